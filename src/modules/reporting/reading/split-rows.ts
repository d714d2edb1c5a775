import { readCell } from './cells.ts'
import { bare } from './plain.ts'
import { isHeadRow } from './request-heads.ts'
import { requestLabel } from './request-labels.ts'
import type { PrintedRow } from './row-scanner.ts'

/** The cells of a row of table 三 from its label on. */
const reach = 8

/**
 * Rows of table 三 that a page break cut in two (“7.属” at the foot, “于行政执法案卷” overleaf, the figures in one of
 * them), put together; the heads between them, printed anew on each page, are left out.
 */
export function rejoined(printed: readonly PrintedRow[]): PrintedRow[] {
  const kept: PrintedRow[] = []
  let begun = false
  for (const row of printed) {
    const before = kept.at(-1)
    if (begun && row.bordered && isHeadRow(row.cells)) continue
    const joined = before && begun ? joinedRow(before, row) : null
    if (joined === null) kept.push(row)
    else kept[kept.length - 1] = joined
    begun ||= row.cells.some((text) => isRow(text) === 'received')
  }
  return kept
}

function joinedRow(before: PrintedRow, after: PrintedRow): PrintedRow | null {
  if (!before.bordered || !after.bordered) return null
  if (before.cells.length < reach || after.cells.length < reach) return null
  const [upper, lower] = [before.cells.slice(-reach), after.cells.slice(-reach)]
  const [upperLabel = '', ...upperFigures] = upper
  const [lowerLabel = '', ...lowerFigures] = lower
  // one of both holds the figures, the other nothing but the rest of the label
  if (hasFigures(upperFigures) === hasFigures(lowerFigures)) return null
  if (!isEmpty(hasFigures(upperFigures) ? lowerFigures : upperFigures)) return null
  const [above, below, whole] = [isRow(upperLabel), isRow(lowerLabel), isRow(`${upperLabel}${lowerLabel}`)]
  if (whole === null || bare(lowerLabel) === '' || (above !== null && below !== null && above !== below))
    return null
  const cells = upper.map((text, at) => `${text}${lower[at] ?? ''}`)
  return { cells: [...before.cells.slice(0, -reach), ...cells], bordered: true }
}

function isRow(label: string): string | null {
  const found = requestLabel(label, true)
  return found === null || found.kind === 'group' ? null : found.kind === 'row' ? found.row : found.kind
}

function hasFigures(cells: readonly string[]): boolean {
  return cells.some((text) => readCell(text).kind === 'number')
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((text) => text.trim() === '')
}
