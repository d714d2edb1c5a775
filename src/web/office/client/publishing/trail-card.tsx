import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { useAccount } from '../session/use-session.ts'
import type { ItemView } from './item-view.ts'

/** 经过, newest first, with everybody's remarks. */
export function TrailCard({ view }: { readonly view: ItemView }): ReactNode {
  const { today } = useAccount()
  return (
    <Card title="经过" extra="由新到旧，不能改动" className="trail-card">
      {view.trail.length === 0 ? (
        <p className="nothing">还没有送审。</p>
      ) : (
        <ol className="trail">
          {view.trail.toReversed().map(({ kind, label, at, by, remarks }) => (
            <li key={`${at} ${label}`} className={kind}>
              <strong>{label}</strong>
              <p className="quiet">
                {by}　{shortMoment(chinaMoment(at), today)}
              </p>
              {remarks !== null && <p>{remarks}</p>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
