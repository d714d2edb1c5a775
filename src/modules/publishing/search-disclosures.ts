import {
  documentBodies,
  loadWords,
  markHits,
  parseQuery,
  snippet,
  type TextPart,
  titleHitsFirst,
} from '../../platform/search/index.ts'
import type { Desk } from '../desk/index.ts'
import type { Validity } from './disclosure.ts'
import type { DisclosureKind } from './disclosure-kind.ts'
import { endOfText } from './release/publish.ts'
import { type Facets, facetsOf } from './facets.ts'
import { type ListedDisclosure, withColumnNames } from './list-published.ts'
import { countFound, groupFound, type PublishedFilter, selectFound } from './published-list-store.ts'

export interface SearchDisclosures {
  readonly query: string
  /** where to search: one unit, or the whole county */
  readonly scope?: string | undefined
  /** left out: of every kind */
  readonly kinds?: readonly DisclosureKind[] | undefined
  /** chosen among what was found */
  readonly unit?: string | undefined
  readonly genre?: string | undefined
  readonly validity?: Validity | undefined
  readonly year?: number | undefined
  /** `relevance`: title hits first, then the newest */
  readonly sort?: 'relevance' | 'publishedOn' | undefined
  readonly page?: number | undefined
  readonly pageSize?: number | undefined
}

export interface FoundDisclosure extends ListedDisclosure {
  readonly titleParts: readonly TextPart[]
  readonly snippet: readonly TextPart[]
}

export interface SearchResult {
  /** what was searched for; empty: the query held nothing that can be searched for */
  readonly words: readonly string[]
  readonly total: number
  /** the counting stopped there: “10,000+” */
  readonly totalIsAtLeast: boolean
  readonly hits: readonly FoundDisclosure[]
  readonly facets: Facets
}

/** Beyond so many matches nothing is counted. */
const mostCounted = 10_000
const usualPageSize = 10
const largestPage = 100

/** For everybody: published items that hold everything in the query, with the counts of further choices. */
export async function searchDisclosures(desk: Desk, request: SearchDisclosures): Promise<SearchResult> {
  const terms = parseQuery(request.query, await loadWords())
  const scope: PublishedFilter = {
    today: desk.today(),
    units: request.scope === undefined ? undefined : [request.scope],
    kinds: request.kinds,
  }
  const groups = await groupFound(desk.read, terms, scope, mostCounted + 1)
  const counted = groups.reduce((sum, group) => sum + group.count, 0)
  const { unit, genre, validity, year } = request
  const { facets, total } = facetsOf(groups, { unit, genre, validity, year })

  const units = unit === undefined ? scope.units : (scope.units ?? [unit]).filter((code) => code === unit)
  const filter = { ...scope, units, genre, validity, year }
  const limit = Math.min(Math.max(1, request.pageSize ?? usualPageSize), largestPage)
  const page = { offset: (Math.max(1, request.page ?? 1) - 1) * limit, limit }
  const rows =
    request.sort === 'publishedOn'
      ? await selectFound(desk.read, terms, 'anywhere', filter, page)
      : await titleHitsFirst(
          page,
          (place, offset, most) => selectFound(desk.read, terms, place, filter, { offset, limit: most }),
          () => countFound(desk.read, terms, 'title', filter),
        )
  const bodies = await documentBodies(
    desk.read,
    rows.map((row) => row.searchRow),
  )
  const hits = (await withColumnNames(desk, rows)).map(({ searchRow, ...item }) => ({
    ...item,
    titleParts: markHits(item.title, terms),
    snippet: snippet(bodies.get(searchRow)?.split(endOfText)[0] ?? '', terms),
  }))
  return {
    words: terms.map((term) => term.text),
    total: Math.min(total, mostCounted),
    totalIsAtLeast: counted > mostCounted,
    hits,
    facets,
  }
}
