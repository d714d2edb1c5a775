import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'
import { latestPublished } from '../../src/modules/publishing/index.ts'
import { headingOf, type Seen, visitorOf } from './visitor.ts'

let demonstration: Demonstration

beforeAll(async () => {
  demonstration = await openDemonstration()
}, 120_000)

afterAll(() => demonstration.close())

const portalPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'"

describe('every kind of answer carries the security headers', () => {
  const kinds: readonly (readonly [
    string,
    number,
    (visitor: ReturnType<typeof visitorOf>) => Promise<Seen>,
  ])[] = [
    ['a page', 200, (it) => it.get('/units/yangdian')],
    ['a page from the cache', 200, (it) => it.get('/units/yangdian')],
    [
      'a page that has not changed',
      304,
      async (it) => {
        const { headers } = await it.get('/units/yangdian')
        return it.get('/units/yangdian', { 'if-none-match': String(headers['etag']) })
      },
    ],
    ['a page that is missing', 404, (it) => it.get('/nothing')],
    ['a redirect', 302, (it) => it.get('/mode?elder=1&back=/status')],
    ['a form that is not ours', 400, (it) => it.post('/status', { number: '1', more: '2' })],
    ['a form that is too large', 413, (it) => it.post('/status', `number=${'a'.repeat(1_100_000)}`)],
    ['a body of another kind', 415, (it) => it.post('/status', '<a/>', { 'content-type': 'text/xml' })],
    [
      'a change sent by another site',
      403,
      (it) => it.post('/status', { number: '1' }, { origin: 'https://evil.example' }),
    ],
    ['an address that cannot be decoded', 400, (it) => it.get('/%E0%A4%A')],
    ['a method that is not offered', 404, (it) => it.send('DELETE', '/status')],
    [
      'a style sheet',
      200,
      async (it) => {
        const home = await it.get('/')
        return it.get(/href="([^"]*portal\.[^"]*\.css)"/.exec(home.text)?.[1] ?? '/none')
      },
    ],
    ['a feed', 200, (it) => it.get('/feed.xml')],
    ['a catalogue', 200, (it) => it.get('/units/yangdian/catalogue.csv')],
    ['the screen', 200, (it) => it.get('/kiosk')],
    ['a sign of life', 200, (it) => it.get('/healthz')],
    ['the description of the interface', 200, (it) => it.get('/api/openapi.json')],
    ['a question of the office', 401, (it) => it.get('/office/api/queue')],
    ['an address that the office’s interface lacks', 404, (it) => it.get('/office/api/nothing')],
  ]

  test.each(kinds)('%s: %i', async (_kind, status, ask) => {
    const seen = await ask(visitorOf(demonstration))
    expect(seen.status).toBe(status)
    expect(seen.headers).toMatchObject({
      'content-security-policy': portalPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(seen.headers).not.toHaveProperty('x-powered-by')
    expect(seen.headers).not.toHaveProperty('server')
    if (status >= 400) expect(seen.text).toMatch(/[一-龥]/)
  })

  test('a page too many: 429, in words', async () => {
    const visitor = visitorOf(demonstration)
    let seen = await visitor.post('/status', { number: 'x', code: 'y' })
    for (let tries = 1; seen.status === 404 && tries < 50; tries += 1) {
      seen = await visitor.post('/status', { number: 'x', code: 'y' })
    }
    expect([seen.status, headingOf(seen.text)]).toEqual([429, '操作太频繁，请稍后再试'])
    expect(seen.headers['content-security-policy']).toBe(portalPolicy)
    expect(Number(seen.headers['retry-after'])).toBeGreaterThan(0)
  })
})

test('passwords cannot be tried without end, by one address or for one name', async () => {
  const attempt = (username: string, visitor: ReturnType<typeof visitorOf>): Promise<Seen> =>
    visitor.post('/office/api/session', JSON.stringify({ username, password: 'Wrong-password-2026' }), {
      'content-type': 'application/json',
    })
  const one = visitorOf(demonstration)
  const known: Seen[] = []
  for (let tries = 0; tries < 25; tries += 1) known.push(await attempt(`nobody.${tries}`, one))
  expect(known[0]?.status).toBe(401)
  expect(known.at(-1)?.status).toBe(429)
  // many addresses, one name: the account is barred for a while, in the same words as a name that is not there
  const named: Seen[] = []
  const unknown: Seen[] = []
  for (let tries = 0; tries < 12; tries += 1) {
    named.push(await attempt('yangdian.lingdao', visitorOf(demonstration)))
    unknown.push(await attempt('nobody.lingdao', visitorOf(demonstration)))
  }
  expect(named.map(({ status, text }) => [status, text])).toEqual(
    unknown.map(({ status, text }) => [status, text]),
  )
  expect(named.at(-1)?.status).toBe(429)
  expect(demonstration.log.join('')).not.toMatch(/lingdao|Wrong-password/)
})

describe('a change is taken from our own pages only', () => {
  const form = { number: 'x', code: 'y' }
  test.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a page without origin (a sandboxed frame)', { origin: 'null' }, 403],
    ['our host by another scheme', { origin: 'https://localhost:80' }, 403],
    ['our host at another port', { origin: 'http://localhost:81' }, 403],
    ['ourselves', { origin: 'http://localhost:80' }, 404],
  ])('%s', async (_who, headers, status) => {
    expect((await visitorOf(demonstration).post('/status', form, headers)).status).toBe(status)
  })

  test('what names no origin and brings a cookie is refused; a plain client without cookies is not', async () => {
    const ask = async (headers: Record<string, string>): Promise<number> => {
      const answer = await demonstration.server.inject({
        method: 'POST',
        url: '/status',
        payload: 'number=x&code=y',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      })
      return answer.statusCode
    }
    expect(await ask({ cookie: 'gongkai_session=x' })).toBe(403)
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await ask({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await ask({})).toBe(404)
  })

  test('the office too', async () => {
    const body = '{"username":"yangdian.caibian","password":"x"}'
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' }
    expect((await visitorOf(demonstration).post('/office/api/session', body, headers)).status).toBe(403)
  })
})

test('the way back from 长者模式 leads to our own pages only', async () => {
  const visitor = visitorOf(demonstration)
  const back = async (to: string): Promise<string | undefined> => {
    const seen = await visitor.get(`/mode?elder=1&back=${encodeURIComponent(to)}`)
    expect(seen.status, to).toBe(302)
    return seen.headers['location']
  }
  expect(await back('/units/yangdian?year=2023')).toBe('/units/yangdian?year=2023')
  for (const to of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'evil',
    '',
    '/x\r\nset-cookie: a=b',
    '/机关',
    '/x\u2028y',
  ]) {
    expect(await back(to), to).toBe('/')
  }
  const twice = await visitor.get('/mode?back=/status&back=//evil.example')
  expect(twice.headers['location']).toBe('/')
})

test('the cookie of the reader’s choice is four letters that no script reads', async () => {
  const visitor = visitorOf(demonstration)
  const { headers } = await visitor.get('/mode?elder=1&contrast=high&back=/')
  expect(headers['set-cookie']).toMatch(/^gongkai_reader=ehss; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
  const forged = await visitor.get('/', { cookie: 'gongkai_reader="><script>' })
  expect(forged.status).toBe(200)
  expect(forged.text).toContain('data-mode="standard"')
  expect(forged.text).not.toContain('"><script>')
})

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'; drop table disclosures; --`,
  `' or '1'='1`,
  `a" OR title:*`,
  'NEAR(甲 乙, 2)',
  '公示*',
  '甲 AND OR NOT',
  '^公示',
  '(((',
  '"',
  '%',
  '_',
  '\\',
  '\u0001\u001f\u007f',
  '\ud800',
  '𠮷某',
  '公'.repeat(199),
  '公示 '.repeat(60),
  '{{7*7}}${7*7}',
  '../../etc/passwd',
]

describe('whatever is typed into the search', () => {
  test.each(hostile)('%j finds or does not find, and comes back as text', async (typed) => {
    const visitor = visitorOf(demonstration)
    for (const key of ['q', 'unit', 'genre', 'sort', 'year', 'page', 'nothing']) {
      const query = new URLSearchParams({ q: '公示', [key]: typed })
      const seen = await visitor.get(`/search?${query.toString()}`)
      expect(seen.status, key).toBe(200)
      expectAsText(seen.text)
    }
  })

  test('a very long query is an answer, not an error', async () => {
    const visitor = visitorOf(demonstration)
    const seen = await visitor.get(`/search?q=${'a'.repeat(10_000)}`)
    expect(seen.status).toBe(200)
    expect(seen.bytes.length).toBeLessThan(200_000)
  })

  test('the sign NUL is refused', async () => {
    const visitor = visitorOf(demonstration)
    for (const path of [
      '/search?q=%00',
      '/search?%00=1',
      '/units/%00',
      '/disclosures/a%00b',
      '/attachments/%00',
    ]) {
      expect((await visitor.get(path)).status, path).toBe(400)
    }
    expect((await visitor.post('/status', 'number=%00&code=1')).status).toBe(400)
    const json = await visitor.post('/office/api/session', '{"username":"\\u0000","password":"x"}', {
      'content-type': 'application/json',
    })
    expect(json.status).toBe(400)
  })
})

test.each(hostile)('%j as path of a page is no page', async (typed) => {
  const visitor = visitorOf(demonstration)
  const part = encodeURIComponent(typed.toWellFormed())
  for (const path of [
    `/units/${part}`,
    `/disclosures/${part}`,
    `/attachments/${part}`,
    `/kiosk/topics/${part}`,
  ]) {
    const seen = await visitor.get(path)
    expect(seen.status, path).toBe(404)
    expectAsText(seen.text)
  }
})

/** No tag that was typed has become one, no sign has left its attribute. */
function expectAsText(page: string): void {
  expect(page).not.toMatch(/<script>|<img|onerror=alert\(1\)>/)
  expect(page).not.toMatch(/49/.test(page) && /\{\{7\*7\}\}/.test(page) ? /never/ : /\b49\$\b/)
}

test('an attachment is a download of our own type that may do nothing, wherever it is opened', async () => {
  const { instance } = demonstration
  const items = await latestPublished(instance.desk, { limit: 500 })
  const byType = new Map(
    items.flatMap(({ attachments }) => attachments.map((one) => [one.type, one] as const)),
  )
  expect([...byType.keys()].toSorted()).toEqual(['PDF', 'TXT'])
  for (const attachment of byType.values()) {
    const seen = await visitorOf(demonstration).get(`/attachments/${attachment.id}`)
    expect(seen.status).toBe(200)
    expect(seen.headers).toMatchObject({
      'content-type': attachment.type === 'PDF' ? 'application/pdf' : 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    })
    expect(seen.bytes.length).toBe(attachment.sizeBytes)
  }
})

test('what is no HTTP at all, or a head without end, is refused and the server lives on', async () => {
  const { port } = new URL(demonstration.url)
  for (const [sent, told] of [
    ['nonsense\r\n\r\n', /^HTTP\/1\.1 400 /],
    [`GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    [
      'GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
  ] as const) {
    expect(await raw(Number(port), sent)).toMatch(told)
  }
  expect((await fetch(`${demonstration.url}/healthz`)).status).toBe(200)
})

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += String(chunk)
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
