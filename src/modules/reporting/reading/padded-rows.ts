import { requestColumns } from '../../../law/report/report-rows.ts'
import { readCell } from './cells.ts'
import { requestLabel } from './request-labels.ts'
import type { PrintedRow } from './row-scanner.ts'

const width = requestColumns.length

/**
 * A row of table 三 without the cells that only stand for the width of a merged one: before the figures where each
 * place of a label has its cell, behind them where a page put them last or a wider table stands on the same sheet.
 * Where blank figures leave several places the one counts in which they add up; else the row is not known.
 */
export function withoutPadding(row: PrintedRow): PrintedRow {
  if (!row.bordered) return row
  const label = row.cells.findLastIndex((text) => requestLabel(text, true) !== null)
  const figures = row.cells.slice(label + 1)
  const surplus = figures.length - width
  if (label < 0 || surplus < 1) return row
  const first = figures.findIndex((text) => !isBlank(text))
  const last = figures.findLastIndex((text) => !isBlank(text))
  const places = Array.from({ length: surplus + 1 }, (_, from) => figures.slice(from, from + width)).filter(
    (_, from) => first < 0 || (from <= first && last < from + width),
  )
  if (places.length === 0) return row
  const [only, ...others] = places
  const kept = only !== undefined && others.length === 0 ? only : places.findLast(addsUp)
  return { ...row, cells: [...row.cells.slice(0, label + 1), ...(kept ?? [])] }
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
