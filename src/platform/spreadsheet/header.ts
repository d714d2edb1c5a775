import type { FoundSheet, SentCell, SentRow } from './protocol.ts'
import { sheetLimits, type SheetFault } from './table.ts'

/** A rectangle of merged cells; rows and columns count from 1. */
export interface Merged {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** How far down a header is looked for, below titles and notes. */
const mostTitleRows = 20

/**
 * Finds the header among the rows and takes it apart from what stands below. It is the first row with two of
 * the headings that are looked for, else the first with two cells at all. A heading that is merged with the rows
 * below it makes the header as deep as itself; the lowest text in a column is the column's heading.
 */
export function splitHeader(
  rows: readonly SentRow[],
  headings: readonly string[],
  merged: readonly Merged[] = [],
): Pick<FoundSheet, 'header' | 'headerLine' | 'rows'> | SheetFault {
  const top = rows.slice(0, mostTitleRows)
  const filled = (row: SentRow): number => row.cells.filter((cell) => textOf(cell) !== '').length
  const known = (row: SentRow): number => row.cells.filter((cell) => headings.includes(textOf(cell))).length
  const first = top.find((row) => known(row) >= 2) ?? top.find((row) => filled(row) >= 2) ?? top[0]
  if (!first) return { fault: '表格是空的，第一行应当是表头。' }
  const last = Math.max(
    first.line,
    ...merged.filter(({ top: at }) => at === first.line).map(({ bottom }) => bottom),
  )
  const above = rows.filter(({ line }) => line >= first.line && line <= last)
  const width = Math.max(...above.map(({ cells }) => cells.length))
  if (width > sheetLimits.columns) {
    return { fault: `表头有 ${width} 列，最多 ${sheetLimits.columns} 列。请删去没有内容的列。` }
  }
  const header = Array.from(
    { length: width },
    (_column, column) =>
      above.map(({ cells }) => textOf(cells[column])).findLast((text) => text !== '') ?? '',
  )
  const below = rows.slice(rows.indexOf(above.at(-1) ?? first) + 1)
  if (below.length > sheetLimits.rows) {
    return { fault: `表格有 ${below.length} 行，一次最多 ${sheetLimits.rows} 行，请分成几个文件。` }
  }
  const split = merged.find((one) => one.top > last && one.bottom > one.top && holds(below, one))
  if (split) {
    return {
      fault: `第 ${split.top} 至 ${split.bottom} 行有合并的单元格，不知道每一行各是什么。请取消合并，逐行填写。`,
    }
  }
  return { header, headerLine: last, rows: below }
}

function holds(rows: readonly SentRow[], { top, bottom }: Merged): boolean {
  return rows.some(({ line }) => line >= top && line <= bottom)
}

/** A heading without the blanks and line breaks that people put into it to make it fit. */
function textOf(cell: SentCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/g, '')
}
