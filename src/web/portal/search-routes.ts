import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type Facets,
  type FoundDisclosure,
  searchDisclosures,
  shortIndexNumber,
  validities,
  validityLabels,
} from '../../modules/publishing/index.ts'
import { listUnits } from '../../modules/units/index.ts'
import { paths } from '../shared/paths.ts'
import type { FilterOption, Link } from '../shared/view-models.ts'
import type { Portal } from './context.ts'
import { disclosureHref, isInForce } from './disclosure-models.ts'
import { pagingOf, withQuery } from './paging.ts'
import { type SearchFacet, searchPage } from './views/search-page.ts'

const searchQuery = z.object({
  q: z.string().max(200).default('').catch(''),
  /** where to search: the box and the facet are one choice */
  unit: z.string().max(40).optional().catch(undefined),
  genre: z.string().max(20).optional().catch(undefined),
  validity: z.enum(validities).optional().catch(undefined),
  year: z.coerce.number().int().min(1949).max(9999).optional().catch(undefined),
  sort: z.enum(['relevance', 'publishedOn']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).optional().catch(undefined),
})
type SearchQuery = z.infer<typeof searchQuery>

const perPage = 10
/** Choices of one facet that are listed. */
const listed = 12
const perMinute = 240

/** 检索 (条例第二十四条): everything published, by words, with plain links to narrow it. */
export function searchRoutes(server: FastifyInstance, portal: Portal): void {
  server.get(
    '/search',
    { config: { keep: true, rateLimit: { max: perMinute, timeWindow: '1 minute' } } },
    (request, reply) => showSearch(portal, request, reply),
  )
}

async function showSearch(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk } = portal
  const parsed = searchQuery.parse(request.query)
  const query: SearchQuery = { ...parsed, q: parsed.q.trim(), unit: parsed.unit || undefined }
  const units = await listUnits(desk.read)
  const nameOf = new Map(units.map((unit) => [unit.code, unit.shortName]))
  const found = await searchDisclosures(desk, { ...query, query: query.q, pageSize: perPage })
  const href = (change: Partial<SearchQuery>): string =>
    withQuery(paths.search, { ...query, page: undefined, ...change })
  const chosen = chosenOf(query, nameOf, href)
  const paging = pagingOf(found.total, query.page ?? 1, perPage, (number) => href({ page: number }))
  if (paging.page > paging.pageCount) return portal.notFound(request, reply)
  const page = searchPage(portal.page(request), {
    query: query.q,
    scope: query.unit ?? '',
    scopes: units.map(({ code, shortName }) => ({ code, name: shortName })),
    total: found.total,
    totalIsAtLeast: found.totalIsAtLeast,
    alsoSearched: [],
    sort: {
      by: query.sort ?? 'relevance',
      relevanceHref: href({ sort: undefined }),
      publishedOnHref: href({ sort: 'publishedOn' }),
    },
    facets: facetsOf(query, found.facets, nameOf, href),
    chosen,
    ...(chosen.length > 0 ? { clearHref: withQuery(paths.search, { q: query.q }) } : {}),
    hits: found.hits.map((hit) => hitOf(hit, nameOf.get(hit.unitCode) ?? hit.unitCode, desk.today())),
    paging,
    applyHref: query.unit ? paths.unitApply(query.unit) : paths.apply,
  })
  return portal.send(reply, page)
}

type Href = (change: Partial<SearchQuery>) => string

function chosenOf(query: SearchQuery, nameOf: ReadonlyMap<string, string>, href: Href): Link[] {
  const chosen: Link[] = []
  if (query.unit)
    chosen.push({ label: nameOf.get(query.unit) ?? query.unit, href: href({ unit: undefined }) })
  if (query.genre) chosen.push({ label: query.genre, href: href({ genre: undefined }) })
  if (query.validity) {
    chosen.push({ label: validityLabels[query.validity], href: href({ validity: undefined }) })
  }
  if (query.year) chosen.push({ label: `${query.year} 年`, href: href({ year: undefined }) })
  return chosen
}

function facetsOf(
  query: SearchQuery,
  facets: Facets,
  nameOf: ReadonlyMap<string, string>,
  href: Href,
): SearchFacet[] {
  const facet = <T>(
    name: string,
    counts: ReadonlyMap<T, number>,
    option: (value: T) => Omit<FilterOption, 'count'>,
  ): SearchFacet => ({
    name,
    options: [...counts].slice(0, listed).map(([value, count]) => ({ ...option(value), count })),
    more: Math.max(0, counts.size - listed),
  })
  return [
    facet('公开机关', facets.units, (code) => ({
      label: nameOf.get(code) ?? code,
      href: href({ unit: query.unit === code ? undefined : code }),
      current: query.unit === code,
    })),
    facet('年度', facets.years, (year) => ({
      label: String(year),
      href: href({ year: query.year === year ? undefined : year }),
      current: query.year === year,
    })),
    facet('体裁', facets.genres, (genre) => ({
      label: genre,
      href: href({ genre: query.genre === genre ? undefined : genre }),
      current: query.genre === genre,
    })),
    facet('有效性', facets.validities, (validity) => ({
      label: validityLabels[validity],
      href: href({ validity: query.validity === validity ? undefined : validity }),
      current: query.validity === validity,
    })),
  ]
}

function hitOf(hit: FoundDisclosure, unitName: string, today: Temporal.PlainDate) {
  return {
    genre: hit.genre,
    title: hit.titleParts,
    href: disclosureHref(hit.indexNumber),
    snippet: hit.snippet,
    indexNumber: shortIndexNumber(hit.indexNumber),
    unitName,
    ...(hit.documentNumber === null ? {} : { documentNumber: hit.documentNumber }),
    madeOn: hit.madeOn.toString(),
    publishedOn: hit.disclosedOn.toString(),
    validity: hit.validity,
    inForce: isInForce(hit, today),
    attachmentCount: hit.attachments.length,
    ...(hit.revisedOn === null ? {} : { revisedOn: hit.revisedOn.toString() }),
  }
}
