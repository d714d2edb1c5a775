import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectDone } from '../../src/modules/desk/index.ts'
import { signedDraft } from '../support/decide.ts'
import { requestCorrection } from '../support/letters.ts'
import { sealLetter } from './letters.ts'
import { receivedCase } from './cases-made.ts'
import { begin, send, settled, signedIn } from './office.ts'
import { eventually, expectSound, heading, openCounty, press, words } from './steps.ts'

const county = openCounty()
const items = '请写明要哪一年、哪个村的合同。'

/** A case whose applicant did not correct it by 30 September. */
async function lapsed(description: string) {
  const made = await receivedCase(county, '2026-09-07', description)
  const on = Temporal.PlainDate.from('2026-09-10')
  const respondBy = Temporal.PlainDate.from('2026-09-30')
  expectDone(await requestCorrection(made.officer, { id: made.id, on, respondBy, items }))
  return made
}

async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`${county.demonstration.url}/office/applications/${id}`)
  await page.getByRole('region', { name: '现在可以做的' }).waitFor()
  await settled(page)
  await expectSound(page)
}

async function query(keys: { number: string; code: string }): Promise<Page> {
  const page = await county.open('/status')
  await page.getByLabel('申请编号').fill(keys.number)
  await page.getByLabel('查询码').fill(keys.code)
  await press(page, '查办理进度')
  return page
}

test('补正 that lapses: computed, confirmed by the clerk, decided, and only then seen by the applicant', async () => {
  const { id, keys, officer } = await lapsed('镇里所有的合同')

  // given the period over: for the applicant it still waits for him
  const before = await query(keys)
  expect(await heading(before)).toBe('等待您补正')
  expect(await words(before)).not.toContain('视为放弃（待办结）')
  await before.context().close()

  // when the clerk has made sure that nothing is in the post, and his draft was signed
  const page = await signedIn(county, 'yangdian.gongkai')
  await openCase(page, id)
  await eventually(page, '视为放弃（待办结）')
  await signedDraft(officer, {
    id,
    outcome: 'other.correctionLapsed',
    reasons: '逾期没有补正，视为放弃申请。',
    nothingInPost: true,
  })
  // then it is still no answer
  const undecided = await query(keys)
  expect(await heading(undecided)).toBe('等待您补正')
  await undecided.context().close()

  // when the notice has gone out
  await openCase(page, id)
  await sealLetter(page, '终止办理告知书')
  const out = await begin(page, /^登记送出：登记答复送出/)
  await out.getByRole('radio', { name: '邮寄送达' }).check()
  await out.getByLabel('邮件号码').fill('XA00000000CN')
  await send(page, '登记送出，办结', '本件办结')

  // then the applicant sees it, with what he can do against it
  const after = await query(keys)
  expect(await heading(after)).toBe('已答复')
  expect(await words(after)).toContain('逾期不补正')
  expect(await words(after)).toMatch(/行政复议/)
  await after.context().close()
  await page.context().close()
})

test('a correction that comes late is taken with good cause, and the term begins anew', async () => {
  const { id, keys } = await lapsed('镇里所有的会议记录')
  const page = await signedIn(county, 'yangdian.gongkai')
  await openCase(page, id)
  const correction = await begin(page, /^登记补正/)
  expect(await words(correction)).toContain('认可申请人有正当理由')
  await correction.getByLabel('补正后的内容描述').fill('2025年党政联席会议关于道路建设的会议纪要')
  await correction.getByRole('button', { name: '登记补正，重新计算期限' }).click()
  await correction.getByText('有正当理由才能接受').waitFor()
  await correction.getByLabel('逾期的正当理由').fill('申请人住院，附住院证明。')
  await send(page, '登记补正，重新计算期限', '已登记收到补正')
  expect(await words(page.getByRole('region', { name: '法定期限' }))).toContain('2026年11月11日')
  expect(await words(page.getByRole('region', { name: '经过' }))).toContain('逾期有正当理由：申请人住院')

  // and the applicant reads that his application is being handled
  const status = await query(keys)
  expect(await heading(status)).toBe('正在办理')
  await status.context().close()
  await page.context().close()
})
