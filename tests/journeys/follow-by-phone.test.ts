import { expect, test } from 'vitest'
import { deliverAnswer, requestCorrection } from '../support/letters.ts'
import { signedDraft } from '../support/decide.ts'
import type { Page } from 'playwright-core'
import { expectDone } from '../../src/modules/desk/index.ts'
import {
  addPaper,
  applicationFile,
  askTransfer,
  confirmReceipt,
  findApplications,
  otherUnits,
  reviewApplication,
  sendMessage,
  splitApplication,
} from '../../src/modules/requests/index.ts'
import { findUnit } from '../../src/modules/units/index.ts'
import { personForm } from '../support/cases.ts'
import { pdfOf } from '../support/office-files.ts'
import { person } from '../support/people.ts'
import { desk, download, expectSound, follow, heading, openCounty, phone, press, words } from './steps.ts'

const county = openCounty()

interface Keys {
  readonly number: string
  readonly code: string
}

/** An application out of the portal, as the citizen has its receipt in hand. */
async function file(description: string): Promise<Keys> {
  const form = { ...personForm(), description, submission: crypto.randomUUID(), step: 'submit' }
  const texts = Object.fromEntries(Object.entries(form).map(([key, value]) => [key, String(value)]))
  const answer = await fetch(`${county.demonstration.url}/units/yangdian/apply`, {
    method: 'POST',
    headers: { origin: county.demonstration.url },
    body: new URLSearchParams(texts),
  })
  const [number = '', code = ''] = [...(await answer.text()).matchAll(/<dd>(.*?)<\/dd>/gs)].map((found) =>
    String(found[1]).replaceAll(/<[^>]*>/g, ''),
  )
  return { number, code }
}

/** The clerk of 杨店镇 and her case. */
async function clerk({ number }: Keys) {
  const { instance } = county.demonstration
  const unit = await findUnit(instance.desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  const officer = instance.desk.as(person('专员', unit, 'disclosureOfficer'))
  const [row] = expectDone(await findApplications(officer, ['yangdian'], number))
  if (!row) throw new Error(`no case ${number}`)
  return { officer, id: row.id, today: instance.desk.today() }
}

async function query(page: Page, keys: Keys): Promise<void> {
  await page.getByLabel('申请编号').fill(keys.number)
  await page.getByLabel('查询码').fill(keys.code)
  await page.getByRole('button', { name: '查办理进度' }).click()
  await page.getByText('受理机关').first().waitFor()
}

test('at 360 pixels and without script: what is waited for, a correction, a message, the answer, the remedies', async () => {
  const keys = await file('某某村道路的合同')
  const { officer, id, today } = await clerk(keys)
  expectDone(await confirmReceipt(officer, { id, on: today, note: '电话，本人接听' }))
  const respondBy = today.add({ days: 15 })
  const items = '请写明是哪个项目、哪一年的合同。'
  expectDone(await requestCorrection(officer, { id, on: today, respondBy, items }))

  // he opens his case: what is waited for, and until when
  const page = await county.open('/status', { width: phone, script: false })
  await query(page, keys)
  expect(await heading(page)).toBe('等待您补正')
  expect(await words(page)).toContain('请写明是哪个项目')
  expect(await words(page)).toContain('条例第三十条')
  expect(page.url()).toBe(`${county.demonstration.url}/status`)

  // he uploads the correction
  await page.getByRole('link', { name: '在这里提交补正' }).click()
  await page.getByLabel('补正后的内容描述').fill('2025年某某村道路硬化工程的施工合同')
  const pdf = await pdfOf((sheet) => sheet.text('某某村道路'))
  await page
    .getByLabel(/^附件/)
    .setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByText('补正已经收到').waitFor()
  expect(await heading(page)).toBe('正在办理')
  // why the due day: the sentence, and each day of it
  expect(await words(page)).toContain('20个工作日')
  await page.getByText('逐日说明：每一天算不算').click()
  expect(await page.getByRole('table', { name: '逐日说明' }).getByRole('row').count()).toBeGreaterThan(20)

  // he asks, and is answered
  await page.getByRole('link', { name: '给机关留言' }).click()
  await page.getByLabel('留言内容').fill('请问查到了吗？')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('留言已经送到机关').waitFor()
  expectDone(await sendMessage(officer, { id, text: '查到了，正在答复。' }))

  // the answer, with the information that was given
  const upload = { name: '施工合同.pdf', bytes: pdf }
  expectDone(await addPaper(officer, { id, kind: 'answer', upload, note: '' }))
  expectDone(await reviewApplication(officer, { id, note: '' }))
  const granted = { outcome: 'granted', ground: 'disclosed', text: '合同见附件。' } as const
  await signedDraft(officer, { id, ...granted, reasons: '', search: '', nothingInPost: false })
  expectDone(await deliverAnswer(officer, { id, on: today, method: 'online', trackingNumber: '', note: '' }))
  await page.goto(`${county.demonstration.url}/status`)
  expect(await heading(page)).toBe('已答复')
  expect(await words(page)).toContain('查到了，正在答复。')
  expect(await words(page)).toContain('还没有查阅')
  const given = await download(page, page.getByRole('link', { name: /^下载\s*提供的信息1/ }))
  expect([given.name, given.bytes.equals(pdf)]).toEqual(['document.pdf', true])
  const { timeline } = expectDone(await applicationFile(officer, id))
  expect(timeline.at(-1)).toMatchObject({ type: 'paper_read' })
  // the remedies, each with its last day
  const remedies = page.getByRole('table', { name: '救济途径和期限' })
  expect(await words(remedies)).toMatch(/行政复议汶上县人民政府.*网上申请.*60日内.*2026年12月1[4-9]日/)
  expect(await words(remedies)).toMatch(/行政诉讼汶上县人民法院.*6个月内.*2027年4月1[4-9]日/)
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await page.getByRole('button', { name: '看完了，退出' }).click()
  await page.getByLabel('查询码').waitFor()
})

test('in large print and by keyboard alone he takes another one back; every page is sound', async () => {
  const keys = await file('另一份合同')
  const page = await county.open('/mode?elder=1&back=/status', { width: phone })
  await query(page, keys)
  expect(await heading(page)).toBe('已提交，待双方确认')
  await expectSound(page)
  for (const link of ['给机关留言', '撤回申请']) {
    await page.goto(`${county.demonstration.url}/status`)
    await page.getByRole('link', { name: link }).focus()
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await expectSound(page)
  }
  await press(page, '撤回申请')
  expect(await words(page)).toContain('请勾选确认')
  await page.getByRole('checkbox', { name: '我确认撤回这件申请' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '撤回申请' }).focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  expect(await heading(page)).toBe('您已撤回申请')
  await expectSound(page)
  const [{ type } = { type: '' }] = await entriesOf(keys)
  expect(type).toBe('withdrawn')
})

test('of a split application he opens each part, and says himself whether it may go to another agency', async () => {
  const keys = await file('道路合同和邻镇的合同')
  const { officer, id } = await clerk(keys)
  expectDone(await confirmReceipt(officer, { id, note: '电话，本人接听' }))
  const parts = ['某某村道路的施工合同', '邻镇道路的施工合同']
  expectDone(await splitApplication(officer, { id, parts, reason: '由两个机关制作' }))
  const [, second] = expectDone(await applicationFile(officer, id)).work.parts
  const [agency] = await otherUnits(officer.read, 'yangdian')
  if (!second || !agency) throw new Error('two parts and another agency')
  expectDone(await askTransfer(officer, { id: second.applicationId, unitCode: agency.code, text: '' }))

  const page = await county.open('/mode?elder=1&back=/status', { width: phone })
  await query(page, keys)
  expect(await heading(page)).toBe('已拆分为2件分别办理')
  await expectSound(page)
  await follow(page, '打开第 2 件')
  expect(await words(page)).toContain(`由申请${keys.number}拆分，第2件，共2件`)
  await follow(page, '在这里答复')
  await press(page, '提交答复')
  expect(await words(page)).toContain('请选择同意还是不同意转交')
  await page.getByRole('radio', { name: /^同意转交/ }).focus()
  await page.keyboard.press('Space')
  await press(page, '提交答复')
  expect(await words(page)).toContain(`您同意转交${agency.name}`)
  await follow(page, '返回原申请')
  expect(await heading(page)).toBe('已拆分为2件分别办理')
})

test('at the township’s screen: read, cleared, and nothing left for the next', async () => {
  const keys = await file('触摸屏的合同')
  const page = await county.open('/kiosk', { width: desk })
  await page.getByRole('link', { name: /^查进度/ }).click()
  await page.getByLabel('申请编号').fill(keys.number)
  await page.getByLabel('查询码').fill(keys.code)
  await press(page, '查进度')
  expect(await heading(page)).toBe('已提交，待双方确认')
  expect(await words(page)).not.toContain('触摸屏的合同')
  await page.getByRole('link', { name: '看完了，清除' }).click()
  await page.getByRole('link', { name: /^查进度/ }).click()
  expect(await page.getByLabel('申请编号').inputValue()).toBe('')
  expect(await page.getByLabel('查询码').inputValue()).toBe('')
  await expectSound(page)
})

/** What is in the case file, the last entry first. */
async function entriesOf(keys: Keys) {
  const { officer, id } = await clerk(keys)
  return expectDone(await applicationFile(officer, id)).timeline.toReversed()
}
