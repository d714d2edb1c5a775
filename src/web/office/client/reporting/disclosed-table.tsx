import type { ReactNode } from 'react'
import type { FigureOf, ReportView } from './report-view.ts'
import { TableFrame } from './table-frame.tsx'

interface Props extends Pick<ReportView, 'tables'> {
  /** opens the items behind a count */
  readonly onOpen?: (cell: string) => void
  /** shows a count in place of that */
  readonly figure?: FigureOf
}

/** What was disclosed in the year, by column of the catalogue. */
export function DisclosedTable({ tables, onOpen, figure }: Props): ReactNode {
  const { byColumn, total } = tables.disclosed
  return (
    <TableFrame label="各栏目条数表">
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
              <td>
                {figure ? (
                  figure(`disclosed.${name}`, count)
                ) : onOpen && count !== null && count > 0 ? (
                  <button
                    type="button"
                    aria-label={`${name}：${count}条，看是哪些`}
                    onClick={() => onOpen(`disclosed.${name}`)}
                  >
                    {count}
                  </button>
                ) : (
                  (count ?? '不详')
                )}
              </td>
            </tr>
          ))}
          <tr className="strong">
            <th scope="row">合计</th>
            <td>{figure ? figure('disclosed.total', total) : (total ?? '不详')}</td>
          </tr>
        </tbody>
      </table>
    </TableFrame>
  )
}
