import { Button } from 'antd'
import type { ReactNode } from 'react'
import { fileAddress } from '../http/upload.ts'
import { Card } from '../kit/card.tsx'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'
import './reading/reading.css'
import type { ItemView } from './item-view.ts'
import { ReviewRecord } from './reading/review-record.tsx'

/** 经过, newest first: what every step looked at and said, and the sheet on which all of it is printed. */
export function TrailCard({ view }: { readonly view: ItemView }): ReactNode {
  const { today } = useAccount()
  return (
    <Card title="经过" extra="由新到旧，不能改动" className="trail-card">
      {view.trail.length === 0 ? (
        <p className="nothing">还没有送审。</p>
      ) : (
        <>
          <div className="sheets">
            <span>审批单</span>
            {(['docx', 'pdf'] as const).map((format) => (
              <Button
                key={format}
                size="small"
                download
                href={fileAddress('GET /disclosures/:id/approval-sheet', {
                  params: { id: view.id },
                  query: { format },
                })}
                aria-label={`下载审批单：${format === 'docx' ? 'Word' : 'PDF'}`}
              >
                {format === 'docx' ? 'Word' : 'PDF'}
              </Button>
            ))}
          </div>
          <ol className="trail">
            {view.trail.toReversed().map(({ kind, label, at, by, remarks }) => {
              const review = view.reviews.find((one) => one.at === at && label.startsWith(one.label))
              return (
                <li key={`${at} ${label}`} className={kind}>
                  <strong>{label}</strong>
                  <p className="quiet">
                    {by}　{shortMoment(chinaMoment(at), today)}
                  </p>
                  {review ? <ReviewRecord review={review} /> : remarks !== null && <p>{remarks}</p>}
                </li>
              )
            })}
          </ol>
        </>
      )}
    </Card>
  )
}
