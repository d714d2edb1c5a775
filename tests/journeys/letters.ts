import type { Page } from 'playwright-core'
import { drawer, send, settled } from './office.ts'
import { eventually, expectSound, words } from './steps.ts'

/** What the scanner made of the paper with the stamp. */
export const stampedScan = {
  name: '盖章文书.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n% stamped\n%%EOF\n'),
}

/**
 * The letter of this name, from the draft to the sealed file: what has to be done before anything leaves the house.
 * `fill` types what only a person can write.
 */
export async function sealLetter(
  page: Page,
  name: string,
  fill: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const card = page.getByRole('region', { name: '文书', exact: true })
  const direct = card.getByRole('button', { name: `拟写${name}` })
  if ((await direct.count()) > 0) await direct.click()
  else {
    await card.getByRole('button', { name: '拟写文书' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await drawer(page).getByRole('button', { name: '保存草稿' }).waitFor()
  await settled(page)
  await expectSound(page)
  await fill(page)
  await send(page, '保存草稿', '草稿已保存')
  const letter = card.getByRole('listitem').filter({ hasText: name }).last()
  await letter.getByRole('button', { name: '编号' }).click()
  await drawer(page).getByRole('button', { name: '检查并编号' }).waitFor()
  await settled(page)
  await expectSound(page)
  await send(page, '检查并编号', '已编号')
  await letter.getByRole('button', { name: '上传盖章文书' }).click()
  await drawer(page).locator('input[type=file]').setInputFiles(stampedScan)
  await eventually(drawer(page), stampedScan.name)
  await drawer(page).getByRole('button', { name: '存入盖章文书' }).click()
  await drawer(page).waitFor({ state: 'hidden' })
  await eventually(letter, '已盖章')
  await settled(page)
  await expectSound(page)
}

/** What the card of letters says. */
export async function lettersSay(page: Page): Promise<string> {
  return words(page.getByRole('region', { name: '文书', exact: true }))
}
