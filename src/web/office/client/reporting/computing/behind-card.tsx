import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'

interface Props {
  readonly year: number
  readonly unit: string
  readonly cell: string
  readonly onClose: () => void
}

/** What a figure of table 二, table 四 or a column counts. */
export function BehindCard({ year, unit, cell, onClose }: Props): ReactNode {
  const { data, error } = useAnswer('GET /reports/:year/behind', {
    params: { year },
    query: { unit: unit || undefined, cell },
  })
  return (
    <Card
      title={data === undefined ? '明细' : `${data.label}：${data.things.length}`}
      className="cases-card"
      extra={
        <Button type="link" size="small" onClick={onClose}>
          收起
        </Button>
      }
    >
      {error && (
        <div className="padded-line">
          <RefusalAlert error={error} />
        </div>
      )}
      {data === undefined && error === null && (
        <div className="padded-line">
          <Skeleton active paragraph={{ rows: 3 }} />
        </div>
      )}
      {data?.things.length === 0 && <p className="padded-line quiet">台账里没有。</p>}
      <ul className="rows">
        {data?.things.map(({ id, opens, title, note }) => (
          <li key={id}>
            <div>
              <Link
                to={opens.kind === 'application' ? `/applications/${opens.id}` : `/publishing/${opens.id}`}
              >
                {title}
              </Link>
              <p className="quiet">{note}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
