import { aligned, type Keys } from './compare/align.ts'
import type { Block, ListItem, TableRow } from './model/node.ts'
import { paragraph } from './model/node.ts'
import { readBody } from './model/read-blocks.ts'
import { conflictMarks } from './model/unfinished.ts'
import { blockHtml, toHtml } from './model/write-html.ts'

/** Two texts in one, and where they could not be one. */
export interface Merged {
  readonly html: string
  /** what both wrote in the same place; in the text both stand, one after the other, marked */
  readonly conflicts: readonly { readonly mine: string; readonly theirs: string }[]
}

/**
 * What two people made of one text, block by block: what one of them changed is taken over, what both changed
 * in the same way once. Where they differ both stand, marked, for a person to choose. Nothing that either
 * wrote is lost.
 */
export function mergeBodies(base: string, mine: string, theirs: string): Merged {
  const conflicts: { mine: string; theirs: string }[] = []
  const parts = safeParts(readBody(base), readBody(mine), readBody(theirs), blockKeys)
  const blocks = parts.flatMap((part): readonly Block[] => {
    if ('agreed' in part) return part.agreed
    const one = mergedWithin(part)
    if (one !== null) return [one]
    conflicts.push({ mine: toHtml(part.mine), theirs: toHtml(part.theirs) })
    return marked(part)
  })
  return { html: toHtml(blocks), conflicts }
}

function marked({ mine, theirs }: Conflict<Block>): readonly Block[] {
  const line = (text: string): Block => paragraph([{ type: 'text', text }])
  const shown = (blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [line(conflictMarks.nothing)] : blocks
  return [
    line(conflictMarks.mine),
    ...shown(mine),
    line(conflictMarks.theirs),
    ...shown(theirs),
    line(conflictMarks.end),
  ]
}

interface Conflict<T> {
  readonly base: readonly T[]
  readonly mine: readonly T[]
  readonly theirs: readonly T[]
}

type Part<T> = { readonly agreed: readonly T[] } | Conflict<T>

const blockKeys: Keys<Block> = {
  keyOf: blockHtml,
  textOf: (block) => blockHtml(block).replace(/<[^>]*>/g, ''),
}

/** What became of a stretch of the base; empty: something was put in before `from`. */
interface Hunk<T> {
  readonly from: number
  readonly to: number
  readonly put: readonly T[]
}

function hunksOf<T>(base: readonly T[], other: readonly T[], keys: Keys<T>): readonly Hunk<T>[] {
  const hunks: Hunk<T>[] = []
  let at = 0
  for (const { before, after } of aligned(base, other, keys)) {
    const same = before !== null && after !== null && keys.keyOf(before) === keys.keyOf(after)
    const to = before === null ? at : at + 1
    const last = hunks.at(-1)
    const replaces = before === null && last !== undefined && last.from < last.to && last.to === at
    // what comes where something has gone stands in its place
    if (replaces && after !== null) hunks[hunks.length - 1] = { ...last, put: [...last.put, after] }
    else if (!same) hunks.push({ from: at, to, put: after === null ? [] : [after] })
    at = to
  }
  return hunks
}

/**
 * The parts of both in one. Where the same words stand several times, one may have kept the first and the other
 * the last of them, and both would go: then nothing is taken as agreed, and all that both wrote stands.
 */
function safeParts<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  keys: Keys<T>,
): readonly Part<T>[] {
  const parts = partsOf(base, mine, theirs, keys)
  const [own, other] = [countsOf(mine, keys), countsOf(theirs, keys)]
  const all = countsOf(
    parts.flatMap((part) => ('agreed' in part ? part.agreed : [...part.mine, ...part.theirs])),
    keys,
  )
  const lost = [...own].some(([key, count]) => (all.get(key) ?? 0) < Math.min(count, other.get(key) ?? 0))
  return lost ? [{ base, mine, theirs }] : parts
}

function countsOf<T>(all: readonly T[], { keyOf }: Keys<T>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of all.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The base with what both did to it; where they touch the same place, what each made of it. */
function partsOf<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  keys: Keys<T>,
): readonly Part<T>[] {
  const parts: Part<T>[] = []
  const [left, right] = [hunksOf(base, mine, keys), hunksOf(base, theirs, keys)]
  let at = 0
  for (const { from, to } of places([...left, ...right])) {
    parts.push({ agreed: base.slice(at, from) })
    const [own, other] = [within(left, from, to), within(right, from, to)]
    const [a, b] = [applied(base, own, from, to), applied(base, other, from, to)]
    const alike = a.map(keys.keyOf).join('\n') === b.map(keys.keyOf).join('\n')
    if (other.length === 0 || alike) parts.push({ agreed: a })
    else if (own.length === 0) parts.push({ agreed: b })
    else parts.push({ base: base.slice(from, to), mine: a, theirs: b })
    at = to
  }
  parts.push({ agreed: base.slice(at) })
  return parts
}

interface Place {
  readonly from: number
  readonly to: number
}

/** The places that were touched, those that overlap as one; what is put in between two blocks is a place too. */
function places(hunks: readonly Place[]): readonly Place[] {
  const found: Place[] = []
  for (const { from, to } of [...hunks].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = found.at(-1)
    const again = last && (from < last.to || (from === to && last.from === from && last.to === to))
    if (last && again) found[found.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else found.push({ from, to })
  }
  return found
}

function within<T>(hunks: readonly Hunk<T>[], from: number, to: number): readonly Hunk<T>[] {
  const between = from === to
  return hunks.filter((hunk) =>
    between
      ? hunk.from === from && hunk.to === to
      : hunk.from >= from && hunk.to <= to && (hunk.to > hunk.from || (hunk.from > from && hunk.to < to)),
  )
}

function applied<T>(base: readonly T[], hunks: readonly Hunk<T>[], from: number, to: number): readonly T[] {
  const made: T[] = []
  let at = from
  for (const hunk of hunks) {
    made.push(...base.slice(at, hunk.from), ...hunk.put)
    at = hunk.to
  }
  made.push(...base.slice(at, to))
  return made
}

/** One table, or one list, in which each changed rows of his own; null: it is not that, or not so simple. */
function mergedWithin({ base, mine, theirs }: Conflict<Block>): Block | null {
  const [old, own, other] = [base[0], mine[0], theirs[0]]
  if (base.length !== 1 || mine.length !== 1 || theirs.length !== 1) return null
  if (old?.type === 'table' && own?.type === 'table' && other?.type === 'table') {
    const same = [own, other].every(
      (one) =>
        one.attrs.caption === old.attrs.caption && one.content.every((row) => isPlainRow(row, old.content)),
    )
    const content = same ? mergedAll(old.content, own.content, other.content, rowKeys) : null
    return content && { ...old, content }
  }
  if (old?.type === 'bulletList' && own?.type === 'bulletList' && other?.type === 'bulletList') {
    const content = mergedAll(old.content, own.content, other.content, itemKeys)
    return content && { ...old, content }
  }
  return null
}

function mergedAll<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], keys: Keys<T>) {
  const parts = safeParts(base, mine, theirs, keys)
  const agreed = parts.flatMap((part) => ('agreed' in part ? part.agreed : []))
  return parts.every((part) => 'agreed' in part) && agreed.length > 0 ? agreed : null
}

/** A row without merged cells, as wide as the first. */
function isPlainRow(row: TableRow, [first]: readonly TableRow[]): boolean {
  const plain = row.content.every(({ attrs }) => attrs.colspan === 1 && attrs.rowspan === 1)
  return plain && row.content.length === first?.content.length
}

const rowKeys = keysBy((row: TableRow) =>
  blockHtml({ type: 'table', attrs: { caption: '.' }, content: [row] }),
)
const itemKeys = keysBy((item: ListItem) => blockHtml({ type: 'bulletList', content: [item] }))

function keysBy<T>(keyOf: (one: T) => string): Keys<T> {
  return { keyOf, textOf: (one) => keyOf(one).replace(/<[^>]*>/g, '') }
}
