import { diffArrays } from 'diff'

/** One thing before and after; null: it was not there, or is not there any more. */
export interface Pair<T> {
  readonly before: T | null
  readonly after: T | null
}

export interface Keys<T> {
  /** equal for what is equal in every respect */
  readonly keyOf: (one: T) => string
  /** by which it is told whether two are the same thing, changed */
  readonly textOf: (one: T) => string
}

/** Beyond so many steps two texts have nothing in common that is worth the search. */
const mostSteps = 3_000
/** Gaps of more pairs than this are not searched for what is alike. */
const mostPairs = 10_000
const alike = 0.4

/**
 * Two sequences side by side, in their order: what is equal stands together, and between that, what is alike
 * enough to be the same thing, changed.
 */
export function aligned<T>(before: readonly T[], after: readonly T[], keys: Keys<T>): readonly Pair<T>[] {
  const steps = diffArrays(before.map(keys.keyOf), after.map(keys.keyOf), { maxEditLength: mostSteps }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ]
  const pairs: Pair<T>[] = []
  let gone: readonly T[] = []
  let come: readonly T[] = []
  let [left, right] = [0, 0]
  const close = (): void => {
    for (const pair of paired(gone, come, keys.textOf)) pairs.push(pair)
    gone = []
    come = []
  }
  for (const { value, added, removed } of steps) {
    const count = value.length
    if (removed) gone = before.slice(left, left + count)
    else if (added) come = after.slice(right, right + count)
    else {
      close()
      for (let at = 0; at < count; at += 1) {
        pairs.push({ before: before[left + at] ?? null, after: after[right + at] ?? null })
      }
    }
    if (!added) left += count
    if (!removed) right += count
  }
  close()
  return pairs
}

/** Pairs what is alike, so that the likeness of all is greatest; the rest stands alone. */
function paired<T>(gone: readonly T[], come: readonly T[], textOf: (one: T) => string): readonly Pair<T>[] {
  const alone = [
    ...gone.map((before) => ({ before, after: null })),
    ...come.map((after) => ({ before: null, after })),
  ]
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > mostPairs) return alone
  const likeness = gone.map((one) => come.map((other) => likenessOf(textOf(one), textOf(other))))
  const best = bestSums(likeness)
  const pairs: Pair<T>[] = []
  let [left, right] = [0, 0]
  while (left < gone.length || right < come.length) {
    const own = likeness[left]?.[right] ?? 0
    const here = best[left]?.[right] ?? 0
    if (own >= alike && here === own + (best[left + 1]?.[right + 1] ?? 0)) {
      pairs.push({ before: gone[left] ?? null, after: come[right] ?? null })
      left += 1
      right += 1
    } else if (left < gone.length && (right >= come.length || here === (best[left + 1]?.[right] ?? 0))) {
      pairs.push({ before: gone[left] ?? null, after: null })
      left += 1
    } else {
      pairs.push({ before: null, after: come[right] ?? null })
      right += 1
    }
  }
  return pairs
}

/** For each place the greatest likeness that the rest can have. */
function bestSums(likeness: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const width = likeness[0]?.length ?? 0
  const sums: number[][] = Array.from({ length: likeness.length + 1 }, () =>
    Array.from({ length: width + 1 }, () => 0),
  )
  for (let left = likeness.length - 1; left >= 0; left -= 1) {
    for (let right = width - 1; right >= 0; right -= 1) {
      const own = likeness[left]?.[right] ?? 0
      const both = own >= alike ? own + (sums[left + 1]?.[right + 1] ?? 0) : 0
      const row = sums[left]
      if (row) row[right] = Math.max(both, sums[left + 1]?.[right] ?? 0, row[right + 1] ?? 0)
    }
  }
  return sums
}

/** How much two texts have in common by their pairs of signs: 0 nothing, 1 all. */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const pairs = new Map<string, number>()
  for (const pair of pairsOf(a)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOf(b)) {
    const left = pairs.get(pair) ?? 0
    if (left > 0) common += 1
    pairs.set(pair, left - 1)
  }
  return (2 * common) / Math.max(1, a.length + b.length)
}

/** Of the first part of a text; a whole chapter is told by its beginning. */
const looksAt = 600

function pairsOf(text: string): readonly string[] {
  const part = ` ${text.slice(0, looksAt)}`
  return [...part].slice(1).map((sign, index) => part[index] + sign)
}
