import {
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report-rows.ts'
import type { RequestRow } from '../../../law/report-rows.ts'
import type { Figure, RequestTable } from '../report.ts'
import { blankRequests } from './blank-account.ts'
import { readCell, unglue } from './cells.ts'
import type { Cell } from './cells.ts'
import { bare } from './plain.ts'
import type { RequestTableReading } from './reading.ts'
import { requestLabel } from './request-labels.ts'
import type { PrintedRow } from './row-scanner.ts'

const width = requestColumns.length

interface Row {
  readonly name: RequestRow | 'otherGroup' | 'extra' | 'skip'
  cells: Cell[]
}

/** Table 三 out of printed rows: with borders, one cell a line, or laid out with spaces. */
export function readRequestTable(printed: readonly PrintedRow[]): {
  table: RequestTable
  reading: RequestTableReading
} {
  const table = blankRequests()
  const rows = collect(printed)
  const named = new Map<RequestRow, Row>()
  for (const row of rows) {
    if (row.name === 'otherGroup' || row.name === 'extra' || row.name === 'skip') continue
    const earlier = named.get(row.name)
    if (earlier === undefined || (earlier.cells.length === 0 && row.cells.length > 0))
      named.set(row.name, row)
  }
  const groupRow = rows.findLast((row) => row.name === 'otherGroup')
  const oneRow = groupRow !== undefined && !named.has('other.correctionLapsed')
  const group = oneRow && groupRow.cells.length === width ? figures(groupRow.cells) : null
  const blankCells: string[] = []
  for (const [name, row] of named) {
    const values = figures(row.cells)
    table.rows[name] = values
    for (const [index, column] of requestColumns.entries()) {
      if (values[index] === null) blankCells.push(`requests.${name}.${column}`)
    }
  }
  if (group !== null) spreadZeros(table, named, group)
  const lacking = requestRows.filter((row) => !named.has(row) && !(oneRow && row.startsWith('other.')))
  const extraRows = rows
    .filter((row) => row.name === 'extra' && row.cells.length === width)
    .map((row) => figures(row.cells))
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
  named: ReadonlyMap<RequestRow, Row>,
  group: readonly Figure[],
): void {
  for (const row of ['other.correctionLapsed', 'other.feeLapsed', 'other.other'] as const) {
    if (named.has(row)) continue
    table.rows[row] = group.map((value) => (value === 0 ? 0 : null))
  }
}

/** Walks the cells: a label opens a row, the cells after it fill it until the next label. */
function collect(printed: readonly PrintedRow[]): Row[] {
  const rows: Row[] = []
  let current: Row | null = null
  let begun = false
  let ended = false
  for (const { cells, bordered } of printed) {
    const numbers = cells.filter((cell) => readCell(cell).kind === 'number').length
    if (current !== null && !bordered && numbers === width && current.cells.length < width) current.cells = []
    for (const text of cells) {
      const label = requestLabel(text, begun)
      if (label !== null) {
        if (label.kind === 'group') continue
        const name = label.kind === 'row' ? label.row : 'otherGroup'
        begun ||= name === 'received'
        current = { name, cells: (unglue(label.digits, width) ?? []).map((digit) => readCell(digit)) }
        rows.push(current)
        ended ||= name === 'carriedOut'
        continue
      }
      current = take(current, text, bordered, begun && !ended, rows)
    }
    if (bordered) current = null
  }
  return rows
}

/** Puts one unlabelled cell where it belongs; returns the row that is open now. */
function take(
  current: Row | null,
  text: string,
  bordered: boolean,
  inside: boolean,
  rows: Row[],
): Row | null {
  const cell = readCell(text)
  const full = current === null || current.cells.length >= width
  if (cell.kind === 'text') {
    const glued = full ? null : unglue(text.normalize('NFKC').replace(/\s/g, ''), width)
    if (glued !== null && current !== null && current.cells.length === 0) {
      current.cells = glued.map((digit) => readCell(digit))
      return current
    }
    if (!full && bordered && current !== null) current.cells.push(cell)
    if (!full || !inside || bare(text).length < 3) return current
    const extra: Row = { name: /其中/.test(text) ? 'skip' : 'extra', cells: [] }
    rows.push(extra)
    return extra
  }
  if (!full && current !== null) current.cells.push(cell)
  return current
}

/** Seven figures; a row of another length cannot be told apart and is unknown as a whole. */
function figures(cells: readonly Cell[]): Figure[] {
  return requestColumns.map((_, index) => {
    const cell = cells.length === width ? cells[index] : undefined
    return cell?.kind === 'number' && Number.isSafeInteger(cell.value) ? cell.value : null
  })
}

/** Columns are missing where every row has the same, smaller number of figures. */
function missingColumns(printed: readonly PrintedRow[], rows: readonly Row[]): string[] {
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
