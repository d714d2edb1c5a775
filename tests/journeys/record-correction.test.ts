import { expect, test } from 'vitest'
import { stampedScan } from '../support/letters.ts'
import { drawer, settled, signedIn } from './office.ts'
import { expectSound, openCounty, phone } from './steps.ts'

const county = openCounty()

test('a record that is wrong: registered, its result entered, the sealed letter laid down, the person told', async () => {
  // given a clerk with a telephone, and a person who shows her household register
  const page = await signedIn(county, 'yangdian.gongkai', phone)
  await page.goto(`${county.demonstration.url}/office/applications/corrections`)
  const form = drawer(page)
  const begin = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click()
    await form.waitFor()
    await settled(page)
  }
  const end = async (name: string): Promise<void> => {
    await form.getByRole('button', { name, exact: true }).click()
    await form.waitFor({ state: 'hidden' })
    await settled(page)
  }
  await begin('登记更正请求')
  const fields = {
    '本人姓名（名称）': '某甲乙',
    电话: '13800000000',
    哪一份记录: '2025年低保公示名单',
    哪里不准确: '家庭人口登记为5人',
    应当怎样更正: '应为3人',
    证据: '户口簿复印件',
  }
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).fill(text)
  await expectSound(page)
  await end('登记')

  // when she enters what came of it
  await page.getByRole('link', { name: /公更〔2026〕1号/ }).click()
  await begin('登记处理结果')
  await form.getByText('已更正并告知').click()
  await form.getByLabel('告知本人的内容').fill('已将家庭人口更正为3人。')
  await expectSound(page)
  await end('登记结果')

  // then the letter is there to be printed and sealed, and nobody is told without it
  await page.getByRole('link', { name: '更正告知书（PDF）' }).waitFor()
  expect(await page.getByRole('button', { name: '登记告知' }).count()).toBe(0)
  await expectSound(page)
  await begin('上传盖章的更正告知书')
  const scan = { name: '盖章.pdf', mimeType: 'application/pdf', buffer: Buffer.from(stampedScan) }
  await form.locator('input[type=file]').setInputFiles(scan)
  await end('存入盖章文书')

  // and with it he is told, and the matter ends
  await begin('登记告知')
  await form.getByText('当面送达').click()
  await end('登记告知，办结')
  await page.getByRole('link', { name: '盖章的更正告知书' }).waitFor()
  expect(await page.getByRole('button', { name: '修改处理结果' }).count()).toBe(0)
  await expectSound(page)
})
