import { attachmentIndent, attachmentLines, size, widthInEms, writtenDate, type FaceName } from './form.ts'
import type { Attachments, Block, Paragraph, Signature } from './model.ts'
import type { Fonts } from './pdf-fonts.ts'
import { area, type Element } from './pdf-paper.ts'
import { setTable, type SetTable } from './pdf-table.ts'
import { typeset, type Line, type Phrase, type TextStyle } from './pdf-text.ts'
import { titleBrokenBySense } from './title.ts'

/** Lines that follow each other; lengths in points. */
export interface TextPart {
  readonly type: 'text'
  readonly lines: readonly Line[]
  readonly before: number
  readonly after: number
  /** no page break between its lines */
  readonly whole: boolean
  /** its last line stands on the page on which the next part begins */
  readonly keepNext: boolean
  readonly element: Element
}

export interface TablePart {
  readonly type: 'table'
  readonly set: SetTable
  readonly element: Element
}

export type Part = TextPart | TablePart

/** The block with its text set, in parts that a page break may stand between. */
export function partsOf(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  fonts: Fonts,
): readonly Part[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphPart(block, before, after, fonts)]
    case 'table': {
      const element: Element = { tag: 'Table', title: block.caption, children: [] }
      return [{ type: 'table', set: setTable(block, fonts), element }]
    }
    case 'attachments':
      return attachmentParts(block, after, fonts)
    case 'signature':
      return signatureParts(block, fonts)
  }
}

const flush = { first: 0, rest: 0 }
const twoCharacters = { first: 2 * (size.text - size.tighten), rest: 0 }
const textForm = { size: size.text, leading: size.line, tracking: -size.tighten, align: 'justify' } as const
const headingForm: TextStyle = { ...textForm, indent: twoCharacters }

/** Type and structure of each kind of paragraph. */
const kinds = {
  title: {
    face: 'title',
    style: { size: size.title, leading: size.titleLine, tracking: 0, align: 'center', indent: flush },
    tag: 'H1',
  },
  number: { face: 'text', style: { ...textForm, align: 'center', indent: flush }, tag: 'P' },
  addressee: { face: 'text', style: { ...textForm, align: 'start', indent: flush }, tag: 'P' },
  heading1: { face: 'heading1', style: headingForm, tag: 'H2' },
  heading2: { face: 'heading2', style: headingForm, tag: 'H3' },
  body: { face: 'text', style: { ...textForm, indent: twoCharacters }, tag: 'P' },
  note: {
    face: 'song',
    style: { size: size.note, leading: size.noteLine, tracking: 0, align: 'start', indent: flush },
    tag: 'P',
  },
} as const satisfies Record<Paragraph['kind'], { face: FaceName; style: TextStyle; tag: Element['tag'] }>

function paragraphPart(
  { kind, text, runIn }: Paragraph,
  before: Block | undefined,
  after: Block | undefined,
  fonts: Fonts,
): TextPart {
  const { face, style, tag } = kinds[kind]
  const said = kind === 'title' ? titleBrokenBySense(text) : text
  const phrases: Phrase[] = [
    ...(runIn ? [{ text: runIn, face: 'heading2' as const }] : []),
    { text: said, face },
  ]
  const gap = kind === 'note' ? size.noteGap : 0
  const heading = kind === 'heading1' || kind === 'heading2' || kind === 'title'
  const signed = after?.type === 'signature'
  // a note above a table names it
  const names = kind === 'note' && after?.type === 'table'
  const lines = typeset(phrases, area.width, style, fonts)
  const level = kind === 'heading1' ? 1 : kind === 'heading2' ? 2 : undefined
  return {
    type: 'text',
    lines,
    before: before?.type === 'table' ? size.tableGap : gap,
    after: after?.type === 'table' ? size.tableGap : kind === 'title' || kind === 'number' ? size.line : gap,
    // what little stands before the signature goes with it as a whole, as a word processor has it
    whole: heading || kind === 'note' || (signed && lines.length <= fewLines),
    keepNext: heading || kind === 'number' || kind === 'addressee' || signed || names,
    element: { tag, children: [], ...(level ? { outline: { level, text: text.replaceAll('\n', '') } } : {}) },
  }
}

const fewLines = 5

/** 附件说明, one blank line under the text. */
function attachmentParts({ names }: Attachments, after: Block | undefined, fonts: Fonts): TextPart[] {
  const em = size.text - size.tighten
  const lines = attachmentLines(names).map((line, index, all) => {
    const { first, rest } = attachmentIndent(index, names.length)
    const style: TextStyle = { ...textForm, indent: { first: first * em, rest: rest * em } }
    const set = typeset([{ text: line, face: 'text' }], area.width, style, fonts)
    return plainPart(set, index < all.length - 1 || after?.type === 'signature')
  })
  return [plainPart(blankLine(fonts), true), ...lines]
}

/** Lines of text that stay together, with nothing above or below. */
function plainPart(lines: readonly Line[], keepNext: boolean): TextPart {
  const element: Element = { tag: 'P', children: [] }
  return { type: 'text', lines, before: 0, after: 0, whole: true, keepNext, element }
}

function blankLine(fonts: Fonts): readonly Line[] {
  return typeset([{ text: '', face: 'text' }], area.width, headingForm, fonts)
}

/**
 * 署名 and 成文日期: the date ends four characters from the right, the name stands centred over it, after one
 * blank line; room for the seal. A name too long for that ends two characters from the right.
 */
function signatureParts({ unit, date }: Signature, fonts: Fonts): TextPart[] {
  const day = writtenDate(date)
  const [nameWidth, dateWidth] = [widthInEms(unit), widthInEms(day)]
  const dateEnd = Math.max(4, 2 + (nameWidth - dateWidth) / 2)
  const nameEnd = Math.max(dateEnd + (dateWidth - nameWidth) / 2, 0)
  const style: TextStyle = { ...textForm, tracking: 0, align: 'end', indent: flush }
  const line = (text: string, ems: number, keepNext: boolean): TextPart =>
    plainPart(typeset([{ text, face: 'text' }], area.width - ems * size.text, style, fonts), keepNext)
  return [plainPart(blankLine(fonts), true), line(unit, nameEnd, true), line(day, dateEnd, false)]
}
