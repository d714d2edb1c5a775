import { Button, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { BasisNote } from './basis-note.tsx'

interface Props {
  readonly year: number
  readonly unit: string
  readonly cell: string
  /** the published version that is looked at; undefined: the report in hand */
  readonly version: number | undefined
  readonly onClose: () => void
}

/** What a figure of table 二, table 四 or a column counts, page by page. */
export function BehindCard({ year, unit, cell, version, onClose }: Props): ReactNode {
  // where each page begins; the last is the one that is shown
  const [starts, setStarts] = useState<readonly string[]>([])
  const { data, error } = useAnswer('GET /reports/:year/behind', {
    params: { year },
    query: { unit: unit || undefined, cell, version, after: starts.at(-1) },
  })
  const next = data?.next ?? null
  return (
    <Card
      title={data === undefined ? '明细' : `${data.label}：${data.total}`}
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
      {data && <BasisNote {...data} />}
      {data?.total === 0 && <p className="padded-line quiet">台账里没有。</p>}
      <ul className="rows">
        {data?.things.map((thing) => (
          <Thing key={thing.id} thing={thing} />
        ))}
      </ul>
      {(starts.length > 0 || next !== null) && (
        <div className="bar padded-line">
          <Button disabled={starts.length === 0} onClick={() => setStarts(starts.slice(0, -1))}>
            上一页
          </Button>
          <Button
            disabled={next === null}
            onClick={() => setStarts(next === null ? starts : [...starts, next])}
          >
            下一页
          </Button>
          {data && (
            <p className="quiet">
              第 {starts.length + 1} 页，共 {data.total} 件
            </p>
          )}
        </div>
      )}
    </Card>
  )
}

function Thing({
  thing: { opens, title, note, otherwise },
}: {
  readonly thing: CallAnswer<'GET /reports/:year/behind'>['things'][number]
}): ReactNode {
  return (
    <li>
      <div>
        {opens === null ? (
          title
        ) : (
          <Link to={opens.kind === 'application' ? `/applications/${opens.id}` : `/publishing/${opens.id}`}>
            {title}
          </Link>
        )}
        <p className="quiet">{note}</p>
        {otherwise !== null && <p className="said">{otherwise}</p>}
      </div>
    </li>
  )
}
