import type { ReactNode } from 'react'
import {
  requestColumnLabels,
  requestColumns,
  requestTableNote,
  type RequestColumn,
} from '../../../../law/report/report-rows.ts'
import { type Cell, cellName } from './cell.ts'
import type { FigureOf, ReportView } from './report-view.ts'
import { type RequestLine, requestTableLines } from './request-lines.ts'
import { TableFrame } from './table-frame.tsx'

interface Props extends Pick<ReportView, 'tables'> {
  readonly cell: Cell | null
  /** opens the cases behind a figure; left out: they are not here to be opened */
  readonly onCell?: (cell: Cell) => void
  /** how a figure is shown, where that is not the usual way */
  readonly figure?: FigureOf
  /** what was said of a cell, by its name */
  readonly marks?: ReadonlyMap<string, string>
}

const lines = requestTableLines()
const organisations = requestColumns.slice(1, 6)

/** Table 三, in the wording and with the merged cells of 30号; each figure opens the cases that it counts. */
export function RequestTable({ tables, cell, onCell, figure, marks }: Props): ReactNode {
  return (
    <TableFrame label="表三">
      <table className="official requests">
        <colgroup>
          <col className="group" />
          <col className="group" />
          <col className="leaf" />
          {requestColumns.map((column) => (
            <col key={column} className="figure" />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td rowSpan={3} colSpan={3} className="table-note">
              {requestTableNote}
            </td>
            <th scope="colgroup" colSpan={7}>
              申请人情况
            </th>
          </tr>
          <tr>
            <th scope="col" rowSpan={2}>
              {requestColumnLabels.naturalPerson}
            </th>
            <th scope="colgroup" colSpan={5}>
              法人或其他组织
            </th>
            <th scope="col" rowSpan={2}>
              {requestColumnLabels.total}
            </th>
          </tr>
          <tr>
            {organisations.map((column) => (
              <th key={column} scope="col">
                {requestColumnLabels[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.row}
              line={line}
              figures={tables.requests[line.row]}
              cell={cell}
              {...(onCell && { onCell })}
              {...(figure && { figure })}
              {...(marks && { marks })}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

interface LineProps {
  readonly line: RequestLine
  readonly figures: readonly (number | null)[] | undefined
  readonly cell: Cell | null
  readonly onCell?: (cell: Cell) => void
  readonly figure?: FigureOf
  readonly marks?: ReadonlyMap<string, string>
}

function Line({ line, figures, cell, onCell, figure, marks }: LineProps): ReactNode {
  const { row, heads, strong } = line
  return (
    <tr className={strong ? 'strong' : undefined}>
      {heads.map(({ label, rowSpan, colSpan }) => (
        <th key={label} scope={rowSpan > 1 ? 'rowgroup' : 'row'} rowSpan={rowSpan} colSpan={colSpan}>
          {label}
        </th>
      ))}
      {requestColumns.map((column, index) => {
        const open = cell?.row === row && cell.column === column
        const said = marks?.get(`requests.${row}.${column}`)
        return (
          <td
            key={column}
            className={open ? 'open' : said !== undefined ? 'said' : column === 'total' ? 'total' : undefined}
            title={said}
          >
            {figure ? (
              figure(`requests.${row}.${column}`, figures?.[index] ?? null)
            ) : (
              <Figure
                figure={figures?.[index] ?? null}
                at={{ row, column }}
                open={open}
                {...(onCell && { onCell })}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
}

interface FigureProps {
  readonly figure: number | null
  readonly at: { readonly row: Cell['row']; readonly column: RequestColumn }
  readonly open: boolean
  readonly onCell?: (cell: Cell) => void
}

function Figure({ figure, at, open, onCell }: FigureProps): ReactNode {
  if (figure === null) return <span title="不详">—</span>
  if (figure === 0 || onCell === undefined) return figure
  return (
    <button
      type="button"
      aria-label={`${cellName(at)}：${figure}件，看是哪些案件`}
      aria-pressed={open}
      onClick={() => onCell(at)}
    >
      {figure}
    </button>
  )
}
