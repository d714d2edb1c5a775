import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueOf } from '../../src/modules/catalogue/index.ts'
import { countByUnit, latestPublished } from '../../src/modules/publishing/index.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { correctionOf, made, onward, passedOn, type Reach, takenDown, withFile } from './publish.ts'
import { headingOf, type Visitor, visitorOf } from './visitor.ts'

let demonstration: Demonstration
let visitor: Visitor

beforeAll(async () => {
  demonstration = await openDemonstration()
  visitor = visitorOf(demonstration)
}, 120_000)

afterAll(() => demonstration.close())

/** Everything that lists, finds or exports items. */
function listings(column: string, words: string): string[] {
  return [
    '/',
    '/units/yangdian',
    `/units/yangdian?column=${column}`,
    '/units/yangdian?sort=madeOn',
    `/search?q=${encodeURIComponent(words)}`,
    '/policies',
    '/guides',
    '/feed.xml',
    '/units/yangdian/feed.xml',
    '/sitemap.xml',
    '/units/yangdian/catalogue.csv',
    '/kiosk',
    '/kiosk/topics/housing',
    '/api/openapi.json',
  ]
}

/** What a page says besides what the reader typed himself. */
function said(text: string): string {
  return text.replaceAll(/<h1>.*?<\/h1>|<title>.*?<\/title>|value="[^"]*"/g, '')
}

async function expectNowhere(words: readonly string[], column: string): Promise<void> {
  for (const word of words) {
    for (const path of listings(column, word)) {
      const seen = await visitor.get(path)
      expect(seen.status, path).toBe(200)
      expect(said(seen.text), path).not.toContain(word)
    }
    const found = await visitor.get(`/search?q=${encodeURIComponent(word)}`)
    expect(found.text).toContain('没有找到')
  }
}

test.each<Reach>(['draft', 'inReview', 'scheduled', 'kept'])(
  'nothing of an item that is %s is public',
  async (reach) => {
    const title = `杨店镇未公开事项${reach}通告`
    const before = await numbers()
    const item = await made(demonstration.instance, reach, { title, body: '<p>未见天日的原文。</p>' })
    expect(item.state).toBe(reach)
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
      `/kiosk/guides/${item.id}`,
    ]) {
      const seen = await visitor.get(path)
      expect([seen.status, headingOf(seen.text)], path).toEqual([404, '没有找到这一页'])
      expect((await visitor.send('HEAD', path)).status, path).toBe(404)
    }
    await expectNowhere(['未公开事项', '未见天日'], item.column)
    expect(await numbers()).toEqual(before)
  },
)

test.each(['withdrawn', 'ended'] as const)(
  'what is %s is gone from lists, search and count; its page says so, its files and kept pages are gone',
  async (how) => {
    const title = `杨店镇曾经公开事项${how}公告`
    const before = await numbers()
    const item = await made(demonstration.instance, 'draft', { title, body: '<p>曾经可见的原文。</p>' })
    const published = await onward(demonstration.instance, item, how === 'ended' ? 'shownToday' : 'published')
    const address = `/disclosures/${published.indexNumber}`
    // given pages that were read and kept while it was public
    const seen = await visitor.get(address)
    expect([seen.status, headingOf(seen.text)]).toEqual([200, title])
    const etag = String(seen.headers['etag'])
    for (const path of listings(item.column, '曾经公开事项')) await visitor.get(path)
    expect((await visitor.get('/units/yangdian')).text).toContain(title)

    await takenDown(demonstration.instance, published, how)

    const gone = await visitor.get(address)
    expect([gone.status, headingOf(gone.text)]).toEqual([
      410,
      how === 'ended' ? '这条信息公示期已满' : '这条信息已经撤下',
    ])
    expect(gone.text).toContain(how === 'ended' ? '2026年10月14日' : '内容有误，重新发布。')
    expect(gone.text).toContain('0537-7934101')
    expect(gone.text).not.toContain('曾经可见')
    expect((await visitor.get(address, { 'if-none-match': etag })).status).toBe(410)
    expect((await visitor.get(address, { cookie: 'gongkai_reader=ehss' })).text).not.toContain('曾经可见')
    const head = await visitor.send('HEAD', address)
    expect([head.status, head.bytes.length]).toEqual([410, 0])
    const [attachment] = published.attachments
    for (const method of ['HEAD', 'OPTIONS'] as const) {
      expect((await visitor.send(method, `/attachments/${attachment?.id}`)).status).toBe(404)
    }
    expect((await visitor.get(`/attachments/${attachment?.id}`)).status).toBe(404)
    await expectNowhere(['曾经公开事项', '曾经可见'], item.column)
    expect(await numbers()).toEqual(before)
  },
)

test('a correction shows nowhere while it is under way; then it stands in the place of the old text', async () => {
  const { instance } = demonstration
  const title = '杨店镇用水价格公告（门）'
  const original = await made(instance, 'published', { title, body: '<p>每吨壹元旧价。</p>' })
  const address = `/disclosures/${original.indexNumber}`
  const counts = await numbers()
  const draft = await correctionOf(
    instance,
    original,
    { body: '<p>每吨贰元新价。</p>', title: '杨店镇用水价格公告（门，改正）' },
    '价格写错，由壹元改为贰元。',
  )
  const withSecret = await withFile(instance, draft, {
    name: '新价格表.txt',
    bytes: new TextEncoder().encode('新价\n'),
  })
  let correction = withSecret
  for (const reach of ['draft', 'inReview'] as const) {
    if (reach === 'inReview') correction = await onward(instance, withSecret, 'inReview')
    const page = await visitor.get(address)
    expect([page.status, headingOf(page.text)]).toEqual([200, title])
    expect(page.text).toContain('每吨壹元旧价')
    expect(page.text).not.toMatch(/贰元|改正|更正/)
    for (const path of [
      `/disclosures/${correction.id}`,
      ...correction.attachments.map(({ id }) => `/attachments/${id}`),
    ]) {
      expect((await visitor.get(path)).status, path).toBe(404)
    }
    await expectNowhere(['贰元新价', '新价格表', '门，改正'], original.column)
    expect(await numbers()).toEqual(counts)
  }

  await passedOn(instance, correction)

  const page = await visitor.get(address)
  expect([page.status, headingOf(page.text)]).toEqual([200, '杨店镇用水价格公告（门，改正）'])
  expect(page.text).toContain('每吨贰元新价')
  expect(page.text).not.toContain('旧价')
  expect(page.text).toMatch(/<strong>本文已更正<\/strong>　2026年10月14日更正。价格写错，由壹元改为贰元。/)
  expect(page.text).toMatch(/id="corrections"><h2>更正记录<\/h2>/)
  expect(page.text).not.toContain('门-editor')
  expect((await visitor.get(`/disclosures/${correction.id}`)).status).toBe(404)
  await expectNowhere(['壹元旧价'], original.column)
  expect((await visitor.get('/units/yangdian/feed.xml')).text).toContain('<atom:updated>2026-10-14T00:00:00')
  expect((await visitor.get('/units/yangdian')).text).toContain('2026-10-14 更正')
  expect(await numbers()).toEqual(counts)
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
