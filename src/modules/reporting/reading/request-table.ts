import {
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report/report-rows.ts'
import type { RequestRow } from '../../../law/report/report-rows.ts'
import type { Figure, RequestTable } from '../report.ts'
import { blankRequests } from './blank-account.ts'
import type { Cell } from './cells.ts'
import { bare } from './plain.ts'
import type { RequestTableReading } from './reading.ts'
import { placed } from './request-places.ts'
import { type RequestLine, requestLines, width } from './request-rows.ts'
import { withRests } from './stray-figures.ts'
import type { PrintedRow } from './row-scanner.ts'

/** Table 三 out of printed rows: with borders, one cell a line, or laid out with spaces. */
export function readRequestTable(printed: readonly PrintedRow[]): {
  table: RequestTable
  reading: RequestTableReading
} {
  const table = blankRequests()
  const rows = placed(requestLines(printed))
  const named = new Map<RequestRow, RequestLine>()
  for (const row of rows) {
    if (row.name === 'otherGroup' || row.name === 'extra' || row.name === 'skip') continue
    const earlier = named.get(row.name)
    // printed twice (a label over two lines, a row over two pages): the one that has its figures
    if (earlier === undefined || known(row) > known(earlier)) named.set(row.name, row)
  }
  const groupRow = rows.findLast((row) => row.name === 'otherGroup')
  const oneRow = groupRow !== undefined && !named.has('other.correctionLapsed')
  const group = oneRow && groupRow.cells.length === width ? figures(groupRow) : null
  const blankCells: string[] = []
  for (const [name, row] of named) {
    const values = figures(row)
    table.rows[name] = values
    for (const [index, column] of requestColumns.entries()) {
      if (values[index] === null) blankCells.push(`requests.${name}.${column}`)
    }
  }
  if (group !== null) spreadZeros(table, named, group)
  const lacking = requestRows.filter((row) => !named.has(row) && !(oneRow && row.startsWith('other.')))
  const extraRows = rows.filter((row) => row.name === 'extra' && row.cells.length === width).map(figures)
  const state = named.size < 3 ? 'missing' : 'read'
  return {
    table,
    reading: {
      state,
      form: null,
      missingRows: state === 'missing' ? [] : lacking.map((row) => requestRowLabels[row]),
      missingColumns: missingColumns(printed, [...named.values()]),
      blankCells: state === 'missing' ? [] : blankCells,
      otherGroup: group,
      extraRows,
    },
  }
}

/** （六） as one row of zeros says that each of its three rows is zero. */
function spreadZeros(
  table: RequestTable,
  named: ReadonlyMap<RequestRow, RequestLine>,
  group: readonly Figure[],
): void {
  for (const row of ['other.correctionLapsed', 'other.feeLapsed', 'other.other'] as const) {
    if (named.has(row)) continue
    table.rows[row] = group.map((value) => (value === 0 ? 0 : null))
  }
}

/** Seven figures; a row of another length cannot be told apart and is unknown as a whole. */
function figures(row: RequestLine): Figure[] {
  const cells = isWhole(row) ? settled(row) : null
  return requestColumns.map((_, index) => {
    const cell = cells?.[index]
    return cell?.kind === 'number' && Number.isSafeInteger(cell.value) ? cell.value : null
  })
}

/** The cells of a row: null where nobody can tell their order, or what the figures alone under it belong to. */
function settled({ cells, rests, mixed }: RequestLine): readonly Cell[] | null {
  if (mixed && !addsUp(cells)) return null
  return rests.length === 0 ? cells : withRests(cells, rests, addsUp)
}

function addsUp(cells: readonly Cell[]): boolean {
  const values = cells.map((cell) => (cell.kind === 'number' ? cell.value : Number.NaN))
  const total = values.at(-1)
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === total
}

/** How many figures a row states. */
function known(row: RequestLine): number {
  return isWhole(row) ? row.cells.filter(({ kind }) => kind === 'number').length : 0
}

function isWhole({ cells, overfull }: RequestLine): boolean {
  return cells.length === width && !overfull
}

/** Columns are missing where every row has the same, smaller number of figures. */
function missingColumns(printed: readonly PrintedRow[], rows: readonly RequestLine[]): string[] {
  const counts = new Set(rows.map((row) => row.cells.filter((cell) => cell.kind === 'number').length))
  const [count] = counts
  if (rows.length < 5 || counts.size !== 1 || count === undefined || count === 0 || count >= width) return []
  if (rows.some((row) => row.cells.some((cell) => cell.kind !== 'number'))) return []
  const head = bare(printed.flatMap((row) => row.cells).join(''))
  const lacking = requestColumns
    .map((column) => requestColumnLabels[column])
    .filter((label) => !head.includes(label))
  return lacking.length > 0 ? lacking : [`${width - count} 列`]
}
