import type { Block, Document } from './document.ts'
import { hasHan } from './plain.ts'
import { splitRow } from './cells.ts'
import { csvCells, isCsv } from './csv-rows.ts'
import { withWrappedFigures } from './wrapped-figures.ts'

/** Text of a report, as it comes out of web pages and PDF files, into blocks. */
export function textDocument(text: string): Document {
  const lines = withWrappedFigures(
    text
      .replace(/^[ \t]*\d{1,4}[ \t]*\r?\n?(?=\f)/gm, '')
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .split('\n')
      .map((line) => line.replace(/(?!\t)\p{Cc}|[\u200B\uFEFF]/gu, '').replace(artefacts, '')),
  )
  const twoColumns = hasTwoColumns(lines)
  const csv = isCsv(lines)
  const blocks: Block[] = []
  for (const line of lines) {
    const single = twoColumns ? leftColumn(line) : line
    const trimmed = single.trim()
    if (trimmed === '' || pageMark.test(trimmed)) continue
    const indent = single.length - single.trimStart().length
    const block = blockOf(trimmed, indent, csv)
    if (block !== null) blocks.push(block)
  }
  return { blocks, wrapped: isWrapped(blocks) }
}

/** A line as a row where bars keep its cells apart; one that holds a single cell (`规章 |`, `|`) is a line as any other. */
function blockOf(line: string, indent: number, csv: boolean): Block | null {
  const cells = splitRow(line) ?? (csv ? csvCells(line) : null)
  if (cells === null) return { text: line, cells, indent }
  const filled = cells.filter((cell) => cell !== '')
  const [only] = filled
  if (filled.length > 1) return { text: line, cells, indent }
  return only === undefined ? null : { text: only, cells: null, indent }
}

/** Marks that word processors leave in exported text. */
const artefacts = /\[(?:bookmark|endif|if [^\]]{0,40}|image|img)[^\]]{0,80}\]/giu

/** `-3-`, `— 3 —`, `第3页`, `第 3 页 共 9 页`. */
const pageMark = /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?)$/

/** Two reports printed side by side: many lines with long Chinese text on both sides of a wide gap. */
function hasTwoColumns(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.length > 50 && hasHan(line))
  const double = long.filter((line) => sideBySide(line) !== null)
  return double.length >= 10 && double.length * 3 > long.length
}

function sideBySide(line: string): readonly [string, string] | null {
  const halves = atGap(line)
  return halves !== null && isProse(halves[0]) && isProse(halves[1]) ? halves : null
}

function atGap(line: string): readonly [string, string] | null {
  const gap = /\s{2,}/.exec(line.trim())
  if (gap === null) return null
  return [line.trim().slice(0, gap.index), line.trim().slice(gap.index + gap[0].length)]
}

function isProse(text: string): boolean {
  return hanCount(text) >= 16
}

function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

/** The left one of two reports printed side by side; table rows are kept whole (their first cells count). */
function leftColumn(line: string): string {
  const both = sideBySide(line)
  if (both !== null) return both[0]
  const halves = atGap(line)
  if (halves !== null && !/\s{2,}/.test(halves[1]) && hanCount(halves[1]) >= 8 && !/^\d/.test(halves[1]))
    return halves[0]
  const indent = line.length - line.trimStart().length
  return indent > 40 && isProse(line) ? '' : line
}

/** Lines broken at a fixed width: most long lines stop in the middle of a sentence. */
function isWrapped(blocks: readonly Block[]): boolean {
  const long = blocks.filter((block) => block.cells === null && proseWidth(block.text) >= 24)
  if (long.length < 6) return false
  const open = long.filter((block) => !/[。！？；：:;!?）)〕】|]$/.test(block.text))
  const longest = long.reduce((most, block) => Math.max(most, block.text.length), 0)
  return open.length * 2 > long.length && longest < 200
}

function proseWidth(text: string): number {
  return /\S\s{3,}\S/.test(text) ? 0 : (text.match(/[\p{Script=Han}，。、；：“”（）]/gu)?.length ?? 0)
}
