import type { PlacedWord } from '../../../platform/conversion/index.ts'

/**
 * A finished report as every front end hands it on: blocks in reading order, nothing interpreted yet.
 * A text line is a paragraph block; a table row has cells. Text files cannot tell a cell from a short
 * paragraph, so the table readers also look into the lines of the parts that hold tables.
 */
export interface Block {
  /** the line as it stands, trimmed */
  readonly text: string
  /** the cells of a row whose borders were kept (blank cells included); null for a plain line */
  readonly cells: readonly string[] | null
  /** white space before the text, in characters: tells paragraphs in hard-wrapped text */
  readonly indent: number
  /** a picture stands here; what it shows is not read */
  readonly picture?: boolean
  /** where the words of the line stand on their page, if that is known */
  readonly places?: readonly PlacedWord[]
}

export interface Document {
  readonly blocks: readonly Block[]
  /** lines were broken at a fixed width and must be joined to make paragraphs */
  readonly wrapped: boolean
}
