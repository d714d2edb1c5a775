import type { ReportPartNumber } from '../../../../law/report/report-rows.ts'
import type { Block } from '../document.ts'
import type { PrintedRow } from '../row-scanner.ts'
import { type Word, wordsOf } from './page-words.ts'
import { proactiveGrid } from './proactive-grid.ts'
import { remedyGrid } from './remedy-grid.ts'
import { requestGrid } from './request-grid.ts'

const grids: Readonly<Partial<Record<ReportPartNumber, (words: readonly Word[]) => PrintedRow[] | null>>> = {
  二: proactiveGrid,
  三: requestGrid,
  四: remedyGrid,
}

/**
 * The table of a part whose lines nobody drew, by where its words stand on the pages: its rows with a cell a column,
 * or null where they stand otherwise than in the form, or where nobody knows where they stand.
 */
export function placedRows(part: ReportPartNumber, blocks: readonly Block[]): PrintedRow[] | null {
  if (blocks.some(({ cells }) => cells !== null)) return null
  const words = wordsOf(blocks)
  return (words && grids[part]?.(words)) ?? null
}
