import type { ReactNode } from 'react'
import { longDate } from '../../kit/days.ts'
import { Card } from '../../kit/card.tsx'
import type { HandedIn } from './compiling-view.ts'

/** What was checked, let through, said and urged so far. */
export function TrailCard({ data }: { readonly data: HandedIn }): ReactNode {
  const { submission, rulings, urgings } = data
  if (submission === null) return null
  const failed = submission.findings.filter(({ severity }) => severity === 'error')
  return (
    <Card title="校验和经过">
      <div className="padded trail">
        <p>
          {failed.length === 0
            ? '报送时校验没有矛盾。'
            : `报送时有 ${failed.length} 项校验没有通过，单位写明了理由：`}
        </p>
        <ul>
          {submission.overrides.map(({ said, reason, by }) => (
            <li key={`${said} ${reason}`}>
              {said}
              <p className="quiet">
                放行理由：{reason}（{by}）
              </p>
            </li>
          ))}
          {submission.correction !== null && <li>本次更正说明：{submission.correction}</li>}
          {urgings.map(({ on, by }) => (
            <li key={`${on} ${by}`}>
              {longDate(on)} 催报，{by}
            </li>
          ))}
          {rulings.map(({ ruling, on, by, remarks }) => (
            <li key={`${on} ${ruling} ${remarks.length}`}>
              {longDate(on)} {ruling === 'accepted' ? '接收' : `退回，意见 ${remarks.length} 条`}，{by}
              {remarks.map(({ where, label, text }) => (
                <p key={where} className="quiet">
                  {label}：{text}
                </p>
              ))}
            </li>
          ))}
        </ul>
        <p className="quiet hash">SM3 校验值 {submission.sm3}</p>
      </div>
    </Card>
  )
}
