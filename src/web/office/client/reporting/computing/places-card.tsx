import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'

/** 计入年报: in which cell of which year's report the case stands, and why. */
export function PlacesCard({ id, unit }: { readonly id: string; readonly unit: string }): ReactNode {
  const { data } = useAnswer('GET /applications/:id/report-places', { params: { id } })
  if (data === undefined) return null
  if (data.places.length === 0) {
    return (
      <Card title="计入年报" className="padded">
        <p className="quiet">
          {data.split
            ? '已拆分：各部分分别计入，本案不计入。'
            : '还没有收到之日（条例第三十一条），不计入任何年度。'}
        </p>
      </Card>
    )
  }
  return (
    <Card title="计入年报">
      <ul className="rows">
        {data.places.map(({ year, cell, label, why, foreseen }) => {
          const [table, row = '', column = ''] = splitCell(cell)
          const place =
            table === 'requests'
              ? `part=三&row=${row}&column=${column}`
              : `part=四&behind=${encodeURIComponent(cell)}`
          return (
            <li key={`${year} ${cell}`}>
              <div>
                <Link to={`/reports/${year}?unit=${unit}&${place}`}>
                  {year}年度报告{label}
                </Link>
                <p className="quiet">
                  {foreseen && '预计：'}
                  {why}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** requests.refused.process.business: the row has dots of its own. */
function splitCell(cell: string): readonly string[] {
  const parts = cell.split('.')
  return [parts[0] ?? '', parts.slice(1, -1).join('.'), parts.at(-1) ?? '']
}
