import type { Desk } from '../desk/index.ts'
import { selectPublished, type PublishedRow } from './published-list-store.ts'

/** Titles looked at: the newest of the unit. */
const mostTitles = 3_000
/** What share of a title's pairs of characters the description must hold for it to be offered. */
const leastShare = 0.34

/**
 * 这些信息已经公开: published items of a unit whose titles share most with what somebody describes, best
 * first. It only offers; whoever wants something else goes on.
 */
export async function suggestDisclosures(
  desk: Desk,
  request: { readonly unit: string; readonly text: string; readonly limit: number },
): Promise<PublishedRow[]> {
  const wanted = pairsOf(request.text)
  if (wanted.size === 0) return []
  const filter = { today: desk.today(), units: [request.unit], entry: 'disclosures' as const }
  const rows = await selectPublished(desk.read, filter, { sort: 'publishedOn', offset: 0, limit: mostTitles })
  return rows
    .map((row) => ({ row, share: shareOf(pairsOf(row.title), wanted) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, request.limit)
    .map(({ row }) => row)
}

function pairsOf(text: string): Set<string> {
  const signs = [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ')]
  const pairs = new Set<string>()
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1]
    if (next !== undefined && sign !== ' ' && next !== ' ') pairs.add(sign + next)
  }
  return pairs
}

function shareOf(title: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  const shared = [...title].filter((pair) => wanted.has(pair)).length
  return shared / Math.max(1, Math.min(title.size, wanted.size))
}
