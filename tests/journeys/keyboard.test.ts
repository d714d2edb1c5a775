import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demonstrationPassword } from '../support/demonstration.ts'
import { settled } from './office.ts'
import { citizen, expectSound, heading, keysOf, openCounty, words } from './steps.ts'

const county = openCounty()
/** More stops than any page has; who needs more is lost. */
const most = 150

test('a citizen reads, searches and applies with the keyboard alone', async () => {
  const page = await county.open('/')
  // the first stop leads past all that stands around the page
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(/跳到正文|跳到主要内容|跳过导航/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^杨店镇人民政府/)
  await enter(page)
  await tabTo(page, /^2023/)
  await enter(page)
  await tabTo(page, /^杨店镇2023年第四季度特困人员救助供养情况公示/)
  await enter(page)
  expect(await heading(page)).toBe('杨店镇2023年第四季度特困人员救助供养情况公示')

  await tabTo(page, /^查什么/)
  await page.keyboard.type('政务公开工作要点')
  await enter(page)
  expect(await heading(page)).toMatch(/^查找“政务公开工作要点”/)

  await tabTo(page, /^依申请公开/)
  await enter(page)
  await tabTo(page, /^杨店镇人民政府/)
  await enter(page)
  await tabTo(page, /^公民/)
  await page.keyboard.press('Space')
  await fill(page, /^姓名/, citizen.name)
  await tabTo(page, /^证件名称/)
  await page.keyboard.press('ArrowDown')
  await fill(page, /^证件号码/, citizen.idNumber)
  await fill(page, /^联系电话/, citizen.phone)
  await fill(page, /^您要的信息是什么/, citizen.description)
  await tabTo(page, /^电子文件/)
  await page.keyboard.press('Space')
  await tabTo(page, /^在本网站查看和下载/)
  await page.keyboard.press('Space')
  await tabTo(page, /^下一步：核对内容/)
  await enter(page)
  expect(await heading(page)).toBe('请核对申请内容')
  await tabTo(page, /^确认提交申请/)
  await enter(page)
  const keys = await keysOf(page)
  await tabTo(page, /^查办理进度/)
  await enter(page)
  await fill(page, /^申请编号/, keys.number)
  await fill(page, /^查询码/, keys.code)
  await enter(page)
  expect(await heading(page)).toBe('已提交，待双方确认')
})

test('a clerk signs in, takes the first case of the queue, and leaves a form with Escape', async () => {
  const page = await county.open('/office')
  await page.getByLabel('用户名').waitFor()
  await fill(page, /^用户名/, 'yangdian.gongkai')
  await fill(page, /^密码/, demonstrationPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '今天要办的' }).waitFor()
  await settled(page)
  await tabTo(page, /^主导航|依申请公开/)
  await tabTo(page, /^(?:审核|确认收到申请)：/)
  const action = await focused(page)
  const title = action.slice(action.indexOf('：') + 1)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const form = page.getByRole('dialog')
  await form.waitFor()
  await settled(page)
  await expectSound(page)
  // the keyboard stays within the form (and the browser's own bars) until it is left
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        'document.activeElement === document.body || document.activeElement.closest("[role=dialog]") !== null',
      ),
    ).toBe(true)
  }
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'hidden' })
  expect(await words(page)).toContain('现在可以做的')

  // the acts that are not the next one lie in groups, each a stop that opens
  await tabTo(page, /^案卷管理/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^写留言：给申请人留言/)
  await page.keyboard.press('Enter')
  await form.waitFor()
  await settled(page)
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'hidden' })

  // and what stands beside the ledger lies in two menus
  await tabTo(page, /^依申请公开$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '依申请公开' }).waitFor()
  await settled(page)
  await tabTo(page, /^办理设置/)
  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu')
  await menu.waitFor()
  await settled(page)
  expect((await words(menu)).startsWith('科室名单')).toBe(true)
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  expect(await focused(page)).toMatch(/^办理设置/)
  await page.keyboard.press('Enter')
  await menu.waitFor()
  await settled(page)
  // the menu takes the focus once it has opened
  await page.waitForFunction("document.activeElement?.closest('[role=menu]') != null")
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '答复审签环节' }).waitFor()
})

/** Goes on by Tab until the focus stands, visibly, at what is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (name.test(at)) {
      expect(await isSeen(page), `the focus at ${at} is not seen`).toBe(true)
      return
    }
    passed.push(at)
  }
  throw new Error(`no stop called ${name.source} on ${page.url()}; there are: ${passed.join(' | ')}`)
}

async function fill(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** Presses Enter, and waits for the page that comes. */
async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** What the focus stands at, by the name that a screen reader would say. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const at = document.activeElement
    const label = at.labels?.[0]?.innerText
    return (at.getAttribute('aria-label') ?? label ?? at.innerText ?? '').replace(/\\s+/g, '')
  })()`)
}

/** Whether the place of the focus is drawn: an outline or a shadow around it, or around its label. */
function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const drawn = (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    const at = document.activeElement
    return [at, at.labels?.[0], at.parentElement, at.parentElement?.parentElement].some((one) => one && drawn(one))
  })()`)
}
