/** A stretch of a text, told or not. */
export interface TextSegment {
  readonly text: string
  /** the number of the finding that it belongs to, from 1; null: none */
  readonly finding: number | null
}

interface Placed {
  readonly from: number | null
  readonly to: number | null
}

/** A text in stretches, so that those of findings can be marked; of two that overlap the first counts. */
export function segmentsOf(text: string, findings: readonly Placed[]): TextSegment[] {
  const places = findings
    .flatMap(({ from, to }, index) =>
      from === null || to === null ? [] : [{ from, to, finding: index + 1 }],
    )
    .toSorted((a, b) => a.from - b.from)
  const segments: TextSegment[] = []
  let reached = 0
  for (const { from, to, finding } of places) {
    if (from < reached) continue
    if (from > reached) segments.push({ text: text.slice(reached, from), finding: null })
    segments.push({ text: text.slice(from, to), finding })
    reached = to
  }
  if (reached < text.length) segments.push({ text: text.slice(reached), finding: null })
  return segments
}
