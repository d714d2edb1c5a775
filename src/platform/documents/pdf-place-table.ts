import type { Element, Paper } from './pdf-paper.ts'
import { area } from './pdf-paper.ts'
import { type SetCell, type SetTable, sum } from './pdf-table.ts'
import { tableForm } from './form.ts'

/** A part of a row, or of a cell, that stands on one sheet. */
interface Part {
  readonly sheet: number
  readonly y: number
  readonly height: number
}

/** Height of the rows from `from` up to `to`, without the rule under them. */
export function rowsHeight({ heights }: SetTable, from: number, to: number): number {
  return sum(heights.slice(from, to))
}

/**
 * Lays the table onto the paper, row after row. It turns the sheet between bands of rows; only a band higher than
 * a sheet is divided between its rows, and only a row higher than a sheet between its lines. The heads stand at
 * the top of every sheet that it reaches.
 */
export function placeTable(set: SetTable, paper: Paper, element: Element): void {
  const { table, bands } = set
  // heads that leave no room for anything else are not said again
  const headRows = rowsHeight(set, 0, table.headerRows) > area.height / 2 ? 0 : table.headerRows
  const headHeight = rowsHeight(set, 0, headRows)
  const parts: Part[][] = []
  const next = (): void => {
    paper.turn()
    if (parts.length <= headRows) return
    for (const cell of set.cells.slice(0, headRows).flat()) {
      const y = paper.y + rowsHeight(set, 0, cell.row)
      const height = rowsHeight(set, cell.row, cell.row + cell.rowSpan)
      placeCell(set, cell, [{ sheet: paper.number, y, height }], paper, null)
    }
    paper.advance(headHeight)
  }
  const placeRow = (height: number): void => {
    parts.push([{ sheet: paper.number, y: paper.y, height }])
    paper.advance(height)
  }
  const fits = (height: number): boolean => {
    if (height + tableForm.rule <= paper.room) return true
    const heads = parts.length > headRows ? headHeight : 0
    if (height + tableForm.rule > area.height - heads) return false
    next()
    return true
  }
  for (const [from, to] of bands) {
    const whole = fits(rowsHeight(set, from, to))
    for (const [index, height] of set.heights.slice(from, to).entries()) {
      if (whole || fits(height)) placeRow(height)
      else parts.push(placeHighRow(set, from + index, paper, next))
    }
  }
  // each row has its upper rule in its height; the last of all has its own
  paper.advance(tableForm.rule)
  for (const row of set.cells) {
    const line: Element = { tag: 'TR', children: [] }
    element.children.push(line)
    for (const cell of row) {
      const reached = joined(parts.slice(cell.row, cell.row + cell.rowSpan).flat())
      placeCell(set, cell, reached, paper, cellElement(cell, line))
    }
  }
}

/** A row higher than a sheet: as many of its lines on each sheet as there is room for. */
function placeHighRow(set: SetTable, row: number, paper: Paper, next: () => void): Part[] {
  const insets = 2 * set.block + 2 * tableForm.rule
  const cells = set.cells[row] ?? []
  let left = Math.max(1, ...cells.filter(({ rowSpan }) => rowSpan === 1).map(({ lines }) => lines.length))
  const parts: Part[] = []
  while (left > 0) {
    const lines = Math.min(left, Math.floor((paper.room - insets) / set.leading))
    if (lines >= Math.min(left, fewestLines)) {
      const height = lines * set.leading + insets
      parts.push({ sheet: paper.number, y: paper.y, height })
      paper.advance(height)
      left -= lines
    }
    if (left > 0) next()
  }
  return parts
}

/** no part of a divided row is lower than this many lines, its last one apart */
const fewestLines = 3

/** Parts that follow each other on one sheet, as one. */
function joined(parts: readonly Part[]): Part[] {
  const sheets = [...new Set(parts.map(({ sheet }) => sheet))]
  return sheets.map((sheet) => {
    const here = parts.filter((part) => part.sheet === sheet)
    return { sheet, y: Math.min(...here.map(({ y }) => y)), height: sum(here.map(({ height }) => height)) }
  })
}

function placeCell(
  set: SetTable,
  cell: SetCell,
  parts: readonly Part[],
  paper: Paper,
  element: Element | null,
): void {
  let from = 0
  for (const [index, { sheet, y, height }] of parts.entries()) {
    const half = tableForm.rule / 2
    paper.put(sheet, { type: 'frame', x: cell.x, y: y + half, width: cell.width, height })
    const capacity = Math.floor((height - 2 * set.block) / set.leading + 0.01)
    const lines = cell.lines.slice(from, index === parts.length - 1 ? undefined : from + capacity)
    from += lines.length
    const top = parts.length === 1 ? (height - lines.length * set.leading) / 2 : set.block
    for (const [place, line] of lines.entries()) {
      const at = y + top + place * set.leading
      paper.put(sheet, { type: 'line', line, x: cell.x + set.inline, y: at, element })
    }
  }
}

function cellElement({ cell }: SetCell, row: Element): Element {
  const scope = cell.heads === undefined ? undefined : cell.heads === 'column' ? 'Column' : 'Row'
  const element: Element = scope ? { tag: 'TH', scope, children: [] } : { tag: 'TD', children: [] }
  row.children.push(element)
  return element
}
