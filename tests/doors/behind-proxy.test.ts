import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demonstration, openDemonstration } from '../support/demonstration.ts'

let demonstration: Demonstration

beforeAll(async () => {
  demonstration = await openDemonstration({ env: { TRUST_PROXY: '127.0.0.1' } })
}, 120_000)

afterAll(() => demonstration.close())

const feed = '/units/yangdian/feed.xml'

/** As a proxy in front passes it on; a kept page is answered by the socket, so nothing is injected here. */
async function through(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(demonstration.url + path, { headers })
}

test('the host that the proxy names stands in feeds, and each host has its own page', async () => {
  const named = await through(feed, {
    'x-forwarded-host': 'www.example.gov.cn',
    'x-forwarded-proto': 'https',
  })
  expect(await named.text()).toContain('https://www.example.gov.cn/units/yangdian')
  expect(await (await through(feed)).text()).toContain(`${demonstration.url}/units/yangdian`)
})

test.each([
  { 'x-forwarded-host': 'undefined' },
  { 'x-forwarded-host': 'null' },
  { 'x-forwarded-host': '' },
  { 'x-forwarded-proto': 'undefined' },
  { 'x-forwarded-host': 'evil.example' },
])('whoever sends %j gets no page kept for others', async (headers) => {
  // an address that nobody asked for yet
  const fresh = `${feed}?${encodeURIComponent(JSON.stringify(headers))}`
  await (await through(fresh, headers)).text()
  const text = await (await through(fresh)).text()
  expect(text).toContain(`${demonstration.url}/units/yangdian`)
  expect(text).not.toMatch(/evil\.example|(?:undefined|null):?\/\//)
})

test('limits count the reader behind the proxy, not the proxy', async () => {
  const ask = async (from: string): Promise<number> => {
    const answer = await fetch(`${demonstration.url}/status`, {
      method: 'POST',
      headers: { 'x-forwarded-for': from, origin: demonstration.url },
      body: new URLSearchParams({ number: 'x', code: 'y' }),
    })
    await answer.text()
    return answer.status
  }
  const statuses: number[] = []
  for (let tries = 0; tries < 21; tries += 1) statuses.push(await ask('198.51.100.7'))
  expect(statuses.at(-1)).toBe(429)
  expect(await ask('198.51.100.8')).toBe(404)
})

test('a cookie given over https never goes in the clear', async () => {
  const headers = { 'x-forwarded-proto': 'https' }
  const answer = await fetch(`${demonstration.url}/mode?elder=1&back=/`, { headers, redirect: 'manual' })
  expect(answer.headers.get('set-cookie')).toMatch(/;\s*Secure/i)
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
})
