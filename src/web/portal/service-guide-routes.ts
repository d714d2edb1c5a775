import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countServiceGuides, type ListedGuide, listServiceGuides } from '../../modules/publishing/index.ts'
import { findUnit, listUnits } from '../../modules/units/index.ts'
import { paths } from '../shared/paths.ts'
import type { Filter } from '../shared/view-models.ts'
import type { Portal } from './context.ts'
import { disclosureHref } from './disclosure-models.ts'
import { pagingOf, withQuery } from './paging.ts'
import { listQuery } from './unit-routes.ts'
import { type GuideRow, serviceGuidesPage } from './views/service-guides-page.ts'

const perPage = 20
const guidesQuery = listQuery.pick({ page: true }).extend({ unit: listQuery.shape.column })

/** 办事指南 of all units, narrowed to one by plain links. */
export function serviceGuideRoutes(server: FastifyInstance, portal: Portal): void {
  server.get(paths.guides, { config: { keep: true } }, (request, reply) => showGuides(portal, request, reply))
}

async function showGuides(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk } = portal
  const query = guidesQuery.parse(request.query)
  const unit = query.unit === undefined ? null : await findUnit(desk.read, query.unit)
  if (query.unit !== undefined && !unit) return portal.notFound(request, reply)
  const listed = await listServiceGuides(desk, { ...query, pageSize: perPage })
  const paging = pagingOf(listed.total, query.page ?? 1, perPage, (number) =>
    withQuery(paths.guides, { unit: query.unit, page: number }),
  )
  if (paging.page > paging.pageCount) return portal.notFound(request, reply)
  const units = await listUnits(desk.read)
  const nameOf = new Map(units.map(({ code, shortName }) => [code, shortName]))
  const page = serviceGuidesPage(portal.page(request), {
    ...(unit ? { unitName: unit.name } : {}),
    filter: unitFilter(query.unit, nameOf, await countServiceGuides(desk)),
    total: listed.total,
    rows: listed.items.map((item) => guideRow(item, nameOf.get(item.unitCode) ?? item.unitCode)),
    paging,
  })
  return portal.send(reply, page)
}

function unitFilter(
  chosen: string | undefined,
  nameOf: ReadonlyMap<string, string>,
  counts: ReadonlyMap<string, number>,
): Filter {
  return {
    name: '办理机关',
    options: [
      { label: '全部', href: paths.guides, current: chosen === undefined },
      ...[...nameOf]
        .filter(([code]) => counts.has(code) || code === chosen)
        .map(([code, label]) => ({
          label,
          href: withQuery(paths.guides, { unit: code }),
          count: counts.get(code) ?? 0,
          current: chosen === code,
        })),
    ],
  }
}

/** A guide as a list shows it. */
function guideRow({ title, indexNumber, guide }: ListedGuide, unitName: string): GuideRow {
  const { place, hours, phone, timeLimit } = guide
  return { title, href: disclosureHref(indexNumber), unitName, place, hours, phone, timeLimit }
}
