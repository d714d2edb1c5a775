import { escapeHtml } from '../../platform/html.ts'
import { type BodyBlock, blocksOf } from './body-blocks.ts'
import type { Finding } from './finding.ts'
import type { Span } from './masks.ts'

/**
 * The body with the proposals of these findings in their places, over the borders of inline elements and of
 * entities; no tag is touched. A finding that no longer fits the text is left out.
 */
export function maskBody(cleanedHtml: string, findings: readonly Finding[]): string {
  const blocks = blocksOf(cleanedHtml)
  const spans = findings.flatMap(({ rule, part, from, to, quote, proposal, rest = [] }) => {
    if (part.kind !== 'body' || from === null || to === null || proposal === null) return []
    return [{ index: part.block, from, to, proposal }, ...rest].filter((span) =>
      fits(blocks[span.index]?.text ?? '', span, rule === 'wrongWord' ? quote : null),
    )
  })
  return maskBlocks(cleanedHtml, blocks, spans)
}

/** Puts proposals in their places in the markup, block by block. */
export function maskBlocks(
  cleanedHtml: string,
  blocks: readonly BodyBlock[],
  spans: readonly (Span & { readonly index: number })[],
): string {
  const places = new Map<number, { readonly to: number; readonly sign: string }>()
  for (const span of spans) {
    const block = blocks[span.index]
    if (block) place(block, span, places)
  }
  let masked = ''
  let reached = 0
  for (const [at, { to, sign }] of [...places].toSorted(([a], [b]) => a - b)) {
    masked += cleanedHtml.slice(reached, at) + escapeHtml(sign)
    reached = to
  }
  return masked + cleanedHtml.slice(reached)
}

/** Whether the text still is as it was found: a mask changes nothing but what it covers. */
export function fits(text: string, { from, to, proposal }: Span, wording: string | null): boolean {
  const written = text.slice(from, to)
  if (written.length !== proposal.length) return false
  if (wording !== null) return written === wording
  return proposal.split('').every((sign, at) => sign === '*' || sign === written.charAt(at))
}

function place(
  block: BodyBlock,
  { from, to, proposal }: Span,
  places: Map<number, { readonly to: number; readonly sign: string }>,
): void {
  for (let at = from; at < to; at += 1) {
    const sign = proposal.charAt(at - from)
    const start = block.starts[at]
    const end = block.ends[at]
    if (sign === block.text.charAt(at) || start === undefined || end === undefined) continue
    if (places.get(start)?.sign !== '*') places.set(start, { to: end, sign })
  }
}
