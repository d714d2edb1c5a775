import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf } from '../../src/modules/catalogue/index.ts'
import { countByUnit, latestPublished } from '../../src/modules/publishing/index.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { made, type Reach } from './publish.ts'
import { headingOf, type Visitor, visitorOf } from './visitor.ts'

let demonstration: Demonstration
let visitor: Visitor

beforeAll(async () => {
  demonstration = await openDemonstration()
  visitor = visitorOf(demonstration)
}, 120_000)

afterAll(() => demonstration.close())

test.each<Reach>(['draft', 'inReview'])('nothing of an item that is %s is public', async (reach) => {
  const title = `杨店镇未公开事项${reach}通告`
  const before = await numbers()
  const item = await made(demonstration.instance, reach, { title })
  const [attachment] = item.attachments
  // the number that it will be given, guessed from the last one given
  const [last] = await latestPublished(demonstration.instance.desk, { units: ['yangdian'], limit: 1 })
  const next = String(last?.indexNumber).replace(/\d+$/, (serial) =>
    String(Number(serial) + 1).padStart(serial.length, '0'),
  )
  for (const path of [
    `/disclosures/${item.id}`,
    `/disclosures/${next}`,
    `/disclosures/null`,
    `/attachments/${attachment?.id}`,
    `/attachments/${attachment?.hash}`,
    `/files/${attachment?.hash}`,
  ]) {
    const seen = await visitor.get(path)
    expect([seen.status, headingOf(seen.text)], path).toEqual([404, '没有找到这一页'])
  }
  for (const path of [
    '/',
    '/units/yangdian',
    `/units/yangdian?column=${item.column}`,
    `/search?q=${encodeURIComponent(title)}`,
    '/feed.xml',
    '/units/yangdian/feed.xml',
    '/sitemap.xml',
    '/units/yangdian/catalogue.csv',
    '/kiosk',
  ]) {
    const seen = await visitor.get(path)
    expect(seen.status, path).toBe(200)
    expect(seen.text.replaceAll(/<h1>.*?<\/h1>|<title>.*?<\/title>|value="[^"]*"/g, ''), path).not.toContain(
      '未公开事项',
    )
  }
  expect(await numbers()).toEqual(before)
})

test('what is withdrawn is gone from lists, search and count; its page says so, its files are gone', async () => {
  const title = '杨店镇误发信息公告'
  const before = await numbers()
  const item = await made(demonstration.instance, 'withdrawn', { title, body: '<p>机密级别之外的原文。</p>' })
  const seen = await visitor.get(`/disclosures/${item.indexNumber}`)
  expect(seen.status).toBe(410)
  expect(headingOf(seen.text)).toBe('这条信息已经撤下')
  expect(seen.text).toContain('内容有误，重新发布。')
  expect(seen.text).not.toContain('机密级别之外的原文')
  expect((await visitor.get(`/attachments/${item.attachments[0]?.id}`)).status).toBe(404)
  for (const path of ['/', '/units/yangdian', '/feed.xml', '/sitemap.xml', '/units/yangdian/catalogue.csv']) {
    expect((await visitor.get(path)).text, path).not.toContain(title)
  }
  expect((await visitor.get(`/search?q=${encodeURIComponent(title)}`)).text).toContain('没有找到')
  expect(await numbers()).toEqual(before)
})

test('an application is no page: neither its number nor its key opens anything without the query code', async () => {
  for (const path of ['/status/2026-001', '/status?number=2026-001&code=x', '/applications', '/cases']) {
    const seen = await visitor.get(path)
    expect(seen.text, path).not.toMatch(/办理经过|申请人/)
  }
})

async function numbers(): Promise<unknown> {
  const { desk } = demonstration.instance
  const { columns } = await catalogueOf(desk.read, 'yangdian')
  return { columns: columns.length, counts: (await countByUnit(desk.read, 2026)).get('yangdian') }
}
