/**
 * The text of an item as a tree of nodes: what the editor edits (it is the editor's own JSON), what two
 * versions are compared and merged by. It holds what the server keeps and nothing else.
 */

export const markNames = ['bold', 'italic', 'underline', 'subscript', 'superscript'] as const
export type MarkName = (typeof markNames)[number]

export type Mark =
  | { readonly type: MarkName }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export interface TextRun {
  readonly type: 'text'
  readonly text: string
  /** in the order in which they are written: the link first */
  readonly marks?: readonly Mark[]
}

export type Inline = TextRun | { readonly type: 'hardBreak' }

/** 正文, 主送机关, 落款. */
export type Form = 'body' | 'addressee' | 'signature'

export interface Paragraph {
  readonly type: 'paragraph'
  readonly attrs: { readonly form: Form }
  readonly content?: readonly Inline[]
}

export interface Heading {
  readonly type: 'heading'
  readonly attrs: { readonly level: 2 | 3 | 4 }
  readonly content?: readonly Inline[]
}

export interface Picture {
  readonly type: 'picture'
  readonly attrs: {
    /** of the attachment; null: it has not been sent up */
    readonly id: string | null
    /** what it shows; '' where nobody has said it yet */
    readonly alt: string
    /** where the editor holds the bytes that came with a paste; null: it holds none */
    readonly file: string | null
  }
}

export interface Rule {
  readonly type: 'horizontalRule'
}

export interface ListItem {
  readonly type: 'listItem'
  /** a paragraph first */
  readonly content: readonly Block[]
}

export type List =
  | { readonly type: 'bulletList'; readonly content: readonly ListItem[] }
  | {
      readonly type: 'orderedList'
      readonly attrs: { readonly start: number }
      readonly content: readonly ListItem[]
    }

export interface Quote {
  readonly type: 'blockquote'
  readonly content: readonly Block[]
}

export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs: { readonly colspan: number; readonly rowspan: number }
  /** paragraphs, lists, pictures */
  readonly content: readonly Block[]
}

export interface TableRow {
  readonly type: 'tableRow'
  readonly content: readonly TableCell[]
}

export interface Table {
  readonly type: 'table'
  /** 表题; '' where it has none */
  readonly attrs: { readonly caption: string }
  readonly content: readonly TableRow[]
}

export type Block = Paragraph | Heading | Picture | Rule | List | Quote | Table

/** A paragraph or a heading. */
export type TextBlock = Paragraph | Heading

export function isTextBlock(block: Block): block is TextBlock {
  return block.type === 'paragraph' || block.type === 'heading'
}

export function paragraph(content: readonly Inline[] = [], form: Form = 'body'): Paragraph {
  return { type: 'paragraph', attrs: { form }, ...(content.length > 0 && { content }) }
}

/** The text of a few runs; a line that is broken by hand goes on after `\n`. */
export function textOf(content: readonly Inline[] = []): string {
  return content.map((one) => (one.type === 'text' ? one.text : '\n')).join('')
}

/** How a kind of paragraph is called, here and in the editor's menu. */
export const kindLabels = {
  body: '正文',
  addressee: '主送机关',
  heading2: '一级标题',
  heading3: '二级标题',
  heading4: '三级标题',
  signature: '落款',
} as const
export type Kind = keyof typeof kindLabels

export function kindOf(block: TextBlock): Kind {
  return block.type === 'heading' ? `heading${block.attrs.level}` : block.attrs.form
}
