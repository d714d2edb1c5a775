import { size, tableForm } from './form.ts'
import type { OfficialDocument } from './model.ts'
import type { Fonts } from './pdf-fonts.ts'
import { partsOf, type Part, type TablePart, type TextPart } from './pdf-parts.ts'
import { area, openPaper, type Element, type Paper, type Sheet } from './pdf-paper.ts'
import { placeTable, rowsHeight } from './pdf-place-table.ts'

/** The document on its sheets, and its structure in reading order. */
export interface LaidOut {
  readonly sheets: readonly Sheet[]
  readonly elements: readonly Element[]
}

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
  return { sheets: paper.sheets, elements: parts.filter(isSaid).map(({ element }) => element) }
}

/** A blank line is not read. */
function isSaid(part: Part): boolean {
  return part.type === 'table' || part.lines.some(({ runs }) => runs.length > 0)
}

function placeText(parts: readonly Part[], index: number, part: TextPart, paper: Paper): void {
  const { lines, element } = part
  for (const [place, line] of lines.entries()) {
    const gap = place === 0 && !paper.blank ? part.before : 0
    const need = part.whole && place === 0 ? startHeight(parts, index) : lineHeight(parts, index, place)
    if (gap + need > paper.room && !paper.blank && need <= area.height) paper.turn()
    if (place === 0 && !paper.blank) paper.advance(part.before)
    if (line.leading > paper.room) paper.turn()
    if (line.runs.length > 0)
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
  const whole = rowsHeight(set, 0, set.heights.length) + tableForm.rule
  // a heading and its table share the page, if one page can hold them
  if (set.table.keepTogether && whole <= area.height - size.line - size.tableGap) return whole
  const [, to] = set.bands[0] ?? [0, 0]
  return rowsHeight(set, 0, to) + tableForm.rule
}

function placeWholeTable(parts: readonly Part[], index: number, part: TablePart, paper: Paper): void {
  const need = startHeight(parts, index)
  if (need > paper.room && !paper.blank && need <= area.height) paper.turn()
  placeTable(part.set, paper, part.element)
}
