import { requestColumns } from '../../../law/report-rows.ts'
import { readCell } from './cells.ts'
import { requestLabel } from './request-labels.ts'
import type { PrintedRow } from './row-scanner.ts'

const width = requestColumns.length

/**
 * A row of table 三 without the cells that only stand for the width of a merged one: before the figures where each
 * place of a label has its cell, behind them where a page put them last. Where both could be meant the one counts in
 * which the figures add up.
 */
export function withoutPadding(row: PrintedRow): PrintedRow {
  if (!row.bordered) return row
  const label = row.cells.findLastIndex((text) => requestLabel(text, true) !== null)
  const figures = row.cells.slice(label + 1)
  const surplus = figures.length - width
  if (label < 0 || surplus < 1) return row
  const before = figures.slice(0, surplus).every(isBlank) ? figures.slice(surplus) : null
  const behind = figures.slice(-surplus).every(isBlank) ? figures.slice(0, width) : null
  const kept =
    before !== null && behind !== null && addsUp(behind) && !addsUp(before) ? behind : (before ?? behind)
  return kept === null ? row : { ...row, cells: [...row.cells.slice(0, label + 1), ...kept] }
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Blank ones count as nothing. */
function addsUp(figures: readonly string[]): boolean {
  const values = figures.map((text) => {
    const cell = readCell(text)
    return cell.kind === 'number' ? cell.value : 0
  })
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1)
}
