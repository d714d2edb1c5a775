import type { Locator, Page } from 'playwright-core'
import { demonstrationPassword } from '../support/demonstration.ts'
import { type County, desk, expectSound } from './steps.ts'

/** A person of the office, signed in, before 今天要办的. */
export async function signedIn(county: County, username: string, width = desk): Promise<Page> {
  const page = await county.open('/office', { width })
  await page.getByLabel('用户名').waitFor()
  await expectSound(page)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(demonstrationPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '今天要办的' }).waitFor()
  await settled(page)
  await expectSound(page)
  return page
}

/** What is seen while something is being fetched, or moves into or out of its place. */
const busy =
  '.ant-skeleton, .ant-spin-spinning, .ant-btn-loading, [class*="-enter-"], [class*="-appear-"], [class*="-leave-"]'

/** Waits until nothing is being fetched or drawn any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator(busy).first().waitFor({ state: 'detached' })
}

/** The field in which the text of an item is written. */
export function textField(page: Page): Locator {
  return page.getByRole('textbox', { name: '正文', exact: true })
}

/** Pastes into the text what a program has put on the clipboard. */
export async function pasteText(page: Page, html: string): Promise<void> {
  await textField(page).click()
  await page.evaluate(`{
    const data = new DataTransfer()
    data.setData('text/html', ${JSON.stringify(html)})
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }`)
}

/** The form that an act has opened beside the file. */
export function drawer(page: Page): Locator {
  return page.getByRole('dialog')
}

/** Opens an act of the case by its button, whatever group it lies in, and waits for its form. */
export async function begin(page: Page, act: string | RegExp): Promise<Locator> {
  const unfold = page.getByRole('button', { name: '全部展开' })
  if ((await unfold.count()) > 0) await unfold.click()
  await page.getByRole('button', { name: act }).first().click()
  const form = drawer(page)
  await form.getByRole('button', { name: '暂不办理' }).waitFor()
  await settled(page)
  await expectSound(page)
  return form
}

/** Sends the open form; it is done when the form has gone and these words are said. */
export async function send(page: Page, button: string, said: string): Promise<void> {
  await drawer(page).getByRole('button', { name: button }).click()
  await page.getByText(said).first().waitFor()
  await drawer(page).waitFor({ state: 'hidden' })
  await settled(page)
  await expectSound(page)
}
