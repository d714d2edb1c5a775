import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import type { Point } from './writing-view.ts'

/** What a part has to say, by which article, with an example; what the saved text does not say yet comes first. */
export function PointsCard({ points }: { readonly points: readonly Point[] }): ReactNode {
  const open = points.filter(({ said }) => !said)
  const rows = [...open, ...points.filter(({ said }) => said)]
  return (
    <Card title="这一部分要写什么" extra={open.length === 0 ? '都写到了' : `${open.length} 项还没有写到`}>
      <ul className="report-checks">
        {rows.map(({ key, label, ground, example, said, omitted }) => (
          <li key={key} className={said ? 'passed' : 'todo'}>
            <span className="check-mark" aria-hidden="true">
              {said ? '✓' : '○'}
            </span>
            <div>
              <strong>
                <span className="hidden-words">{said ? '已写到：' : '还没有写到：'}</span>
                {label}
              </strong>
              <p className="quiet">
                {ground}
                {omitted !== null && `。${omitted}`}
              </p>
              {!said && <p>例：{example}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
