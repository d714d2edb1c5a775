import { requestColumns, requestRows } from '../../../../law/report/report-rows.ts'
import { requestLabel } from '../request-labels.ts'
import { opensHead } from '../request-heads.ts'
import type { PrintedRow } from '../row-scanner.ts'
import { cellsIn, type Columns, columnsOf } from './columns.ts'
import {
  type FigureLine,
  figureLines,
  isFigure,
  middleOf,
  overlap,
  type Span,
  type Word,
} from './page-words.ts'

const width = requestColumns.length
/** Of the rows of the form so many are named by labels that are read without doubt. */
const fewestNamed = 18
/** Rows of somebody's own, at the most. */
const mostOwn = 3
/** What stands where nobody can tell the figures of a row. */
const unsure = '?'

/** A label where it begins, put together from its lines. */
interface Label {
  readonly text: string
  readonly down: number
  readonly size: number
}

/**
 * Table 三 of a page that draws no lines, by where its words stand: columns by the figures that stand one under the
 * other, rows by the labels that begin above them or beside them. Null where not everything fits together.
 */
export function requestGrid(words: readonly Word[]): PrintedRow[] | null {
  const first = words.find(({ text }) => rowOf(text) === 'received')
  const last = words.findLast(({ text }) => rowOf(text) === 'carriedOut')
  if (!first || !last || last.down <= first.down) return null
  const [from, to] = [first.down - first.size * 0.5, last.down + last.size * 2.5]
  const inside = words.filter(({ down }) => down >= from && down <= to)
  const lines = figureLines(inside)
  const columns = columnsOf(lines, width, headsOf(words.filter(({ down }) => down < from)))
  const edge = Math.min(...[...(columns?.values() ?? [])].map(([column]) => column?.left ?? 0))
  if (!columns) return null
  const named = inside.filter((word) => !isFigure(word))
  if (named.some((word) => middleOf(word) >= edge && lines.some((line) => isBeside(word, line)))) return null
  const labels = labelsOf(named.filter((word) => middleOf(word) < edge))
  return inOrder(labels) ? rowsOf(labels, lines, columns) : null
}

function rowOf(text: string): string | null {
  const found = requestLabel(text, true)
  return found?.kind === 'row' ? found.row : null
}

function isBeside(word: Word, { down, size }: FigureLine): boolean {
  return Math.abs(word.down - down) <= size * 0.4
}

const heads = [/^自然/, /^商业/, /^科研/, /^社会/, /^法律/, /^其[他它]/, /^[总合]计/]

function headsOf(words: readonly Word[]): readonly Span[] | null {
  const found = heads.map((head) => words.filter(({ text }) => head.test(text)))
  const single = found.flatMap((same) => (same.length === 1 ? same : []))
  return single.length === heads.length ? single : null
}

const numbered = /^(?:[（(][一二三四五六七][)）]|[一二三四][、.．]|\d{1,2}[.、．,，)）](?!\d))/

/** Labels from their first words on; a word without a number goes on with the nearest one above it. */
function labelsOf(words: readonly Word[]): Label[] {
  const byNumber = words.filter(({ text }) => numbered.test(text)).length >= requestRows.length / 2
  const begun: { word: Word; text: string }[] = []
  for (const word of words) {
    const begins = byNumber ? numbered.test(word.text) : requestLabel(word.text, true) !== null
    const above = begins
      ? undefined
      : (begun.findLast((one) => isOver(one.word, word)) ?? begun.findLast((one) => goesOn(one.word, word)))
    if (begins) begun.push({ word, text: word.text })
    else if (above) above.text += word.text
  }
  return begun.flatMap(({ word, text }): Label[] => {
    const label = requestLabel(text, true)
    // a group with something of its neighbour is none of the rows either
    if (label?.kind === 'group' || opensHead(text) || /^[（(][三四五][)）]/.test(text)) return []
    return [{ text, down: word.down, size: word.size }]
  })
}

/** On a line above, and over it. */
function isOver(before: Word, word: Word): boolean {
  return before.down < word.down - word.size * 0.4 && overlap(before, word) > 0
}

/** The rest of a label on the same line. */
function goesOn(before: Word, word: Word): boolean {
  return Math.abs(before.down - word.down) <= word.size * 0.4 && word.left - before.right < word.size * 2
}

/** The labels that are known name the rows of the form in their order, and most of them. */
function inOrder(labels: readonly Label[]): boolean {
  const places = labels.flatMap(({ text }) => requestRows.findIndex((row) => row === rowOf(text)))
  const known = places.filter((place) => place >= 0)
  if (places.length - known.length > mostOwn) return false
  return known.length >= fewestNamed && known.every((place, at) => at === 0 || (known[at - 1] ?? 0) < place)
}

function rowsOf(all: readonly Label[], lines: readonly FigureLine[], columns: Columns): PrintedRow[] | null {
  // （六） over three rows has no figures of its own
  const split = all.some(({ text }) => rowOf(text) === 'other.correctionLapsed')
  const labels = all.filter(({ text }) => !split || requestLabel(text, true)?.kind !== 'otherGroup')
  const owned = labels.map((): FigureLine[] => [])
  for (const line of lines) {
    const at = labels.findLastIndex(({ down, size }) => down <= line.down + size * 0.5)
    if (at < 0) return null
    owned[at]?.push(line)
  }
  const rows = labels.map(({ text }, at): PrintedRow[] | null => {
    const placed = (owned[at] ?? []).map((line) => cellsIn(line, columns))
    if (placed.some((cells) => cells === null)) return null
    const [cells = requestColumns.map(() => ''), ...more] = placed.flatMap((one) => (one ? [one] : []))
    // rows whose labels are lost have all their figures; what has fewer is the rest of a figure
    const whole = [cells, ...more].every((one) => !one.includes(''))
    if (more.length > 0 && !whole)
      return [
        bordered(
          text,
          requestColumns.map(() => unsure),
        ),
      ]
    return [bordered(text, cells), ...more.map((one) => bordered('', one))]
  })
  return rows.includes(null) ? null : rows.flatMap((row) => row ?? [])
}

function bordered(label: string, cells: readonly string[]): PrintedRow {
  return { cells: [label, ...cells], bordered: true }
}
