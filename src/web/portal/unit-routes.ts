import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dutyWithKey } from '../../law/publishing/duty.ts'
import {
  catalogueOf,
  columnPath,
  type Column,
  guideOf,
  timeLimitLabel,
  updateCycleLabels,
} from '../../modules/catalogue/index.ts'
import {
  countByUnit,
  latestPublished,
  listPublished,
  listServiceGuides,
  validities,
} from '../../modules/publishing/index.ts'
import { findUnit, listUnits, type Unit } from '../../modules/units/index.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import { disclosureHref, disclosureRows } from './disclosure-models.ts'
import { entriesOf } from './entries.ts'
import { listFilters } from './filters.ts'
import { pagingOf, withQuery } from './paging.ts'
import { qrOf } from './qr.ts'
import { groupUnits } from './unit-models.ts'
import { guidePage } from './views/guide-page.ts'
import { homePage } from './views/home-page.ts'
import { policiesPage } from './views/policies-page.ts'
import { rulebookPage } from './views/rulebook-page.ts'
import { unitPage } from './views/unit-page.ts'

/** A list's choices as they stand in the address; what cannot be read is as if it were not there. */
export const listQuery = z.object({
  column: z.string().max(40).optional().catch(undefined),
  year: z.coerce.number().int().min(1949).max(9999).optional().catch(undefined),
  genre: z.string().max(20).optional().catch(undefined),
  validity: z.enum(validities).optional().catch(undefined),
  sort: z.enum(['madeOn', 'publishedOn']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})
type ListQuery = z.infer<typeof listQuery>

const perPage = 10
const newestOfKind = 3
const guidesAtHome = 8

type UnitRequest = FastifyRequest<{ Params: { code: string } }>

/** Home, a unit's list, its guide and its rulebook, and the library of policies. */
export function unitRoutes(server: FastifyInstance, portal: Portal): void {
  const kept = { config: { keep: true } }
  server.get('/', kept, (request, reply) => showHome(portal, request, reply))
  server.get('/policies', kept, (request, reply) => showPolicies(portal, request, reply))
  server.get('/units/:code', kept, (request: UnitRequest, reply) => showUnit(portal, request, reply))
  server.get('/units/:code/guide', kept, (request: UnitRequest, reply) => showGuide(portal, request, reply))
  server.get('/units/:code/rules', kept, (request: UnitRequest, reply) =>
    showRulebook(portal, request, reply),
  )
}

async function showHome(portal: Portal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { desk } = portal
  const { year } = desk.today()
  const units = await listUnits(desk.read)
  const counts = await countByUnit(desk.read, year)
  const nameOf = new Map(units.map((unit) => [unit.code, unit.shortName]))
  const groups = []
  for (const group of groupUnits(units)) {
    const codes = group.units.map((unit) => unit.code)
    const newest = await latestPublished(desk, { units: codes, limit: newestOfKind })
    groups.push({
      kind: group.kind,
      units: group.units.map(({ code, name, shortName }) => ({
        code,
        name,
        shortName,
        count: counts.get(code)?.total ?? 0,
      })),
      newest: await disclosureRows(portal, newest, (code) => nameOf.get(code)),
    })
  }
  const newest = await latestPublished(desk, { limit: perPage })
  const guides = await listServiceGuides(desk, { pageSize: guidesAtHome })
  const all = [...counts.values()]
  const page = homePage(portal.page(request), {
    groups,
    newest: await disclosureRows(portal, newest, (code) => nameOf.get(code)),
    total: all.reduce((sum, count) => sum + count.total, 0),
    thisYear: { year, count: all.reduce((sum, count) => sum + count.inYear, 0) },
    guides: guides.items.map(({ title, indexNumber, unitCode }) => ({
      title,
      href: disclosureHref(indexNumber),
      unitName: nameOf.get(unitCode) ?? unitCode,
    })),
    feedHref: '/feed.xml',
  })
  return portal.send(reply, page)
}

async function showUnit(portal: Portal, request: UnitRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { desk } = portal
  const unit = await findUnit(desk.read, request.params.code)
  if (!unit) return portal.notFound(request, reply)
  const query = listQuery.parse(request.query)
  const catalogue = await catalogueOf(desk.read, unit.code)
  const column = catalogue.columns.find((known) => known.code === query.column)
  if (query.column !== undefined && column?.entry !== 'disclosures') return portal.notFound(request, reply)
  const path = paths.unit(unit.code)
  const listed = await listPublished(desk, { ...query, unit: unit.code, pageSize: perPage })
  const paging = pagingOf(listed.total, query.page ?? 1, perPage, (number) =>
    withQuery(path, { ...query, page: number }),
  )
  if (paging.page > paging.pageCount) return portal.notFound(request, reply)
  const newest = await latestPublished(desk, { units: [unit.code], limit: newestOfKind })
  const context = portal.page(request)
  const page = unitPage(context, {
    entries: await entriesOf(portal, unit, 'disclosures', {
      ...(query.year === undefined ? {} : { year: query.year }),
      ...(query.column === undefined ? {} : { column: query.column }),
    }),
    front: Object.values(query).every((value) => value === undefined),
    listHref: withQuery(path, { sort: 'publishedOn' }),
    newest: await disclosureRows(portal, newest),
    columnPath:
      column === undefined
        ? []
        : columnPath(catalogue, column.code).map(({ code, name }) => ({
            name,
            href: withQuery(path, { column: code }),
          })),
    ...(column === undefined ? {} : { duty: dutyOf(column) }),
    ...(query.year === undefined ? {} : { year: query.year }),
    total: listed.total,
    filters: listFilters(path, query, listed.facets),
    sort: sortOf(path, query),
    rows: await disclosureRows(portal, listed.items),
    paging,
    feedHref: paths.unitFeed(unit.code),
    catalogueHref: `${path}/catalogue.csv`,
    qr: await qrOf(context.absoluteUrl(path), '手机扫码查看本栏目'),
  })
  return portal.send(reply, page)
}

function sortOf(
  path: string,
  query: ListQuery,
): { by: 'madeOn' | 'publishedOn'; madeOnHref: string; publishedOnHref: string } {
  const href = (sort: 'madeOn' | 'publishedOn'): string =>
    withQuery(path, { ...query, page: undefined, sort })
  return { by: query.sort ?? 'publishedOn', madeOnHref: href('madeOn'), publishedOnHref: href('publishedOn') }
}

function dutyOf(column: Column): { ground: string; timeLimit: string; updateCycle: string } {
  const duties = column.duties
    .map((key) => dutyWithKey(key)?.article ?? '')
    .filter((article) => article !== '')
  return {
    ground: duties.length > 0 ? [...new Set(duties)].join('、') : '条例第十九条',
    timeLimit: timeLimitLabel(column.timeLimit),
    updateCycle: updateCycleLabels[column.updateCycle],
  }
}

async function showGuide(portal: Portal, request: UnitRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { read } = portal.desk
  const unit = await findUnit(read, request.params.code)
  const guide = unit && (await guideOf(read, unit.code))
  if (!unit || !guide) return portal.notFound(request, reply)
  const { classification, arrangement, access, office, channels, supervisor, intake, updatedOn } = guide
  const page = guidePage(portal.page(request), {
    entries: await entriesOf(portal, unit, 'guide'),
    classification,
    arrangement,
    access,
    office,
    channels,
    ...(supervisor ? { supervisor } : {}),
    ...intake,
    updatedOn: updatedOn.toString(),
  })
  return portal.send(reply, page)
}

async function showRulebook(
  portal: Portal,
  request: UnitRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk } = portal
  const unit = await findUnit(desk.read, request.params.code)
  if (!unit) return portal.notFound(request, reply)
  const listed = await listPublished(desk, { unit: unit.code, entry: 'rulebook', pageSize: 500 })
  const rows = await disclosureRows(portal, listed.items)
  const page = rulebookPage(portal.page(request), {
    entries: await entriesOf(portal, unit, 'rulebook'),
    rows,
  })
  return portal.send(reply, page)
}

async function showPolicies(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk } = portal
  const query = listQuery.parse(request.query)
  const kinds = ['regulation', 'normativeDocument'] as const
  const listed = await listPublished(desk, {
    ...query,
    column: undefined,
    entry: 'any',
    kinds,
    pageSize: perPage,
  })
  const nameOf = new Map((await listUnits(desk.read)).map((unit: Unit) => [unit.code, unit.shortName]))
  const { year, genre, validity } = query
  const chosen = { year, genre, validity }
  const paging = pagingOf(listed.total, query.page ?? 1, perPage, (number) =>
    withQuery(paths.policies, { ...chosen, page: number }),
  )
  if (paging.page > paging.pageCount) return portal.notFound(request, reply)
  const page = policiesPage(portal.page(request), {
    filters: listFilters(paths.policies, chosen, listed.facets),
    total: listed.total,
    rows: await disclosureRows(portal, listed.items, (code) => nameOf.get(code)),
    paging,
  })
  return portal.send(reply, page)
}
