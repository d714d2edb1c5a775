import { loadWords } from '../../platform/search/index.ts'
import type { Desk } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { type PublishedFilter, type PublishedRow, selectFound } from './published-list-store.ts'
import { asksHow, type Meant, namedPlaces, tellingWords } from './telling-words.ts'

/** Items looked at for each word. A word that more items hold tells nothing apart. */
const mostItems = 60
/** What of the weight of all words an item must hold to be offered. */
const leastShare = 0.2
/** So much is enough where no word stands in the title. */
const shareWithoutTitle = 0.4
/** A word in the title says more than one somewhere in the text. */
const titleWeight = 2
/** Among items alike comes first the one of the year, the meeting, the quarter that is named; for 怎么办 the guide. */
const placeWeight = 0.1
const guideWeight = 0.3
/** An item of another year than the one asked for is the answer only if nothing else is. */
const otherYear = 0.5

interface Scored {
  readonly row: PublishedRow
  score: number
  inTitle: boolean
}

/**
 * 这些信息已经公开: published items of a unit that hold the most telling words of what somebody describes, best first.
 * The unit's own name, years, how people ask and what every application says tell nothing apart. It only offers; whoever
 * wants something else goes on.
 */
export async function suggestDisclosures(
  desk: Desk,
  request: { readonly unit: string; readonly text: string; readonly limit: number },
): Promise<PublishedRow[]> {
  const unit = await findUnit(desk.read, request.unit)
  if (!unit) return []
  const meant = tellingWords(request.text, await loadWords(), `${unit.name} ${unit.shortName}`)
  const filter: PublishedFilter = { today: desk.today(), units: [unit.code], entry: 'disclosures' }
  const found = new Map<string, Scored>()
  let whole = 0
  for (const one of meant) {
    const rows = await rowsWith(desk, one, filter)
    // a word that no item holds weighs too: the item that is wanted may be none of these
    const weight = 1 / Math.log2(2 + rows.length)
    whole += weight * titleWeight
    if (rows.length < mostItems) for (const row of rows) addTo(found, row, one, weight)
  }
  return [...found.values()]
    .map((scored) => ({ ...scored, share: (scored.score / whole) * yearFactor(scored.row, request.text) }))
    .filter(({ share, inTitle }) => share >= (inTitle ? leastShare : shareWithoutTitle))
    .map(({ row, share }) => ({ row, rank: share + bonusOf(row, request.text) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, request.limit)
    .map(({ row }) => row)
}

/** Items that hold any of the words for one thing, each once. */
async function rowsWith(desk: Desk, { terms }: Meant, filter: PublishedFilter): Promise<PublishedRow[]> {
  const rows = new Map<string, PublishedRow>()
  for (const term of terms) {
    const page = { offset: 0, limit: mostItems }
    for (const row of await selectFound(desk.read, [term], 'anywhere', filter, page)) rows.set(row.id, row)
  }
  return [...rows.values()]
}

function addTo(found: Map<string, Scored>, row: PublishedRow, { terms }: Meant, weight: number): void {
  const scored = found.get(row.id) ?? { row, score: 0, inTitle: false }
  const title = row.title.toLowerCase()
  const inTitle = terms.some(({ text }) => title.includes(text))
  scored.score += weight * (inTitle ? titleWeight : 1)
  scored.inTitle ||= inTitle
  found.set(row.id, scored)
}

function yearFactor({ title }: PublishedRow, text: string): number {
  const asked = namedPlaces(text).years
  const named = namedPlaces(title).years
  const other = asked.length > 0 && named.length > 0 && !asked.some((year) => named.includes(year))
  return other ? otherYear : 1
}

function bonusOf({ title, kind }: PublishedRow, text: string): number {
  const { years, ordinals } = namedPlaces(text)
  const places = [...years, ...ordinals].filter((place) => title.includes(place)).length
  return places * placeWeight + (kind === 'serviceGuide' && asksHow(text) ? guideWeight : 0)
}
