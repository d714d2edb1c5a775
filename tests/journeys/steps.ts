import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { expectNoAxeViolations, expectNoTroubles, launchBrowser, openPage } from '../support/browser.ts'
import { type Demonstration, type DemonstrationOptions, openDemonstration } from '../support/demonstration.ts'

/** A window at a desk, and a telephone. */
export const desk = 1440
export const phone = 360
/** How long anything may take to appear (ms): ample on a busy machine, short enough to tell what is missing. */
const patience = 30_000

/** The county as one test file finds it, and the browser to walk through it with. */
export interface County {
  readonly demonstration: Demonstration
  /** a new window with cookies of its own at this address of the portal */
  open(path: string, options?: { width?: number; script?: boolean; beside?: Page }): Promise<Page>
}

/** Serves a fresh demonstration and starts a browser for all journeys of a file; closes both behind them. */
export function openCounty(options: DemonstrationOptions = {}): County {
  let browser: Browser
  let demonstration: Demonstration
  beforeAll(async () => {
    ;[browser, demonstration] = await Promise.all([launchBrowser(), openDemonstration(options)])
  })
  afterAll(async () => {
    await browser.close()
    await demonstration.close()
  })
  return {
    get demonstration() {
      return demonstration
    },
    async open(path, { width = desk, script = true, beside } = {}) {
      const page = await openPage(browser, { width, script, ...(beside ? { beside } : {}) })
      page.setDefaultTimeout(patience)
      await page.goto(demonstration.url + path)
      return page
    },
  }
}

/** Every page that a journey comes to: no fault that axe finds, no script error, no foreign host, no wide scroll. */
export async function expectSound(page: Page): Promise<void> {
  // from the top: what has been scrolled under the bar that stays there is not too small to press
  await page.evaluate('scrollTo(0, 0)')
  await expectNoAxeViolations(page)
  expectNoTroubles(page)
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(beyond, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0)
}

/** Follows the link of these words, and finds the page that it leads to sound. */
export async function follow(within: Page | Locator, name: string | RegExp): Promise<void> {
  const link = within
    .getByRole('link', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
  const page = 'page' in within ? within.page() : within
  await Promise.all([page.waitForEvent('load'), link.click()])
  await expectSound(page)
}

/** Presses the button of these words, and waits for the page that comes. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()])
  await expectSound(page)
}

/** On a telephone the filters are folded away; a press on 筛选 shows them, without script. */
export async function unfold(page: Page, width: number): Promise<void> {
  if (width === phone) await page.getByRole('link', { name: /^筛选/ }).first().click()
}

/** The page's only main heading. */
export async function heading(page: Page): Promise<string> {
  const found = page.getByRole('heading', { level: 1 })
  await found.waitFor()
  return (await found.innerText()).replaceAll(/\s+/g, '')
}

/** All words of the page, without white space. */
export async function words(within: Page | Locator): Promise<string> {
  const text = 'page' in within ? await within.innerText() : await within.locator('body').innerText()
  return text.replaceAll(/\s+/g, '')
}

/** Waits until these words stand on the page. */
export async function eventually(within: Page | Locator, text: string | RegExp): Promise<void> {
  await within.getByText(text).first().waitFor()
}

/** A file that a link gives. */
export async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

/** What a citizen writes: numbers plainly invented, with check digits that hold. */
export const citizen = {
  name: '陈某某',
  idNumber: '110101190001010014',
  phone: '13800000000',
  description: '杨店镇2025年高标准农田建设项目的施工合同',
}

/** Fills in the application form as a citizen does, and goes on to the check. */
export async function fillApplication(page: Page): Promise<void> {
  await page.getByLabel('公民', { exact: false }).first().check()
  await page.getByLabel('姓名').first().fill(citizen.name)
  await page.getByLabel('证件名称').selectOption({ label: '居民身份证' })
  await page.getByLabel('证件号码').fill(citizen.idNumber)
  await page.getByLabel('联系电话').fill(citizen.phone)
  await page.getByLabel('您要的信息是什么').fill(citizen.description)
  await page.getByLabel('电子文件').check()
  await page.getByLabel('在本网站查看和下载').check()
}

/** 申请编号 and 查询码 as the receipt shows them. */
export async function keysOf(receipt: Page): Promise<{ number: string; code: string }> {
  const value = async (name: string): Promise<string> => {
    const row = receipt.locator('dl.keys > div').filter({ hasText: name })
    return (await row.locator('dd').innerText()).trim()
  }
  return { number: await value('申请编号'), code: await value('查询码') }
}
