/**
 * What a file says, block by block, whatever program wrote it: the narrow kind of text that a published page
 * keeps. No fonts, no colours, no sizes.
 */

export type Mark = 'strong' | 'em' | 'u' | 'sub' | 'sup'

/** A stretch of text; `\n` breaks the line. */
export interface Inline {
  readonly text: string
  readonly marks?: readonly Mark[]
  /** whole address, http or https */
  readonly href?: string
}

/** Forms of a paragraph: 正文, 一级至三级标题, 主送机关, 落款. */
export type TextForm = 'p' | 'h2' | 'h3' | 'h4' | 'addressee' | 'signature'

/** A word where the page of a PDF sets it: points from the lower left corner. */
export interface PlacedWord {
  readonly text: string
  /** from 1 */
  readonly page: number
  readonly left: number
  readonly right: number
  /** of the line that it stands on */
  readonly y: number
  readonly size: number
}

export interface TextBlock {
  readonly kind: 'text'
  readonly form: TextForm
  readonly inlines: readonly Inline[]
  /** where the file sets it: a hint, not kept in the HTML */
  readonly align: 'start' | 'center' | 'end'
  /** the file's own heading level, from 1; 0: its title; null: none */
  readonly outline: number | null
  /** where its words stand, as a page tells it: a hint, not kept in the HTML */
  readonly places?: readonly PlacedWord[]
}

/** A list with bullets; numbers stand in the text, where nobody can lose them. */
export interface ListBlock {
  readonly kind: 'list'
  readonly items: readonly (readonly Inline[])[]
}

export interface Cell {
  readonly inlines: readonly Inline[]
  readonly head: boolean
  readonly colSpan: number
  readonly rowSpan: number
}

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string | null
  readonly rows: readonly (readonly Cell[])[]
}

export interface PictureBlock {
  readonly kind: 'picture'
  /** its number among the pictures handed back, from 1 */
  readonly picture: number
  /** 替代文本 as the file has it; '' where it has none */
  readonly alt: string
}

export type Block = TextBlock | ListBlock | TableBlock | PictureBlock

/** A picture that came along. */
export interface Picture {
  readonly number: number
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly alt: string
}

/** A paragraph of plain text. */
export function textBlock(text: string, given: Partial<Omit<TextBlock, 'kind'>> = {}): TextBlock {
  return { kind: 'text', form: 'p', inlines: [{ text }], align: 'start', outline: null, ...given }
}

/** The text of a few stretches. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('')
}

/** The text of a block, one line a line, cells apart by a blank. */
export function plainOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return textOf(block.inlines)
    case 'list':
      return block.items.map(textOf).join('\n')
    case 'table': {
      const rows = block.rows.map((row) => row.map(({ inlines }) => textOf(inlines)).join(' '))
      return [...(block.caption === null ? [] : [block.caption]), ...rows].join('\n')
    }
    case 'picture':
      return ''
  }
}

/** Joins equal neighbours, takes the blanks at the edges of lines, drops what is empty. */
export function tidy(given: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of given) {
    const last = joined.at(-1)
    if (inline.text === '') continue
    if (last && alike(last, inline)) joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    else joined.push(inline)
  }
  const lines = joined.map((one) => ({ ...one, text: one.text.replace(/[ \t\u00a0]+/g, ' ') }))
  return trimEnd(trimStart(lines)).map((one) => ({
    ...one,
    text: one.text.replace(/[ \u3000]*\n[ \u3000]*/g, '\n'),
  }))
}

function alike(a: Inline, b: Inline): boolean {
  return a.href === b.href && (a.marks ?? []).join() === (b.marks ?? []).join()
}

function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const first = inlines.findIndex(({ text }) => text.trim() !== '')
  if (first < 0) return []
  // a full-width blank at the beginning is a typed indent: the page indents by itself
  return inlines
    .slice(first)
    .map((one, index) => (index === 0 ? { ...one, text: one.text.trimStart() } : one))
}

function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.findLastIndex(({ text }) => text.trim() !== '')
  return inlines
    .slice(0, last + 1)
    .map((one, index) => (index === last ? { ...one, text: one.text.trimEnd() } : one))
}
