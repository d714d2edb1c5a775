import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoAxeViolations, expectNoTroubles, launchBrowser, openPage } from './browser.ts'

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'"
const GOOD = `<!doctype html><html lang="zh-CN"><title>公开</title><main><h1>政府信息公开</h1><p>正文</p></main></html>`
const BAD = `<!doctype html><html><title>公开</title><main><h1>标题</h1><img src="data:,"><script>1</script></main></html>`

let browser: Browser
let server: Server
let address: string

beforeAll(async () => {
  browser = await launchBrowser()
  server = createServer((request, response) => {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', POLICY)
    response.end(request.url === '/good' ? GOOD : BAD)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const at = server.address()
  address = at !== null && typeof at === 'object' ? `http://127.0.0.1:${at.port}` : ''
}, 60_000)

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

test('shows a page at the width asked for and finds nothing wrong with a good one', async () => {
  const page = await openPage(browser, { width: 360 })
  await page.goto(`${address}/good`)
  expect(await page.evaluate('innerWidth')).toBe(360)
  expect(await page.getByRole('heading').textContent()).toBe('政府信息公开')
  await expectNoAxeViolations(page)
  expectNoTroubles(page)
})

test('finds the faults of a bad page, under a strict content policy that stays in force', async () => {
  const page = await openPage(browser, { width: 1280 })
  await page.goto(`${address}/bad`)
  await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt[\s\S]*<img/)
  await expect(expectNoAxeViolations(page)).rejects.toThrow(/html-has-lang/)
  expect(() => expectNoTroubles(page)).toThrow(/Content Security Policy/)
})

test('notices a request to another host', async () => {
  const page = await openPage(browser, { width: 1280 })
  await page.route('**/*', (route) => route.abort())
  await page.goto('http://county.invalid/').catch(() => undefined)
  expect(() => expectNoTroubles(page)).toThrow(/another host: http:\/\/county.invalid/)
})

test('can show a page as to a reader without scripts, and a second page that shares the first one’s cookies', async () => {
  const page = await openPage(browser, { width: 1280, script: false })
  await page.goto(`${address}/good`)
  await page.context().addCookies([{ name: 'a', value: 'b', url: address }])
  const second = await openPage(browser, { width: 400, beside: page })
  await second.goto(`${address}/good`)
  expect(await second.context().cookies()).toMatchObject([{ name: 'a' }])
})
