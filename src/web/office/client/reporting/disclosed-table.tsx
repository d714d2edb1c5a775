import type { ReactNode } from 'react'
import type { ReportView } from './report-view.ts'

/** What was disclosed in the year, by column of the catalogue. */
export function DisclosedTable({ tables }: Pick<ReportView, 'tables'>): ReactNode {
  const { byColumn, total } = tables.disclosed
  return (
    <div className="table-frame">
      <table className="official">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">条数</th>
          </tr>
        </thead>
        <tbody>
          {byColumn.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count ?? '不详'}</td>
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">合计</th>
            <td>{total ?? '不详'}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
