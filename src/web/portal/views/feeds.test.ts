import { expect, test } from 'vitest'
import { parseXml } from '../../../../tests/support/xml.ts'
import { samplePage } from '../../../../tests/views/samples.ts'
import { feedXml, sitemapXml, type FeedModel } from './feeds.ts'

const model: FeedModel = {
  title: '杨店镇',
  href: '/units/yangdian',
  feedHref: '/units/yangdian/feed.xml',
  description: '法定主动公开内容',
  items: [
    {
      title: '甲 & 乙 <丙>\u0001',
      href: '/units/yangdian/items/2026-00001?a=1&b=2',
      summary: '“概述”',
      columnName: '公告公示',
      unitName: '杨店镇人民政府',
      publishedAt: Temporal.Instant.from('2026-10-13T16:05:09Z'),
      revisedOn: '2026-10-14',
      attachments: ['名单.xlsx', '说明.pdf'],
    },
  ],
}

test('the feed is XML with whole addresses and the day of Shanghai', () => {
  const xml = feedXml(samplePage(), model)
  expect(() => parseXml(xml)).not.toThrow()
  expect(xml).toContain('<title>甲 &amp; 乙 &lt;丙&gt;</title>')
  expect(xml).toContain('<link>http://127.0.0.1:8080/zwgk/units/yangdian/items/2026-00001?a=1&amp;b=2</link>')
  expect(xml).toContain('<atom:updated>2026-10-14T00:00:00+08:00</atom:updated>')
  expect(xml).toContain('<description>“概述”　附件：名单.xlsx、说明.pdf</description>')
  expect(xml).toContain('<pubDate>Wed, 14 Oct 2026 00:05:09 +0800</pubDate>')
})

test('a demonstration says so in its feed and lists nothing for search engines', () => {
  const pages = [{ href: '/units/yangdian', changedOn: '2026-10-14' }]
  expect(feedXml(samplePage(), model)).toContain('<title>杨店镇（演示数据）</title>')
  expect(sitemapXml(samplePage(), { pages })).not.toContain('<url>')
  const real = samplePage('/', {}, { demonstration: false })
  expect(feedXml(real, model)).not.toContain('演示数据')
  expect(sitemapXml(real, { pages })).toContain(
    '<url><loc>http://127.0.0.1:8080/zwgk/units/yangdian</loc><lastmod>2026-10-14</lastmod></url>',
  )
})
