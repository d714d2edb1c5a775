import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { unpackChromium } from './chromium.ts'

/** Keeps a browser that only ever talks to this machine from trying anything else. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-zygote',
]

/** The rules that every page must keep: WCAG 2.2 AA and the checker's own good practice. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

export interface PageOptions {
  /** Width of the window in CSS pixels: 360 for a phone, 1920 for a wide screen. */
  readonly width: number
  readonly height?: number
  /** False shows the page as to a reader whose browser runs no scripts. */
  readonly script?: boolean
  /** A window that keeps its cookies apart from all others is opened, unless this page is given to share with. */
  readonly beside?: Page
}

interface Trouble {
  readonly text: string
  /** what was being loaded */
  readonly url?: string
}

const troubles = new WeakMap<Page, Trouble[]>()

/** A locale that every Debian has: in none at all the browser cannot write a file's Chinese name. */
const locale = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }

/** Pages that were answered, whatever their status: 422 for a form with faults is an answer, not a trouble. */
const answered = new WeakMap<Page, Set<string>>()

/** Starts the browser that the npm registry brought, without a window. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = await unpackChromium()
  return chromium.launch({
    executablePath: executable,
    args: FLAGS,
    env: { ...process.env, ...locale, ...env },
  })
}

/** Opens an empty page of that width, as a reader in China would have it. */
export async function openPage(browser: Browser, options: PageOptions): Promise<Page> {
  const { width, height = width < 600 ? 740 : 1080, script = true, beside } = options
  const viewport = { width, height }
  const context =
    beside?.context() ??
    (await browser.newContext({
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      javaScriptEnabled: script,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    }))
  const page = await context.newPage()
  if (beside) await page.setViewportSize(viewport)
  watch(page)
  return page
}

function watch(page: Page): void {
  const seen: Trouble[] = []
  const pages = new Set<string>()
  troubles.set(page, seen)
  answered.set(page, pages)
  page.on('pageerror', (error) => seen.push({ text: `script error: ${error.message}` }))
  page.on('response', (response) => {
    // 422 says what the person is to mend: an answer that the page shows, though the console calls it an error
    if (response.request().isNavigationRequest() || response.status() === 422) pages.add(response.url())
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = `console: ${message.text()}`
    seen.push(message.text().startsWith('Failed to load') ? { text, url: message.location().url } : { text })
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const local = hostname === '127.0.0.1' || hostname === 'localhost'
    if (/^https?:$/.test(protocol) && !local) seen.push({ text: `request to another host: ${request.url()}` })
  })
}

/**
 * Fails when the page, since it was opened, raised a script error, wrote an error to the console (a breach of the
 * content policy is one) or asked another host for anything.
 */
export function expectNoTroubles(page: Page): void {
  const seen = troubles.get(page)
  if (!seen) throw new Error('this page was not opened with openPage')
  const pages = answered.get(page)
  const left = seen.filter(({ url }) => url === undefined || !pages?.has(url)).map(({ text }) => text)
  if (left.length > 0) throw new Error(`${page.url()} had trouble:\n${left.join('\n')}`)
}

/** Fails when axe finds fault with the page as it stands; each fault is named with the elements that it is about. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Brought in through the debugger, which no content policy stops, so that the policy itself stays in force.
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const debug = await page.context().newCDPSession(page)
  const run = `${source};axe.run(document, ${JSON.stringify(RULES)}).then((found) => JSON.stringify(found.violations))`
  const answer = await debug.send('Runtime.evaluate', {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  })
  await debug.detach()
  if (answer.exceptionDetails) throw new Error(`axe did not run: ${answer.exceptionDetails.text}`)
  const violations: AxeResults['violations'] = JSON.parse(String(answer.result.value))
  if (violations.length === 0) return
  const named = violations.map(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map((node) => `  ${node.html}`),
  ])
  throw new Error(`axe finds fault with ${page.url()}:\n${named.flat().join('\n')}`)
}
