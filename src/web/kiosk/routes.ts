import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { searchDisclosures } from '../../modules/publishing/index.ts'
import { findUnit, listUnits, type Unit } from '../../modules/units/index.ts'
import { timeZone } from '../../platform/day.ts'
import type { Portal } from '../portal/context.ts'
import { disclosureHref } from '../portal/disclosure-models.ts'
import { withQuery } from '../portal/paging.ts'
import { qrOf } from '../portal/qr.ts'
import { unitHead } from '../portal/unit-models.ts'
import { paths } from '../shared/paths.ts'
import { kioskHomePage } from './views/kiosk-home-page.ts'
import { kioskListPage } from './views/kiosk-list-page.ts'

/** 居住、医保、生育、低保: what people come to the township's screen for, and the words that find it. */
const topics = [
  { key: 'housing', name: '居住', words: '宅基地', lines: ['宅基地、危房改造', '怎么申请、找谁'] },
  { key: 'medical', name: '医保', words: '医保', lines: ['参保、报销', '要带什么材料'] },
  { key: 'birth', name: '生育', words: '生育', lines: ['生育登记', '补贴和服务'] },
  { key: 'subsistence', name: '低保', words: '低保', lines: ['申请条件', '办理流程和结果'] },
] as const

const idleSeconds = 60
const perPage = 6
const listQuery = z.object({
  unit: z.string().max(40).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
})

/** The township's touch screen: a first sketch of its home page and of a topic's list. */
export function kioskRoutes(server: FastifyInstance, portal: Portal): void {
  server.get('/kiosk', async (request, reply) => {
    const unit = await unitOf(portal, listQuery.parse(request.query).unit)
    return unit ? showHome(portal, request, reply, unit) : portal.notFound(request, reply)
  })

  server.get<{ Params: { topic: string } }>('/kiosk/topics/:topic', async (request, reply) => {
    const query = listQuery.parse(request.query)
    const unit = await unitOf(portal, query.unit)
    const topic = topics.find((known) => known.key === request.params.topic)
    if (!unit || !topic) return portal.notFound(request, reply)
    const page = portal.page(request)
    const found = await searchDisclosures(portal.desk, {
      query: topic.words,
      scope: unit.code,
      page: query.page,
      pageSize: perPage,
    })
    if (query.page > Math.max(1, Math.ceil(found.total / perPage))) return portal.notFound(request, reply)
    const href = (number: number): string =>
      withQuery(`/kiosk/topics/${topic.key}`, { unit: unit.code, page: number })
    const phone = withQuery(paths.search, { q: topic.words, unit: unit.code })
    return portal.send(
      reply,
      kioskListPage(page, {
        unit: unitHead(unit),
        ...clock(portal),
        heading: topic.name,
        rows: found.hits.map((hit) => ({
          title: hit.title,
          href: disclosureHref(hit.indexNumber),
          columnName: hit.columnName,
          publishedOn: hit.disclosedOn.toString(),
        })),
        total: found.total,
        ...(query.page > 1 ? { previousHref: href(query.page - 1) } : {}),
        ...(query.page * perPage < found.total ? { nextHref: href(query.page + 1) } : {}),
        qr: await qrOf(page.absoluteUrl(phone), '扫码在手机上看'),
        idleSeconds,
      }),
    )
  })
}

async function showHome(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  unit: Unit,
): Promise<FastifyReply> {
  const page = portal.page(request)
  const home = kioskHomePage(page, {
    unit: unitHead(unit),
    ...clock(portal),
    topics: topics.map(({ key, name, lines }) => ({
      name,
      lines,
      href: withQuery(`/kiosk/topics/${key}`, { unit: unit.code }),
    })),
    searchHref: withQuery(paths.search, { unit: unit.code }),
    applyHref: paths.unitApply(unit.code),
    statusHref: paths.status,
    qr: await qrOf(page.absoluteUrl(paths.unit(unit.code)), '扫码在手机上看'),
    idleSeconds,
  })
  return portal.send(reply, home)
}

/** The unit whose screen it is: the one asked for, else the first township. */
async function unitOf(portal: Portal, code: string | undefined): Promise<Unit | null> {
  if (code !== undefined) return findUnit(portal.desk.read, code)
  const units = await listUnits(portal.desk.read)
  return units.find((unit) => unit.kind === 'township') ?? units[0] ?? null
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

function clock(portal: Portal): { time: string; today: string } {
  const now = portal.desk.now().toZonedDateTimeISO(timeZone)
  const weekday = weekdays[now.dayOfWeek - 1] ?? ''
  return {
    time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
    today: `${now.year}年${now.month}月${now.day}日 星期${weekday}`,
  }
}
