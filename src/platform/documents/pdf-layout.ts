import { size, widthInEms, writtenDate, type FaceName } from './form.ts'
import type { Block, OfficialDocument, Paragraph, Signature } from './model.ts'
import type { Fonts } from './pdf-fonts.ts'
import { area, openPaper, type Element, type Paper, type Sheet } from './pdf-paper.ts'
import { placeTable, rowsHeight } from './pdf-place-table.ts'
import { setTable, type SetTable } from './pdf-table.ts'
import { titleBrokenBySense } from './title.ts'
import { typeset, type Line, type Phrase, type TextStyle } from './pdf-text.ts'

/** The document on its sheets, and its structure in reading order. */
export interface LaidOut {
  readonly sheets: readonly Sheet[]
  readonly elements: readonly Element[]
}

/** Lines that follow each other; lengths in points. */
interface TextPart {
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

interface TablePart {
  readonly type: 'table'
  readonly set: SetTable
  readonly element: Element
}

type Part = TextPart | TablePart

/** Places every block of the document, by the rules of GB/T 9704 that `form.ts` measures. */
export function layOut(document: OfficialDocument, fonts: Fonts): LaidOut {
  const paper = openPaper()
  const parts = document.blocks.flatMap((block, index, blocks) =>
    partsOf(block, blocks[index - 1], blocks[index + 1], fonts),
  )
  for (const [index, part] of parts.entries()) {
    if (part.type === 'text') placeText(parts, index, part, paper)
    else placeWholeTable(parts, index, part, paper)
  }
  return { sheets: paper.sheets, elements: parts.map(({ element }) => element) }
}

function partsOf(
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
    after: after?.type === 'table' ? size.tableGap : kind === 'title' ? size.line : gap,
    // what little stands before the signature goes with it as a whole, as a word processor has it
    whole: heading || kind === 'note' || (signed && lines.length <= fewLines),
    keepNext: heading || kind === 'addressee' || signed || names,
    element: { tag, children: [], ...(level ? { outline: { level, text: text.replaceAll('\n', '') } } : {}) },
  }
}

const fewLines = 5

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
  const line = (text: string, ems: number, keepNext: boolean): TextPart => ({
    type: 'text',
    lines: typeset([{ text, face: 'text' }], area.width - ems * size.text, style, fonts),
    before: 0,
    after: 0,
    whole: true,
    keepNext,
    element: { tag: 'P', children: [] },
  })
  return [line('', 0, true), line(unit, nameEnd, true), line(day, dateEnd, false)]
}

function placeText(parts: readonly Part[], index: number, part: TextPart, paper: Paper): void {
  const { lines, element } = part
  for (const [place, line] of lines.entries()) {
    const gap = place === 0 && !paper.blank ? part.before : 0
    const need = part.whole && place === 0 ? startHeight(parts, index) : lineHeight(parts, index, place)
    if (gap + need > paper.room && !paper.blank && need <= area.height) paper.turn()
    if (place === 0 && !paper.blank) paper.advance(part.before)
    if (line.leading > paper.room) paper.turn()
    paper.put(paper.number, { type: 'line', line, x: area.left, y: paper.y, element })
    paper.advance(line.leading)
  }
  paper.advance(Math.min(part.after, Math.max(paper.room, 0)))
}

/** What must stand together from a line of a text on: itself, and after the last line what is kept with it. */
function lineHeight(parts: readonly Part[], index: number, place: number): number {
  const part = parts[index]
  if (part?.type !== 'text') return 0
  const own = part.lines[place]?.leading ?? 0
  const last = place === part.lines.length - 1
  return own + (last && part.keepNext ? part.after + startHeight(parts, index + 1) : 0)
}

/** What must stand together at the start of a part. */
function startHeight(parts: readonly Part[], index: number): number {
  const part = parts[index]
  if (!part) return 0
  if (part.type === 'table') return tableStart(part)
  if (!part.whole) return lineHeight(parts, index, 0)
  const own = part.lines.reduce((height, { leading }) => height + leading, 0)
  return own + (part.keepNext ? part.after + startHeight(parts, index + 1) : 0)
}

function tableStart({ set }: TablePart): number {
  const whole = rowsHeight(set, 0, set.heights.length)
  // a heading and its table share the page, if one page can hold them
  if (set.table.keepTogether && whole <= area.height - size.line - size.tableGap) return whole
  const [, to] = set.bands[0] ?? [0, 0]
  return rowsHeight(set, 0, to)
}

function placeWholeTable(parts: readonly Part[], index: number, part: TablePart, paper: Paper): void {
  const need = startHeight(parts, index)
  if (need > paper.room && !paper.blank && need <= area.height) paper.turn()
  placeTable(part.set, paper, part.element)
}
