import type { ReportPartNumber } from '../../../../law/report/report-rows.ts'
import type { Block } from '../document.ts'
import { requestLabel } from '../request-labels.ts'
import type { PrintedRow } from '../row-scanner.ts'
import { isFigure, type Word, wordsOf } from './page-words.ts'
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

/** Lines of a page that tell where their words stand, and no drawn table. */
export function isPlaced(blocks: readonly Block[]): boolean {
  return blocks.some(({ places }) => places !== undefined) && blocks.every(({ cells }) => cells === null)
}

/**
 * The lines of table 三 where its words stand otherwise: on pages figures are taken for those of a label only beside
 * it, for labels of several lines stand over, around or under theirs.
 */
export function withoutStrays(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ places }) => places !== undefined)) return blocks
  return blocks.filter(({ places, text }) => {
    const figures =
      wordsOf([{ text, cells: null, indent: 0, ...(places && { places }) }])?.filter(isFigure) ?? []
    return figures.length === 0 || requestLabel(text, true)?.kind === 'row'
  })
}
