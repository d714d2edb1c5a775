import { expect, test } from 'vitest'
import { openDemonstration } from '../support/demonstration.ts'
import { visitorOf } from './visitor.ts'

test('the county’s own names, header and footer stand on every page in place of ours', async () => {
  const demonstration = await openDemonstration({
    files: {
      'site.json': JSON.stringify({
        countyName: '某某县人民政府',
        portalName: '信息公开',
        home: { label: '某某县门户', href: 'https://www.example.gov.cn/' },
        identity: { siteCode: '1234567890' },
      }),
      'header.html': '<header class="own">某某县的页头</header>',
      'footer.html': '<footer class="own">某某县的页脚</footer>',
    },
  })
  try {
    const visitor = visitorOf(demonstration)
    for (const path of ['/', '/units/yangdian', '/status', '/nothing', '/search?q=x']) {
      const { text } = await visitor.get(path)
      expect(text.includes('某某县的页头') && text.includes('某某县的页脚'), path).toBe(true)
      expect(text).toMatch(/<title>[^<]*信息公开 - 某某县人民政府/)
      expect(text, path).toContain('演示数据')
    }
  } finally {
    await demonstration.close()
  }
}, 120_000)

test('a setting that cannot be read is one line that names file and field', async () => {
  for (const [text, told] of [
    ['{', /site\.json 不是有效的 JSON/],
    ['{"countyName": 1}', /site\.json 的 countyName 有误/],
    ['{"colour": "red"}', /site\.json 的 .*有误/],
  ] as const) {
    await expect(openDemonstration({ files: { 'site.json': text } })).rejects.toThrow(told)
  }
}, 120_000)
