import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../../http/call.ts'
import { longDate } from '../../kit/days.ts'

export type Counted = CallAnswer<'GET /fees/month'>['applicants'][number]['applications'][number]

interface Props {
  readonly caption: string
  readonly applications: readonly Counted[]
  /** the case at hand, told from the others */
  readonly own?: string
}

/** 计件台账: what stands behind the number, in the order in which it counts. */
export function CountedTable({ caption, applications, own }: Props): ReactNode {
  const ends = endsOf(applications)
  return (
    <div className="counted-ledger">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">件次</th>
            <th scope="col">申请</th>
            <th scope="col">收到申请之日</th>
            <th scope="col">渠道</th>
          </tr>
        </thead>
        <tbody>
          {applications.map(({ id, caseNumber, receivedOn, channelLabel, items }, index) => (
            <tr key={id} aria-current={id === own ? 'true' : undefined}>
              <td>{placeWords(ends[index] ?? 0, items)}</td>
              <th scope="row">
                {id === own ? `${caseNumber}（本件）` : <Link to={`/applications/${id}`}>{caseNumber}</Link>}
              </th>
              <td>{longDate(receivedOn)}</td>
              <td>{channelLabel}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How many are counted once each of them is. */
function endsOf(applications: readonly Counted[]): number[] {
  const ends: number[] = []
  for (const { items } of applications) ends.push((ends.at(-1) ?? 0) + items)
  return ends
}

function placeWords(end: number, items: number): string {
  return items === 1 ? `第${end}件` : `第${end - items + 1}至${end}件`
}
