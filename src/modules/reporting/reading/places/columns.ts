import { type FigureLine, middleOf, overlap, type Span, type Word } from './page-words.ts'

/** How far from the middle of its head a column of figures may stand, in distances of neighbouring heads. */
const farthest = 0.35
/** How evenly figures stand under their heads. */
const unevenest = 0.25

/** The columns of each page: margins differ from page to page. */
export type Columns = ReadonlyMap<number, readonly Span[]>

/**
 * The columns of a table without lines: from the lines in which every column has its figure, else from its heads,
 * under each of which no other figures stand than its own. Null where it is not sure.
 */
export function columnsOf(
  lines: readonly FigureLine[],
  count: number,
  heads: readonly Span[] | null,
): Columns | null {
  if (lines.some(({ words }) => words.length > count)) return null
  const found = new Map<number, readonly Span[]>()
  const pages = Map.groupBy(lines, ({ page }) => page)
  for (const [page, own] of pages) {
    const full = own.filter(({ words }) => words.length === count)
    if (full.length === 0) continue
    const columns = Array.from({ length: count }, (_, at) => around(full.map(({ words }) => words[at])))
    if (!isApart(columns)) return null
    found.set(page, columns)
  }
  for (const [page, own] of pages) {
    if (found.has(page)) continue
    const columns = [...found.values()].find((one) => isFilled(own, one)) ?? underHeads(own, heads, count)
    if (columns === null) return null
    found.set(page, columns)
  }
  return found
}

/** Figures of a page stand one by one in the columns of another page, and some of them in the last one. */
function isFilled(lines: readonly FigureLine[], columns: readonly Span[]): boolean {
  const words = lines.flatMap((line) => line.words)
  const last = columns.at(-1)
  return (
    last !== undefined &&
    words.some((word) => overlap(word, last) > 0) &&
    words.every((word) => columns.filter((column) => overlap(word, column) > 0).length === 1)
  )
}

function apart(one: Span, other: Span): number {
  return Math.max(0, -overlap(one, other))
}

function around(words: readonly (Word | undefined)[]): Span {
  const known = words.filter((word) => word !== undefined)
  return {
    left: Math.min(...known.map(({ left }) => left)),
    right: Math.max(...known.map(({ right }) => right)),
  }
}

function isApart(spans: readonly Span[]): boolean {
  return spans.every((span, at) => at === 0 || (spans[at - 1]?.right ?? 0) < span.left)
}

function underHeads(
  lines: readonly FigureLine[],
  heads: readonly Span[] | null,
  count: number,
): readonly Span[] | null {
  if (heads === null || heads.length !== count || !isApart(heads)) return null
  const clusters = merged(lines.flatMap(({ words }) => words))
  const taken = clusters.map((cluster) => headOf(cluster, heads))
  if (clusters.length === 0 || taken.includes(null) || new Set(taken).size !== taken.length) return null
  const pairs = clusters.flatMap((cluster, at) => {
    const head = heads[taken[at] ?? -1]
    return head ? [{ cluster, head }] : []
  })
  const ways = [(span: Span) => span.left, middleOf, (span: Span) => span.right]
  const spreads = ways.map((way) => {
    const offsets = pairs.map(({ cluster, head }) => way(cluster) - way(head))
    return Math.max(...offsets) - Math.min(...offsets)
  })
  if (Math.min(...spreads) > pitchOf(heads) * unevenest) return null
  return heads.map((head, at) => clusters[taken.indexOf(at)] ?? head)
}

function headOf(cluster: Span, heads: readonly Span[]): number | null {
  const distances = heads.map((head) => Math.abs(middleOf(head) - middleOf(cluster)))
  const nearest = Math.min(...distances)
  return nearest <= pitchOf(heads) * farthest ? distances.indexOf(nearest) : null
}

function pitchOf(heads: readonly Span[]): number {
  const middles = heads.map(middleOf)
  return Math.min(...middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0)))
}

/** Spans that lie over one another as one. */
export function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { left, right } of spans.toSorted((one, other) => one.left - other.left)) {
    const last = found.at(-1)
    if (last && left < last.right) {
      found[found.length - 1] = { left: last.left, right: Math.max(last.right, right) }
    } else found.push({ left, right })
  }
  return found
}

/** The figures of a line, each in its column, '' where a column has none; null where one fits into no column alone. */
export function cellsIn({ words, page }: FigureLine, all: Columns): string[] | null {
  const columns = all.get(page) ?? []
  if (words.length === columns.length) return words.map(({ text }) => text)
  const cells = columns.map(() => '')
  for (const word of words) {
    const distances = columns.map((column) => apart(word, column))
    const nearest = Math.min(...distances)
    const [at, other] = [distances.indexOf(nearest), distances.toSorted((a, b) => a - b)[1] ?? Infinity]
    if (nearest * 2 > other || cells[at] !== '' || distances.lastIndexOf(nearest) !== at) return null
    cells[at] = word.text
  }
  return cells
}
