import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { receivedCase } from './cases-made.ts'
import { lettersSay, stampedScan } from './letters.ts'
import { begin, drawer, send, settled, signedIn } from './office.ts'
import { download, eventually, expectSound, openCounty, words } from './steps.ts'

const county = openCounty()

async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`${county.demonstration.url}/office/applications/${id}`)
  await page.getByRole('region', { name: '现在可以做的' }).waitFor()
  await settled(page)
  await expectSound(page)
}

/** From the act that lacks its letter: the letter is written, numbered, sealed; gives its row on the case. */
async function letterOf(
  page: Page,
  { act, label, fill }: { act: RegExp; label: string; fill: (form: Locator) => Promise<void> },
): Promise<Locator> {
  const form = await begin(page, act)
  expect(await words(form)).toContain('还没有盖章的文书')
  await form.getByRole('link', { name: `现在拟写《${label}》` }).click()
  await drawer(page).getByRole('button', { name: '保存草稿' }).waitFor()
  await settled(page)
  await expectSound(page)
  await fill(drawer(page))
  await send(page, '保存草稿', '草稿已保存')
  const letter = page
    .getByRole('region', { name: '文书', exact: true })
    .getByRole('listitem')
    .filter({ hasText: label })
  await letter.getByRole('button', { name: '编号' }).click()
  await drawer(page).getByRole('button', { name: '检查并编号' }).waitFor()
  await send(page, '检查并编号', '已编号')

  // the act still waits for the paper with the stamp, and says so
  const waiting = await begin(page, act)
  expect(await words(waiting)).toContain(`《${label}》已编号`)
  await waiting.getByRole('button', { name: '暂不办理' }).click()
  await drawer(page).waitFor({ state: 'hidden' })
  await letter.getByRole('button', { name: '上传盖章文书' }).click()
  await drawer(page).locator('input[type=file]').setInputFiles(stampedScan)
  await eventually(drawer(page), stampedScan.name)
  await drawer(page).getByRole('button', { name: '存入盖章文书' }).click()
  await drawer(page).waitFor({ state: 'hidden' })
  await eventually(letter, '已盖章')
  await settled(page)
  return letter
}

test('a third party is asked by a letter written, sealed and sent on the screen', async () => {
  const { id } = await receivedCase(county, '2026-10-12', '2025年桥梁加固工程的施工合同')
  const page = await signedIn(county, 'yangdian.gongkai')
  await openCase(page, id)
  const act = /^征求意见：征求第三方/
  const letter = await letterOf(page, {
    act,
    label: '第三方意见征询书',
    fill: async (form) => {
      await form.getByLabel('收件人').fill('某桥梁工程公司')
      await form.getByLabel('征求意见事项').fill('拟公开施工合同，请表明是否同意并说明理由。')
      await form.getByLabel('信息摘录').fill('合同第三条：合同价款为……')
    },
  })

  // what the letter says is not typed twice
  const form = await begin(page, act)
  expect(await form.getByLabel('第三方的姓名或者名称').inputValue()).toBe('某桥梁工程公司')
  expect(await form.getByLabel('征求意见的事项').inputValue()).toContain('拟公开施工合同')
  await form.getByRole('radio', { name: '邮寄送达' }).check()
  await form.getByLabel('邮件号码').fill('XA00000000CN')
  await send(page, '登记已发出征求意见书', '已登记征求意见')
  await eventually(letter, '已送出')
  const parties = await words(page.getByRole('region', { name: '相关方' }))
  expect(parties).toContain('某桥梁工程公司10月14日发出（邮寄送达），送达之日待登记')
  await eventually(page, '征求意见，停止计算')
  const sealed = await download(page, letter.getByRole('link', { name: '盖章文书' }))
  expect(sealed.bytes).toEqual(stampedScan.buffer)
  await page.context().close()
})

test('a fee is asked for by a letter written, sealed and sent on the screen', async () => {
  const { id } = await receivedCase(county, '2026-10-12', '近十年土地流转合同的复印件')
  const page = await signedIn(county, 'yangdian.gongkai')
  await openCase(page, id)
  const act = /^登记收费/
  const payment = '到镇便民服务中心非税收入窗口缴纳，凭缴款书。'
  await letterOf(page, {
    act,
    label: '收费通知书',
    fill: async (form) => {
      await form.getByRole('radio', { name: '按量计收' }).check()
      await form.getByLabel('计收数量').fill('120')
      await form.getByLabel('缴纳方式').fill(payment)
    },
  })
  const form = await begin(page, act)
  // what the letter says is not typed twice
  expect(await form.getByRole('radio', { name: /^按量计收/ }).isChecked()).toBe(true)
  expect(await form.getByRole('spinbutton', { name: '页数' }).inputValue()).toBe('120')
  await eventually(form, '应收 1100 元')
  expect(await form.getByLabel('缴纳方式').inputValue()).toBe(payment)
  await settled(page)
  await expectSound(page)
  await send(page, '登记已送出收费通知', '已登记收费通知')
  await eventually(page, '待缴费')
  expect(await lettersSay(page)).toContain('10月14日送出')

  // then the payment is the next act, and stands first
  const acts = page.getByRole('region', { name: '现在可以做的' })
  expect(await words(acts)).toContain('下一步登记缴费')
  await page.context().close()
})
