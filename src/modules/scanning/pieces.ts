import type { FilePiece } from '../../platform/office-files/reading.ts'
import { between, type LabelledStretch, type Surface } from './detectors/detection.ts'

/** A stretch of text that belongs together: a block of a body, a piece of a file. */
export interface TextPiece {
  readonly index: number
  readonly text: string
  /** where it stands, for a person */
  readonly where: string
  /** cells of one table row share it; null: no table */
  readonly row: string | null
  /** cells of one table share it; null: no table */
  readonly table: string | null
  /** which column of its table */
  readonly column: string | null
  readonly heading: boolean
}

/** Pieces as one text, so that what is split over cells or paragraphs is found. */
export interface JoinedText {
  readonly surface: Surface
  /** the pieces that a stretch of the text touches, with the stretch as each of them has it */
  partsOf(from: number, to: number): PiecePart[]
}

export interface PiecePart {
  readonly piece: TextPiece
  /** signs of the piece's own text */
  readonly from: number
  readonly to: number
  /** signs of the joined text */
  readonly start: number
  readonly end: number
}

export function joinPieces(pieces: readonly TextPiece[], labels: ReadonlyMap<TextPiece, string>): JoinedText {
  const starts: number[] = []
  const labelled: LabelledStretch[] = []
  const texts: string[] = []
  let length = 0
  for (const [at, piece] of pieces.entries()) {
    const gap = at === 0 ? '' : gapBetween(pieces[at - 1], piece)
    texts.push(gap, piece.text)
    starts.push(length + gap.length)
    length += gap.length + piece.text.length
    const label = labels.get(piece)
    if (label !== undefined) labelled.push({ from: length - piece.text.length, to: length, label })
  }
  const text = texts.join('')
  return { surface: { text, labelled }, partsOf: (from, to) => partsOf(pieces, starts, from, to) }
}

function gapBetween(one: TextPiece | undefined, other: TextPiece): string {
  if (one?.row !== other.row) return between.apart
  return other.row === null ? between.paragraphs : between.cells
}

function partsOf(
  pieces: readonly TextPiece[],
  starts: readonly number[],
  from: number,
  to: number,
): PiecePart[] {
  const parts: PiecePart[] = []
  for (let at = lastNotAfter(starts, from); at < pieces.length; at += 1) {
    const piece = pieces[at]
    const start = starts[at]
    if (piece === undefined || start === undefined || start >= to) break
    const first = Math.max(from, start)
    const end = Math.min(to, start + piece.text.length)
    if (end > first) parts.push({ piece, from: first - start, to: end - start, start: first, end })
  }
  return parts
}

/** Index of the last start that is not after a place. */
function lastNotAfter(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** The pieces of a file as its reader tells them, with table and column out of the words that say where. */
export function piecesOfFile(pieces: readonly FilePiece[]): TextPiece[] {
  return pieces.map(({ index, where, text, row }, at) => ({
    index,
    text,
    where,
    row,
    table: row === null ? null : tableOf(where),
    column: row === null ? null : (columnOf(where) ?? String(placeInRow(pieces, at))),
    heading: false,
  }))
}

/** 工作表“名单”C5 → 工作表“名单”; 表1第2行第4列 → 表1 */
function tableOf(where: string): string {
  return where.replace(/第\d+行.*$/su, '').replace(/[A-Z]{1,3}\d+(?:[（(].*)?$/su, '')
}

function columnOf(where: string): string | null {
  return /第(\d+)列/.exec(where)?.[1] ?? /([A-Z]{1,3})\d+(?:[（(].*)?$/su.exec(where)?.[1] ?? null
}

/** Where the words do not tell the column, the place among the cells of the row does. */
function placeInRow(pieces: readonly FilePiece[], at: number): number {
  const row = pieces[at]?.row
  let place = 0
  while (place < 200 && pieces[at - place - 1]?.row === row) place += 1
  return place
}
