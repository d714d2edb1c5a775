import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { catalogueOf } from '../../modules/catalogue/index.ts'
import {
  latestPublished,
  type ListedDisclosure,
  listPublished,
  validityLabels,
} from '../../modules/publishing/index.ts'
import { publishedReports } from '../../modules/reporting/index.ts'
import { findUnit, listUnits } from '../../modules/units/index.ts'
import { paths } from '../shared/paths.ts'
import type { Portal } from './context.ts'
import { disclosureHref } from './disclosure-models.ts'
import { type FeedItem, feedXml, sitemapXml } from './views/feeds.ts'

const newest = 50
/** What one sitemap may hold by its own protocol, less the fixed pages. */
const mostInSitemap = 500

/** What changed, for other machines: RSS, sitemap.xml, robots.txt, and a unit's catalogue as a file. */
export function feedRoutes(server: FastifyInstance, portal: Portal): void {
  const kept = { config: { keep: true } }

  server.get('/feed.xml', kept, async (request, reply) => {
    const page = portal.page(request)
    const title = `${page.site.countyName}${page.site.portalName}`
    const items = await itemsOf(portal, await latestPublished(portal.desk, { limit: newest }))
    const description = `${title}：最近公开的信息`
    return sendXml(
      reply,
      feedXml(page, { title, href: paths.home, feedHref: '/feed.xml', description, items }),
    )
  })

  server.get(
    '/units/:code/feed.xml',
    kept,
    async (request: FastifyRequest<{ Params: { code: string } }>, reply) => {
      const unit = await findUnit(portal.desk.read, request.params.code)
      if (!unit) return portal.notFound(request, reply)
      const page = portal.page(request)
      const latest = await latestPublished(portal.desk, { units: [unit.code], limit: newest })
      const feed = feedXml(page, {
        title: `${unit.name}${page.site.portalName}`,
        href: paths.unit(unit.code),
        feedHref: paths.unitFeed(unit.code),
        description: `${unit.name}最近公开的信息`,
        items: await itemsOf(portal, latest),
      })
      return sendXml(reply, feed)
    },
  )

  server.get('/sitemap.xml', kept, async (request, reply) => {
    const units = await listUnits(portal.desk.read)
    const latest = await latestPublished(portal.desk, { limit: mostInSitemap })
    const reports = await publishedReports(portal.desk.read)
    const pages = [
      { href: paths.home },
      ...units.flatMap((unit) => [{ href: paths.unit(unit.code) }, { href: paths.guide(unit.code) }]),
      ...reports.map((report) => ({
        href: paths.report(report.unitCode, report.year),
        changedOn: report.publishedOn,
      })),
      ...latest.map((item) => ({
        href: disclosureHref(item.indexNumber),
        changedOn: item.changedOn.toString(),
      })),
    ]
    return sendXml(reply, sitemapXml(portal.page(request), { pages }))
  })

  server.get('/robots.txt', async (request, reply) => {
    const page = portal.page(request)
    const lines = portal.demonstration
      ? ['# 演示数据', 'User-agent: *', 'Disallow: /']
      : [
          'User-agent: *',
          'Disallow: /office',
          'Disallow: /search',
          `Sitemap: ${page.absoluteUrl('/sitemap.xml')}`,
        ]
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`)
  })

  server.get(
    '/units/:code/catalogue.csv',
    { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
    async (request: FastifyRequest<{ Params: { code: string } }>, reply) =>
      sendCatalogue(portal, request, reply),
  )
}

async function itemsOf(portal: Portal, items: readonly ListedDisclosure[]): Promise<FeedItem[]> {
  const nameOf = new Map((await listUnits(portal.desk.read)).map((unit) => [unit.code, unit.name]))
  return items.map((item) => ({
    title: item.title,
    href: disclosureHref(item.indexNumber),
    summary: item.summary ?? '',
    columnName: item.columnName,
    unitName: nameOf.get(item.unitCode) ?? item.unitCode,
    publishedAt: item.publishedAt,
    ...(item.revisedOn === null ? {} : { revisedOn: item.revisedOn.toString() }),
    attachments: item.attachments.map(({ name }) => name),
  }))
}

const batch = 500

/** 政府信息公开目录 with the four fields of 条例第十二条 (索引、名称、内容概述、生成日期) and what helps to use it. */
async function sendCatalogue(
  portal: Portal,
  request: FastifyRequest<{ Params: { code: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { desk } = portal
  const unit = await findUnit(desk.read, request.params.code)
  if (!unit) return portal.notFound(request, reply)
  const catalogue = await catalogueOf(desk.read, unit.code)
  const nameOf = new Map(catalogue.columns.map((column) => [column.code, column.name]))
  const head = [
    '索引',
    '名称',
    '内容概述',
    '生成日期',
    '发布日期',
    '发文字号',
    '栏目',
    '有效性',
    '更正日期',
    '附件',
  ]
  const rows: string[][] = [portal.demonstration ? [...head, '演示数据'] : head]
  for (let page = 1; ; page += 1) {
    const { items } = await listPublished(desk, { unit: unit.code, entry: 'any', page, pageSize: batch })
    rows.push(...items.map((item) => catalogueLine(item, nameOf.get(item.column) ?? '')))
    if (items.length < batch) break
  }
  const name = encodeURIComponent(`${unit.name}政府信息公开目录.csv`)
  // the mark tells spreadsheets that it is UTF-8
  const text = `\u{FEFF}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .send(text)
}

function catalogueLine(item: ListedDisclosure, columnName: string): string[] {
  return [
    item.indexNumber,
    item.title,
    item.summary ?? '',
    item.madeOn.toString(),
    item.disclosedOn.toString(),
    item.documentNumber ?? '',
    columnName,
    validityLabels[item.validity],
    item.revisedOn?.toString() ?? '',
    item.attachments.map(({ name }) => name).join('；'),
  ]
}

/** A cell of a CSV file; a leading = + - @ is kept from being run as a formula. */
function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

function sendXml(reply: FastifyReply, xml: string): FastifyReply {
  return reply.type('application/xml; charset=utf-8').send(xml)
}
