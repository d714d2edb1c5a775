import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openInstance } from '../../src/instance.ts'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { parseXml } from '../support/xml.ts'
import { made } from './publish.ts'
import { headingOf, type Visitor, visitorOf } from './visitor.ts'

let demonstration: Demonstration
let visitor: Visitor

beforeAll(async () => {
  demonstration = await openDemonstration()
  visitor = visitorOf(demonstration)
}, 120_000)

afterAll(() => demonstration.close())

/** The number that a page states in these words. */
async function stated(path: string, words: RegExp): Promise<number> {
  const { text } = await visitor.get(path)
  const found = words.exec(text)?.[1]
  if (found === undefined) throw new Error(`${path} does not state ${words.source}`)
  return Number(found.replaceAll(',', ''))
}

test('what is published is at once on home, list, search, feed and in the counts, though pages are kept', async () => {
  const title = '杨店镇惠民资金发放结果公示（门）'
  const counts = async (): Promise<number[]> => [
    await stated('/', /全县已公开 ([\d,]+) 条/),
    await stated('/', /2026 年 ([\d,]+) 条/),
    await stated('/units/yangdian', /法定主动公开内容<span class="count">共 ([\d,]+) 条/),
    await stated('/units/yangdian?column=gonggao-gongshi&year=2026', /2026 年，共 ([\d,]+) 条/),
  ]
  const search = `/search?q=${encodeURIComponent(title)}`
  const before = await counts()
  expect(await counts()).toEqual(before)
  expect((await visitor.get(search)).text).toContain('没有找到')

  const item = await made(demonstration.instance, 'published', { title, keywords: ['惠民'] })

  expect(await counts()).toEqual(before.map((count) => count + 1))
  for (const path of [
    '/',
    '/units/yangdian',
    '/units/yangdian?column=gonggao-gongshi',
    '/feed.xml',
    '/units/yangdian/feed.xml',
    '/units/yangdian/catalogue.csv',
  ]) {
    expect((await visitor.get(path)).text.includes(title), path).toBe(true)
  }
  expect((await visitor.get(search)).text).toContain(String(item.indexNumber).replace(/.*\//, ''))
  const page = await visitor.get(`/disclosures/${item.indexNumber}`)
  expect([page.status, headingOf(page.text)]).toEqual([200, title])
  expect((await visitor.get('/sitemap.xml')).status).toBe(200)
})

test('what another process publishes beside the server is there at once too', async () => {
  const title = '杨店镇由另一进程发布的公告'
  expect((await visitor.get('/units/yangdian')).text).not.toContain(title)
  const beside = await openInstance(demonstration.instance.settings)
  try {
    await made(beside, 'published', { title })
  } finally {
    await beside.close()
  }
  expect((await visitor.get('/units/yangdian')).text).toContain(title)
})

describe('a page that is asked again', () => {
  test('is not sent again while nothing was published, and is once something was', async () => {
    const first = await visitor.get('/units/yangdian')
    const etag = String(first.headers['etag'])
    expect(etag).toMatch(/^"[\w-]{20,}"$/)
    expect(first.headers['cache-control']).toBe('no-cache')
    const second = await visitor.get('/units/yangdian', { 'if-none-match': etag })
    expect([second.status, second.bytes.length, second.headers['etag']]).toEqual([304, 0, etag])
    // as servers in between hand it on
    for (const sent of [`W/${etag}`, `"other", ${etag}`, '*']) {
      expect((await visitor.get('/units/yangdian', { 'if-none-match': sent })).status, sent).toBe(304)
    }
    expect((await visitor.get('/units/yangdian', { 'if-none-match': '"other"' })).status).toBe(200)

    await made(demonstration.instance, 'published', { title: '杨店镇道路养护公示' })
    const third = await visitor.get('/units/yangdian', { 'if-none-match': etag })
    expect(third.status).toBe(200)
    expect(third.text).toContain('杨店镇道路养护公示')
  })

  test('is gzipped for whom it suits, with the same content', async () => {
    const plain = await visitor.get('/units/yangdian')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(Number(plain.headers['content-length'])).toBe(plain.bytes.length)
    expect(plain.headers['vary']).toContain('accept-encoding')
    for (const accepted of ['gzip', 'br, gzip;q=0.8', 'deflate, gzip']) {
      const zipped = await visitor.get('/units/yangdian', { 'accept-encoding': accepted })
      expect(zipped.headers['content-encoding'], accepted).toBe('gzip')
      expect(Number(zipped.headers['content-length'])).toBe(zipped.bytes.length)
      expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true)
    }
    const refused = await visitor.get('/units/yangdian', { 'accept-encoding': 'gzip;q=0' })
    expect(refused.headers['content-encoding']).toBeUndefined()
  })

  test('HEAD tells the same as GET and sends nothing', async () => {
    for (const path of ['/', '/units/yangdian', '/feed.xml', '/nothing']) {
      const get = await visitor.get(path)
      const head = await visitor.send('HEAD', path)
      expect([head.status, head.bytes.length], path).toEqual([get.status, 0])
      expect(head.headers['content-type'], path).toBe(get.headers['content-type'])
      if (get.status === 200) expect(head.headers['content-length'], path).toBe(get.headers['content-length'])
    }
  })

  test('HEAD tells too that nothing has changed', async () => {
    const page = `${demonstration.url}/units/yangdian`
    const etag = String((await fetch(page)).headers.get('etag'))
    const head = await fetch(page, { method: 'HEAD', headers: { 'if-none-match': etag } })
    expect([head.status, head.headers.get('etag')]).toEqual([304, etag])
  })

  test('is drawn anew for whoever chose otherwise', async () => {
    const plain = await visitor.get('/units/yangdian')
    const elder = await visitor.get('/units/yangdian', { cookie: 'gongkai_reader=ehss' })
    expect(elder.text).toContain('data-mode="elder"')
    expect(elder.headers['etag']).not.toBe(plain.headers['etag'])
    expect((await visitor.get('/units/yangdian')).text).toBe(plain.text)
  })

  test('under another host it names that host, and nobody else gets to see it', async () => {
    const path = '/units/yangdian/feed.xml'
    const other = await visitor.get(path, { host: 'evil.example' })
    expect(other.text).toContain('http://evil.example/')
    expect((await visitor.get(path)).text).not.toContain('evil.example')
  })
})

test('styles and script are kept for ever, under names that change with their content', async () => {
  const { text } = await visitor.get('/')
  const names = [...text.matchAll(/(?:href|src)="([^"]*\/assets\/[^"]*)"/g)].map((found) => String(found[1]))
  expect(new Set(names).size).toBeGreaterThanOrEqual(3)
  for (const name of names) {
    const plain = await visitor.get(name)
    expect([plain.status, plain.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    const zipped = await visitor.get(name, { 'accept-encoding': 'gzip' })
    expect(gunzipSync(zipped.bytes).equals(plain.bytes), name).toBe(true)
  }
})

describe('feeds', () => {
  test.each(['/feed.xml', '/units/yangdian/feed.xml', '/sitemap.xml'])(
    '%s is well-formed, whatever a title holds',
    async (path) => {
      await made(demonstration.instance, 'published', {
        title: `杨店镇]]>&<"'公示${path.length}`,
        summary: '概述 & <b>',
      })
      const seen = await visitor.get(path)
      expect(seen.headers['content-type']).toBe('application/xml; charset=utf-8')
      const root = parseXml(seen.text)
      expect(root.name).toMatch(/^(rss|urlset)$/)
      if (root.name === 'rss') expect(seen.text).toContain('（演示数据）')
    },
  )

  test('a demonstration keeps machines away', async () => {
    const robots = await visitor.get('/robots.txt')
    expect(robots.text).toBe('# 演示数据\nUser-agent: *\nDisallow: /\n')
    expect((await visitor.get('/sitemap.xml')).text).not.toContain('<loc>')
  })
})
