import type { FastifyInstance } from 'fastify'
import { findCounty, listUnits } from '../../modules/units/index.ts'
import type { Portal } from './context.ts'
import { groupUnits } from './unit-models.ts'
import { accessibilityPage, privacyPage, sitemapPage } from './views/about-pages.ts'

/** The day on which the statements below were last held against the product. */
const reviewedOn = '2026-11-23'

/** 无障碍与适老化, 隐私说明, 网站地图. */
export function aboutRoutes(server: FastifyInstance, portal: Portal): void {
  server.get('/accessibility', { config: { keep: true } }, async (request, reply) => {
    const county = await findCounty(portal.desk.read)
    const help = {
      unitName: county?.contact.office || county?.name || portal.page(request).site.countyName,
      phone: county?.contact.phone ?? '',
      address: county?.contact.address ?? '',
    }
    const knownLimits = [
      '朗读用浏览器自带的语音；浏览器没有语音的，这个按钮不出现。',
      '扫描件形式的附件，读屏软件读不出文字，可以来电索取文字版。',
    ]
    return portal.send(reply, accessibilityPage(portal.page(request), { help, reviewedOn, knownLimits }))
  })

  server.get('/privacy', { config: { keep: true } }, async (request, reply) => {
    const page = portal.page(request)
    const { operator, sponsor, phone } = page.site.identity
    return portal.send(
      reply,
      privacyPage(page, { operator: operator || sponsor, phone, updatedOn: reviewedOn }),
    )
  })

  server.get('/sitemap', { config: { keep: true } }, async (request, reply) => {
    const groups = groupUnits(await listUnits(portal.desk.read))
    return portal.send(reply, sitemapPage(portal.page(request), { groups }))
  })
}
