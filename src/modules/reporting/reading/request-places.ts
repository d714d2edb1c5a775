import { requestRowLabels, requestRows, type RequestRow } from '../../../law/report/report-rows.ts'
import { bare } from './plain.ts'
import { withoutNumber } from './request-labels.ts'
import { type RequestLine, width } from './request-rows.ts'

/**
 * Rows whose labels are lost, misspelt or cut short, by their place: where exactly as many of them stand between two
 * rows of the form as the form has there, and none of their labels says otherwise, they are those rows.
 */
export function placed(lines: readonly RequestLine[]): RequestLine[] {
  const kept = unshifted(lines.filter(({ name, cells }) => name !== 'extra' || cells.length === width))
  const taken = new Set(lines.map(({ name }) => name))
  const named = [...kept]
  let from: number | null = null
  for (const [at, line] of kept.entries()) {
    const row = rowOf(line)
    if (row === null) continue
    if (from !== null) nameBetween(named, from, at, taken)
    from = at
  }
  return named
}

/**
 * Lines of a page that stand a little askew: a label without figures, one with figures, and figures without a label
 * are two rows, and nobody can tell which figures are whose.
 */
function unshifted(lines: readonly RequestLine[]): RequestLine[] {
  return lines.map((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]]
    const astray = line.open && line.cells.length === width && before?.open && before.cells.length === 0
    return astray && after?.open && after.name === 'extra' ? { ...line, overfull: true } : line
  })
}

function rowOf({ name }: RequestLine): RequestRow | null {
  return name === 'extra' || name === 'skip' || name === 'otherGroup' ? null : name
}

function nameBetween(
  lines: RequestLine[],
  from: number,
  to: number,
  taken: ReadonlySet<RequestLine['name']>,
): void {
  const between = lines.slice(from + 1, to)
  const [first, last] = [lines[from], lines[to]].map((line) => (line ? rowOf(line) : null))
  if (!first || !last || between.length === 0 || between.some(({ name }) => name !== 'extra')) return
  const missing = requestRows.slice(requestRows.indexOf(first) + 1, requestRows.indexOf(last))
  if (missing.length !== between.length || missing.some((row) => taken.has(row))) return
  if (!between.every(({ label }, index) => mayBe(label, missing[index]))) return
  for (const [index, line] of between.entries()) {
    lines[from + 1 + index] = { ...line, name: missing[index] ?? line.name }
  }
}

/** Most signs of what is printed stand in the label of the form too, in the same order; no label says nothing. */
function mayBe(printed: string, row: RequestRow | undefined): boolean {
  if (row === undefined) return false
  const [own, official] = [withoutNumber(bare(printed)), bare(requestRowLabels[row])]
  return own.length <= 1 || common(own, official) * 5 >= own.length * 3
}

/** Length of the longest common subsequence. */
function common(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, () => 0)
  for (const sign of one.slice(0, 80)) {
    const line = [0]
    for (const [at, against] of Array.from(other).entries()) {
      const same = sign === against ? (above[at] ?? 0) + 1 : 0
      line.push(Math.max(same, above[at + 1] ?? 0, line[at] ?? 0))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
