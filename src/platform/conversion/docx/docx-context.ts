import type { Block, Inline, PictureBlock } from '../block.ts'
import type { Losses } from '../losses.ts'
import type { XmlElement } from '../xml-tree.ts'
import type { Target } from '../office-package.ts'
import type { Pictures } from './docx-pictures.ts'
import type { Look, Styles } from './docx-styles.ts'
import type { Numbering } from './docx-numbering.ts'

/** A field that is open: its instruction is read first, its result is what people see. */
export interface Field {
  phase: 'instruction' | 'result'
  instruction: string
}

/** What is known while a part of the document is read. */
export interface Context {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly relations: ReadonlyMap<string, Target>
  readonly pictures: Pictures
  readonly losses: Losses
  /** fields reach over paragraphs */
  readonly fields: Field[]
  /** the sign that stands for a note, which is then told at the end */
  readonly noteSign: (kind: 'footnote' | 'endnote', id: string) => string
  /** reads what stands in a text box */
  readonly readBox: (content: XmlElement) => readonly Block[]
}

/** What a paragraph's runs hold. */
export interface Sink {
  readonly inlines: Inline[]
  readonly pictures: PictureBlock[]
  readonly boxes: Block[]
}

/** What holds around a run. */
export interface Around {
  /** of the paragraph's style */
  readonly run: Look
  readonly href?: string | undefined
}

export function emptySink(): Sink {
  return { inlines: [], pictures: [], boxes: [] }
}
