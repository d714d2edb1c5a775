import type { Block } from './document.ts'
import { splitGaps } from './cells.ts'

/** The cells of one printed line; `bordered` where blank cells were kept and the row ends with the line. */
export interface PrintedRow {
  readonly cells: readonly string[]
  readonly bordered: boolean
}

/** The blocks of a part as rows of cells; long prose is left out. */
export function printedRows(blocks: readonly Block[]): PrintedRow[] {
  return blocks.flatMap((block): PrintedRow[] => {
    if (block.cells !== null) return [{ cells: block.cells, bordered: true }]
    if (isSentence(block.text)) return []
    return [{ cells: splitGaps(block.text), bordered: false }]
  })
}

/** A line of prose inside a part that holds a table. */
export function isSentence(text: string): boolean {
  return text.includes('。') || (text.length > 60 && !/\t|\s{2,}|\p{Nd}\s+\p{Nd}/u.test(text))
}
