import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  disclosureKinds,
  findPublished,
  listServiceGuides,
  searchDisclosures,
} from '../../modules/publishing/index.ts'
import { findUnit, type Unit } from '../../modules/units/index.ts'
import type { Portal } from '../portal/context.ts'
import { disclosureHref } from '../portal/disclosure-models.ts'
import { guideParts } from '../portal/item-models.ts'
import { withQuery } from '../portal/paging.ts'
import { qrOf } from '../portal/qr.ts'
import { unitHead } from '../portal/unit-models.ts'
import { paths } from '../shared/paths.ts'
import { clock, idleSeconds, unitOf } from './screen.ts'
import { kioskGuidePage } from './views/kiosk-guide-page.ts'
import { kioskHomePage } from './views/kiosk-home-page.ts'
import { type KioskGuide, kioskListPage } from './views/kiosk-list-page.ts'

/** 居住、医保、生育、低保: what people come to the township's screen for, and the words that find it. */
const topics = [
  {
    key: 'housing',
    name: '居住',
    words: '宅基地',
    guides: ['居住', '宅基地', '危房'],
    lines: ['居住登记、居住证', '宅基地、危房改造'],
  },
  {
    key: 'medical',
    name: '医保',
    words: '医保',
    guides: ['医保', '医疗保险'],
    lines: ['参保、报销', '要带什么材料'],
  },
  { key: 'birth', name: '生育', words: '生育', guides: ['生育'], lines: ['生育登记', '补贴和服务'] },
  {
    key: 'subsistence',
    name: '低保',
    words: '低保',
    guides: ['低保', '最低生活保障', '社会救助'],
    lines: ['申请条件', '办理流程和结果'],
  },
] as const
type Topic = (typeof topics)[number]

const perPage = 6
/** A unit's guides that are looked through for a topic. */
const mostGuides = 200
/** Guides have a page of their own here; the list below holds everything else. */
const otherKinds = disclosureKinds.filter((kind) => kind !== 'serviceGuide')
const listQuery = z.object({
  unit: z.string().max(40).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
})
/** The topic from which a guide was opened. */
const topicQuery = z.object({ topic: z.string().max(40).optional().catch(undefined) })

/** The township's touch screen: its home page, a topic with its guides and its list, and a guide. */
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
    return showTopic(portal, request, reply, unit, topic, query.page)
  })

  server.get<{ Params: { '*': string } }>('/kiosk/guides/*', async (request, reply) => {
    const item = await findPublished(portal.desk, { indexNumber: request.params['*'] })
    const unit = item && (await findUnit(portal.desk.read, item.unitCode))
    if (item?.state !== 'published' || item.guide === null || !unit) return portal.notFound(request, reply)
    const page = portal.page(request)
    const query = topicQuery.parse(request.query)
    const topic = topics.find(({ key }) => key === query.topic)
    const screen = kioskGuidePage(page, {
      unit: unitHead(unit),
      ...clock(portal),
      title: item.title,
      guide: guideParts(item.guide, item.attachments),
      updatedOn: (item.revisedOn ?? item.disclosedOn).toString(),
      ...(topic ? { back: { label: topic.name, href: topicHref(topic, unit) } } : {}),
      qr: await qrOf(page.absoluteUrl(disclosureHref(item.indexNumber)), '扫码在手机上看，样表也在里面'),
      idleSeconds,
    })
    return portal.send(reply, screen)
  })
}

async function showTopic(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  unit: Unit,
  topic: Topic,
  number: number,
): Promise<FastifyReply> {
  const { desk } = portal
  const found = await searchDisclosures(desk, {
    query: topic.words,
    scope: unit.code,
    kinds: otherKinds,
    page: number,
    pageSize: perPage,
  })
  if (number > Math.max(1, Math.ceil(found.total / perPage))) return portal.notFound(request, reply)
  const page = portal.page(request)
  const href = (other: number): string => topicHref(topic, unit, other)
  const phone = withQuery(paths.search, { q: topic.words, unit: unit.code })
  const list = kioskListPage(page, {
    unit: unitHead(unit),
    ...clock(portal),
    heading: topic.name,
    guides: number === 1 ? await guidesOf(portal, unit, topic) : [],
    rows: found.hits.map((hit) => ({
      title: hit.title,
      href: disclosureHref(hit.indexNumber),
      columnName: hit.columnName,
      publishedOn: hit.disclosedOn.toString(),
    })),
    total: found.total,
    ...(number > 1 ? { previousHref: href(number - 1) } : {}),
    ...(number * perPage < found.total ? { nextHref: href(number + 1) } : {}),
    qr: await qrOf(page.absoluteUrl(phone), '扫码在手机上看'),
    idleSeconds,
  })
  return portal.send(reply, list)
}

function topicHref({ key }: Pick<Topic, 'key'>, unit: Unit, page?: number): string {
  return withQuery(`${paths.kiosk}/topics/${key}`, { unit: unit.code, page })
}

/** The unit's guides whose names belong to a topic. */
async function guidesOf(portal: Portal, unit: Unit, topic: Topic): Promise<KioskGuide[]> {
  const { items } = await listServiceGuides(portal.desk, { unit: unit.code, pageSize: mostGuides })
  return items
    .filter(({ title }) => topic.guides.some((word) => title.includes(word)))
    .map(({ title, indexNumber, guide }) => ({
      title,
      href: withQuery(disclosureHref(indexNumber).replace(/^\/disclosures/, `${paths.kiosk}/guides`), {
        topic: topic.key,
      }),
      place: guide.place,
    }))
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
      href: topicHref({ key }, unit),
    })),
    searchHref: withQuery(paths.search, { unit: unit.code }),
    applyHref: paths.unitApply(unit.code),
    statusHref: withQuery(paths.kioskStatus, { unit: unit.code }),
    qr: await qrOf(page.absoluteUrl(paths.unit(unit.code)), '扫码在手机上看'),
    idleSeconds,
  })
  return portal.send(reply, home)
}
