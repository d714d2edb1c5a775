import { diffArrays } from 'diff'
import { aligned, type Pair } from './compare/align.ts'
import {
  cellKey,
  type GridCell,
  keyOf,
  pictureWords,
  rowKey,
  rowWords,
  run,
  type TextForm,
  type Unit,
  unitsOf,
  wordsOf,
} from './compare/units.ts'
import { type Inline, type Mark, textOf } from './model/node.ts'
import { readBody } from './model/read-blocks.ts'

export type Change = 'same' | 'inserted' | 'deleted' | 'changed'

/** A stretch of text that was there, has come, or has gone; `\n` breaks the line. */
export interface Piece {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly change: 'same' | 'inserted' | 'deleted'
}

export interface CellDifference {
  readonly change: Change
  readonly head: boolean
  /** covered by a merged cell */
  readonly covered: boolean
  readonly pieces: readonly Piece[]
}

export interface RowDifference {
  readonly change: Change
  readonly cells: readonly CellDifference[]
}

/** A block of a text beside what it was. */
export type Difference =
  | {
      readonly kind: 'text'
      readonly change: Change
      readonly form: TextForm
      /** how it was set before, where that has changed too */
      readonly formBefore: TextForm | null
      readonly depth: number
      readonly pieces: readonly Piece[]
    }
  | {
      readonly kind: 'picture'
      readonly change: Change
      readonly before: string | null
      readonly after: string | null
      /** what it shows, in words */
      readonly pieces: readonly Piece[]
    }
  | { readonly kind: 'rule'; readonly change: Change }
  | {
      readonly kind: 'table'
      readonly change: Change
      readonly caption: readonly Piece[]
      readonly rows: readonly RowDifference[]
    }

/**
 * What has become of a text: both versions block by block, in their order, words compared within what was
 * changed, tables cell by cell. Both are bodies as the server keeps them.
 */
export function differencesOf(before: string, after: string): readonly Difference[] {
  const pairs = aligned(unitsOf(readBody(before)), unitsOf(readBody(after)), { keyOf, textOf: wordsOf })
  return pairs.flatMap(differenceOf)
}

/** How many blocks have come, gone and changed. */
export function countOf(differences: readonly Difference[]): Readonly<Record<Change, number>> {
  const counts = { same: 0, inserted: 0, deleted: 0, changed: 0 }
  for (const { change } of differences) counts[change] += 1
  return counts
}

function differenceOf({ before, after }: Pair<Unit>): readonly Difference[] {
  if (before && after && before.kind !== after.kind)
    return [alone(before, 'deleted'), alone(after, 'inserted')]
  if (before && after) return [keyOf(before) === keyOf(after) ? alone(after, 'same') : changed(before, after)]
  if (before) return [alone(before, 'deleted')]
  return after ? [alone(after, 'inserted')] : []
}

function alone(unit: Unit, change: 'same' | 'inserted' | 'deleted'): Difference {
  const whole = (content: readonly Inline[]): readonly Piece[] =>
    tokensOf(content, (text) => [text]).map((token) => ({ ...token, change }))
  switch (unit.kind) {
    case 'text': {
      const { form, depth, content } = unit
      return { kind: 'text', change, form, formBefore: null, depth, pieces: joined(whole(content)) }
    }
    case 'picture': {
      const pieces = whole([run(pictureWords(unit.alt))])
      const before = change === 'inserted' ? null : unit.id
      return { kind: 'picture', change, before, after: change === 'deleted' ? null : unit.id, pieces }
    }
    case 'rule':
      return { kind: 'rule', change }
    case 'table': {
      const cell = ({ head, covered, content }: GridCell): CellDifference => ({
        change,
        head,
        covered,
        pieces: joined(whole(content)),
      })
      const caption = unit.caption === '' ? [] : whole([run(unit.caption)])
      return {
        kind: 'table',
        change,
        caption,
        rows: unit.rows.map((row) => ({ change, cells: row.map(cell) })),
      }
    }
  }
}

function changed(before: Unit, after: Unit): Difference {
  if (before.kind === 'text' && after.kind === 'text') {
    const same = before.form === after.form && before.depth === after.depth
    const { form, depth } = after
    const pieces = piecesOf(before.content, after.content)
    return { kind: 'text', change: 'changed', form, formBefore: same ? null : before.form, depth, pieces }
  }
  if (before.kind === 'picture' && after.kind === 'picture') {
    const pieces = piecesOf([run(pictureWords(before.alt))], [run(pictureWords(after.alt))])
    return { kind: 'picture', change: 'changed', before: before.id, after: after.id, pieces }
  }
  if (before.kind === 'table' && after.kind === 'table') {
    const caption = piecesOf(captionOf(before.caption), captionOf(after.caption))
    const rows = aligned(before.rows, after.rows, { keyOf: rowKey, textOf: rowWords }).map(rowDifference)
    return { kind: 'table', change: 'changed', caption, rows }
  }
  return alone(after, 'same')
}

function captionOf(caption: string): readonly Inline[] {
  return caption === '' ? [] : [run(caption)]
}

const cells = { keyOf: cellKey, textOf: ({ content }: GridCell) => textOf(content) }

function rowDifference({ before, after }: Pair<readonly GridCell[]>): RowDifference {
  if (before && after) {
    if (rowKey(before) === rowKey(after))
      return { change: 'same', cells: after.map((one) => cellDifference(one, one)) }
    // a row of as many cells as before is the same row, cell by cell
    const pairs =
      before.length === after.length
        ? after.map((one, index) => ({ before: before[index] ?? null, after: one }))
        : aligned(before, after, cells)
    return { change: 'changed', cells: pairs.map((pair) => cellDifference(pair.before, pair.after)) }
  }
  const change = before ? 'deleted' : 'inserted'
  const row = before ?? after ?? []
  return { change, cells: row.map((one) => cellDifference(before ? one : null, before ? null : one)) }
}

function cellDifference(before: GridCell | null, after: GridCell | null): CellDifference {
  const { head, covered } = after ?? before ?? { head: false, covered: false }
  const change =
    before && after
      ? cellKey(before) === cellKey(after)
        ? 'same'
        : 'changed'
      : before
        ? 'deleted'
        : 'inserted'
  return { change, head, covered, pieces: piecesOf(before?.content ?? [], after?.content ?? []) }
}

interface Token {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Words of two texts, one after the other, each said to be old, new or neither. */
function piecesOf(before: readonly Inline[], after: readonly Inline[]): readonly Piece[] {
  const [old, fresh] = [tokensOf(before, wordsIn), tokensOf(after, wordsIn)]
  const steps = diffArrays(old.map(tokenKey), fresh.map(tokenKey), { maxEditLength: mostSteps })
  if (steps === undefined) {
    return joined([
      ...old.map((one): Piece => ({ ...one, change: 'deleted' })),
      ...fresh.map((one): Piece => ({ ...one, change: 'inserted' })),
    ])
  }
  const pieces: Piece[] = []
  let [left, right] = [0, 0]
  for (const { value, added, removed } of steps) {
    const change = added ? 'inserted' : removed ? 'deleted' : 'same'
    const from = removed ? old.slice(left, left + value.length) : fresh.slice(right, right + value.length)
    for (const token of from) pieces.push({ ...token, change })
    if (!added) left += value.length
    if (!removed) right += value.length
  }
  return joined(pieces)
}

const mostSteps = 3_000
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

function wordsIn(text: string): readonly string[] {
  return [...words.segment(text)].map(({ segment }) => segment)
}

function tokensOf(content: readonly Inline[], cut: (text: string) => readonly string[]): readonly Token[] {
  return content.flatMap((one): readonly Token[] => {
    if (one.type === 'hardBreak') return [{ text: '\n', marks: [] }]
    return cut(one.text).map((text) => ({ text, marks: one.marks ?? [] }))
  })
}

function tokenKey({ text, marks }: Token): string {
  return `${marksKey(marks)} ${text}`
}

function marksKey(marks: readonly Mark[]): string {
  return marks.map((mark) => (mark.type === 'link' ? `link:${mark.attrs.href}` : mark.type)).join()
}

/** Joins neighbours of one kind. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last && last.change === piece.change && marksKey(last.marks) === marksKey(piece.marks)) {
      all[all.length - 1] = { ...last, text: last.text + piece.text }
    } else all.push(piece)
  }
  return all
}
