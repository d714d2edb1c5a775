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
  let counted = 0
  return (
    <div className="counted">
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
          {applications.map(({ id, caseNumber, receivedOn, channelLabel, items }) => {
            const from = counted + 1
            counted += items
            return (
              <tr key={id} aria-current={id === own ? 'true' : undefined}>
                <td>{items === 1 ? `第${from}件` : `第${from}至${counted}件`}</td>
                <th scope="row">
                  {id === own ? (
                    `${caseNumber}（本件）`
                  ) : (
                    <Link to={`/applications/${id}`}>{caseNumber}</Link>
                  )}
                </th>
                <td>{longDate(receivedOn)}</td>
                <td>{channelLabel}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
