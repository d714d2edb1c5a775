import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { addressesIn, headingOf, visitorOf } from './visitor.ts'

const base = '/zwgk'
/** Pages of one kind that are looked at; there are hundreds of documents, and they are all drawn alike. */
const ofOneKind = 4
/** Where a reader gets to from the county's home; the office and files are not pages of the portal. */
const pages = new Map<string, string>()
let demonstration: Demonstration

beforeAll(async () => {
  demonstration = await openDemonstration({ basePath: base })
  await walk(`${base}/`)
}, 120_000)

afterAll(() => demonstration.close())

test('a reader gets from home to every kind of page', () => {
  const paths = [...pages.keys()].map((address) => address.slice(base.length).replace(/\?.*/, ''))
  for (const path of [
    '/',
    '/units/yangdian',
    '/units/wenshang',
    '/units/yangdian/guide',
    '/units/yangdian/rules',
    '/units/yangdian/reports',
    '/units/yangdian/apply',
    '/policies',
    '/apply',
    '/status',
    '/reports',
    '/search',
    '/sitemap',
    '/accessibility',
    '/privacy',
  ]) {
    expect(paths, path).toContain(path)
  }
  expect(paths.some((path) => /^\/units\/\w+\/reports\/\d{4}$/.test(path))).toBe(true)
  expect(paths.filter((path) => path.startsWith('/disclosures/')).length).toBeGreaterThanOrEqual(ofOneKind)
})

test('every page has one main heading, says 演示数据 and asks not to be indexed', () => {
  for (const [address, page] of pages) {
    expect(headingOf(page), address).not.toBe('')
    expect(page, address).toContain('<strong class="demo">演示数据</strong>')
    expect(page, address).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(page, address).not.toMatch(/\b(undefined|null|NaN|\[object)\b/)
  }
})

test('every address on every page lies below the base path, and points to no other site', () => {
  for (const [address, page] of pages) {
    for (const named of addressesIn(page)) {
      expect(named, `on ${address}`).toMatch(/^(#|tel:|data:image\/|\/zwgk(\/|$|\?))/)
    }
  }
})

test('no page carries script or style of its own, so that the content policy can forbid both', () => {
  for (const [address, page] of pages) {
    expect(page, address).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/)
    expect(page, address).not.toMatch(/<style/)
    expect(page.replaceAll(/>[^<]*</g, '><'), address).not.toMatch(/\s(style|on\w+)="/)
    expect(page, address).not.toMatch(/javascript:/i)
  }
})

describe('addresses that are no page', () => {
  test.each([
    '/units/nowhere',
    '/units/nowhere/guide',
    '/units/nowhere/apply',
    '/units/yangdian/reports/2019',
    '/units/yangdian/reports/next',
    '/units/yangdian/reports/2023/9/report.docx',
    '/units/yangdian/reports/2023/1/report.odt',
    '/units/yangdian?column=nowhere',
    '/units/yangdian?page=400',
    '/search?q=公示&page=900',
    '/policies?page=900',
    '/kiosk/topics/nowhere',
    '/kiosk?unit=nowhere',
    '/disclosures/000000000/2026-99999',
    '/disclosures/',
    '/attachments/nothing',
    '/assets/portal.css',
    '/assets/..%2f..%2fpackage.json',
    '/..%2f..%2fetc%2fpasswd',
    '//evil.example/',
  ])('%s', async (path) => {
    const seen = await visitorOf(demonstration).get(
      base + path.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent),
    )
    expect(seen.status).toBe(404)
    expect(headingOf(seen.text)).toBe('没有找到这一页')
    expect(seen.text).toContain('noindex')
  })

  test('outside the base path there is nothing of ours but the two signs of life', async () => {
    const visitor = visitorOf(demonstration)
    for (const path of ['/', '/units/yangdian', '/office', '/zwgkx', '/robots.txt']) {
      const seen = await visitor.get(path)
      expect([seen.status, seen.headers['content-type']], path).toEqual([404, 'text/plain; charset=utf-8'])
    }
    expect((await visitor.get('/healthz')).text).toBe('ok')
    expect((await visitor.get('/readyz')).text).toBe('ready')
  })
})

test('what was typed wrongly into the address of a list is as if it were not there', async () => {
  const visitor = visitorOf(demonstration)
  for (const query of [
    'year=abc',
    'validity=x',
    'sort=x',
    'page=-1',
    'page=1&page=2',
    'column[]=a',
    'genre=%ff',
  ]) {
    const seen = await visitor.get(`${base}/units/yangdian?${query}`)
    expect(seen.status, query).toBe(200)
  }
})

/** Visits every page that can be reached by links, a few of each kind. */
async function walk(start: string): Promise<void> {
  const visitor = visitorOf(demonstration)
  const seenOfKind = new Map<string, number>()
  const left = [start]
  const known = new Set(left)
  for (let address = left.shift(); address !== undefined; address = left.shift()) {
    const seen = await visitor.get(address)
    const type = String(seen.headers['content-type'])
    if (seen.status !== 200) throw new Error(`${address} leads nowhere: ${seen.status}`)
    if (!type.startsWith('text/html') || seen.headers['content-disposition'] !== undefined) continue
    pages.set(address, seen.text)
    for (const named of addressesIn(seen.text)) {
      const next = named.replace(/#.*/, '')
      if (!next.startsWith(`${base}/`) || /^\/zwgk\/(office|mode|assets)/.test(next) || known.has(next))
        continue
      const kind = kindOf(next)
      const count = seenOfKind.get(kind) ?? 0
      if (count >= ofOneKind) continue
      seenOfKind.set(kind, count + 1)
      known.add(next)
      left.push(next)
    }
  }
}

/** `/units/yangdian?column=a&year=2023` and the like are one kind. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const place = pathname
    .replace(/\/disclosures\/.*/, '/disclosures')
    .replace(/\/attachments\/.*/, '/attachments')
  return `${place}?${[...searchParams.keys()].sort().join('&')}`
}
