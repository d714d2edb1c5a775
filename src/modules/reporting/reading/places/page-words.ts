import type { PlacedWord } from '../../../../platform/conversion/index.ts'
import { readCell } from '../cells.ts'
import type { Block } from '../document.ts'

/** A word of a page, and how far down the whole document it stands (points). */
export interface Word extends PlacedWord {
  readonly down: number
}

/** Figures, and the marks that stand for nothing, on one line of a page. */
export interface FigureLine {
  readonly page: number
  readonly down: number
  readonly size: number
  readonly words: readonly Word[]
}

/** From left to right, in points. */
export interface Span {
  readonly left: number
  readonly right: number
}

/** More than any page is high. */
const pageHeight = 100_000

/** The words of some lines in reading order; null where a line does not tell where its words stand. */
export function wordsOf(blocks: readonly Block[]): Word[] | null {
  if (blocks.some(({ places, cells, picture }) => places === undefined && !cells && picture !== true))
    return null
  return blocks
    .flatMap(({ places }) => places ?? [])
    .map((word) => ({ ...word, down: word.page * pageHeight - word.y }))
    .toSorted((one, other) => (isLevel(one, other) ? one.left - other.left : one.down - other.down))
}

function isLevel(one: Word, other: Word): boolean {
  return Math.abs(one.down - other.down) <= Math.max(one.size, other.size) * 0.4
}

/** Whether a word is a figure of a table or a mark for nothing. */
export function isFigure({ text }: Word): boolean {
  return text.trim() !== '' && readCell(text).kind !== 'text'
}

/** The figures line by line, from the top. */
export function figureLines(words: readonly Word[]): FigureLine[] {
  const lines: { page: number; down: number; size: number; words: Word[] }[] = []
  for (const word of words.filter(isFigure)) {
    const last = lines.at(-1)
    if (last && Math.abs(last.down - word.down) <= Math.max(last.size, word.size) * 0.4) last.words.push(word)
    else lines.push({ page: word.page, down: word.down, size: word.size, words: [word] })
  }
  return lines.map((line) => ({ ...line, words: line.words.toSorted((one, other) => one.left - other.left) }))
}

/** How far two spans lie over one another. */
export function overlap(one: Span, other: Span): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left)
}

export function middleOf({ left, right }: Span): number {
  return (left + right) / 2
}
