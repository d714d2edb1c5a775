import type { Block, OfficialDocument, Signature } from './model.ts'
import type { PdfFile } from './pdf-make.ts'

/** A document on its way to the thread that makes the file: a day cannot be sent as it is. */
interface SentDocument extends Omit<OfficialDocument, 'date' | 'blocks'> {
  readonly date: string
  readonly blocks: readonly (Exclude<Block, Signature> | SentSignature)[]
}

interface SentSignature extends Omit<Signature, 'date'> {
  readonly date: string
}

export interface PdfJob {
  readonly number: number
  readonly document: SentDocument
  readonly fontFolder: string | undefined
}

export type PdfAnswer =
  | { readonly number: number; readonly file: PdfFile }
  | { readonly number: number; readonly fault: string }

export function sent(document: OfficialDocument): SentDocument {
  return {
    ...document,
    date: document.date.toString(),
    blocks: document.blocks.map((block) =>
      block.type === 'signature' ? { ...block, date: block.date.toString() } : block,
    ),
  }
}

export function received(document: SentDocument): OfficialDocument {
  return {
    ...document,
    date: Temporal.PlainDate.from(document.date),
    blocks: document.blocks.map((block) =>
      block.type === 'signature' ? { ...block, date: Temporal.PlainDate.from(block.date) } : block,
    ),
  }
}
