/**
 * The text of an item while it is edited: a list of blocks, each edited in a plain text field. A block that
 * nobody touched keeps the marks inside its text. Pure.
 */

export type Mark = 'strong' | 'em' | 'u' | 'sub' | 'sup'

/** A piece of text with its marks; `\n` breaks the line. */
export interface Inline {
  readonly text: string
  readonly marks?: readonly Mark[]
  readonly href?: string
}

/** Forms of a paragraph, as the page knows them. */
export const forms = ['p', 'h2', 'h3', 'h4', 'addressee', 'signature'] as const
export type Form = (typeof forms)[number]

export const formLabels: Readonly<Record<Form, string>> = {
  p: '正文段落',
  h2: '一级标题',
  h3: '二级标题',
  h4: '三级标题',
  addressee: '主送机关',
  signature: '落款',
}

export interface Cell {
  readonly inlines: readonly Inline[]
  readonly head: boolean
  readonly colSpan: number
  readonly rowSpan: number
}

export type Content =
  | { readonly kind: 'text'; readonly form: Form; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }

/** A block with a number of its own, for as long as it is edited. */
export type Block = Content & { readonly id: number }

let lastId = 0

export function withId(content: Content): Block {
  lastId += 1
  return { ...content, id: lastId }
}

export function paragraph(text = '', form: Form = 'p'): Block {
  return withId({ kind: 'text', form, inlines: inlinesOf(text) })
}

export function inlinesOf(text: string): readonly Inline[] {
  return text === '' ? [] : [{ text }]
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('')
}

/** Whether the text carries marks or links, which typing into it would take away. */
export function isMarked(inlines: readonly Inline[]): boolean {
  return inlines.some(({ marks, href }) => (marks?.length ?? 0) > 0 || href !== undefined)
}

export function isEmpty(block: Content): boolean {
  switch (block.kind) {
    case 'text':
      return textOf(block.inlines).trim() === ''
    case 'list':
      return block.items.every((item) => textOf(item).trim() === '')
    case 'table':
      return block.rows.every((row) => row.every(({ inlines }) => textOf(inlines).trim() === ''))
  }
}

/** How many signs the text has, blanks aside. */
export function lengthOf(blocks: readonly Content[]): number {
  return blocks.map(plainOf).join('').replace(/\s/g, '').length
}

function plainOf(block: Content): string {
  switch (block.kind) {
    case 'text':
      return textOf(block.inlines)
    case 'list':
      return block.items.map(textOf).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(({ inlines }) => textOf(inlines)).join('\t')).join('\n')
  }
}

/** The text as HTML: everything that was typed is escaped; empty blocks are left out. */
export function toHtml(blocks: readonly Content[]): string {
  return blocks
    .filter((block) => !isEmpty(block))
    .map(htmlOf)
    .join('\n')
}

function htmlOf(block: Content): string {
  switch (block.kind) {
    case 'text': {
      const inside = inlineHtml(block.inlines)
      if (block.form === 'addressee' || block.form === 'signature')
        return `<p class="${block.form}">${inside}</p>`
      return `<${block.form}>${inside}</${block.form}>`
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.filter((item) => textOf(item).trim() !== '')
      return `<${tag}>${items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`
    }
    case 'table':
      return `<table><tbody>${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</tbody></table>`
  }
}

function cellHtml({ head, colSpan, rowSpan, inlines }: Cell): string {
  const tag = head ? 'th' : 'td'
  const spans = (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '')
  return `<${tag}${spans}>${inlineHtml(inlines)}</${tag}>`
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines
    .map(({ text, marks = [], href }) => {
      const marked = marks.reduce((inside, mark) => `<${mark}>${inside}</${mark}>`, escapeText(text))
      return href === undefined ? marked : `<a href="${escapeText(href)}">${marked}</a>`
    })
    .join('')
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
}
