import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CallAnswer } from '../http/call.ts'
import { longDate } from '../kit/days.ts'

type Move = CallAnswer<'GET /holiday-notices/moves/:seq'>['rows'][number]

/** Which limit of which case stands on which day instead of which. */
export function MovesTable({ rows }: { readonly rows: readonly Move[] }): ReactNode {
  return (
    <div className="lines">
      <table>
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">机关</th>
            <th scope="col">期限</th>
            <th scope="col">原来</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, caseNumber, unit, limitLabel, from, to }) => (
            <tr key={`${id}/${limitLabel}`}>
              <th scope="row">
                <Link to={`/applications/${id}`}>{caseNumber}</Link>
              </th>
              <td data-label="机关">{unit}</td>
              <td data-label="期限">{limitLabel}</td>
              <td className="day" data-label="原来">
                {longDate(from)}
              </td>
              <td className="day" data-label="改为">
                <strong>{longDate(to)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
