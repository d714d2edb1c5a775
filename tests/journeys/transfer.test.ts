import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { receivedCase } from './cases-made.ts'
import { signedDraft } from '../support/decide.ts'
import { sealLetter } from './letters.ts'
import { begin, drawer, send, settled, signedIn } from './office.ts'
import { expectSound, heading, openCounty, phone, press, words } from './steps.ts'

const county = openCounty()
const wanted = '邻镇2025年农村道路养护的合同和验收记录'

async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`${county.demonstration.url}/office/applications/${id}`)
  await page.getByRole('region', { name: '现在可以做的' }).waitFor()
  await settled(page)
  await expectSound(page)
}

/** Adds a 科室 to the list of the unit. */
async function addSection(
  page: Page,
  name: string,
  who: { account?: string; person?: string },
): Promise<void> {
  await page.getByRole('button', { name: '添加科室' }).click()
  const form = drawer(page)
  await form.getByLabel('科室名称').fill(name)
  if (who.account !== undefined) {
    await form.getByLabel('负责人的账号').click()
    await form.getByLabel('负责人的账号').fill(who.account)
    await form.getByLabel('负责人的账号').press('Enter')
  }
  if (who.person !== undefined) await form.getByLabel('负责人姓名').fill(who.person)
  await settled(page)
  await expectSound(page)
  await send(page, '保存', '科室名单已保存')
  await page.getByRole('rowheader', { name }).waitFor()
}

test('a case goes to a 科室, which finds that it is another agency’s; answered, and with consent opened there', async () => {
  // given a list of 科室, one headed by somebody who otherwise writes drafts
  const { id, keys, officer } = await receivedCase(county, '2026-10-12', wanted)
  const clerk = await signedIn(county, 'yangdian.gongkai')
  await clerk.goto(`${county.demonstration.url}/office/applications/sections`)
  await clerk.getByRole('heading', { level: 1, name: '科室名单' }).waitFor()
  await addSection(clerk, '规划建设办公室', { account: 'yangdian.caibian' })
  await addSection(clerk, '党政办公室', { person: '某甲' })

  // when the clerk gives the case out
  await openCase(clerk, id)
  const assign = await begin(clerk, /^交办/)
  await assign.getByLabel('要科室做什么').fill('查找养护合同，提出能否公开的意见。')
  await assign.getByRole('button', { name: '交科室办理' }).click()
  await assign.getByText('请从本机关的科室名单中选择').waitFor()
  await assign.getByRole('radio', { name: /^规划建设办公室/ }).check()
  await send(clerk, '交科室办理', '已交科室办理')
  expect(await words(clerk.getByRole('region', { name: '科室办理' }))).toContain('内部期限10月21日')

  // then its head, who handles no applications, finds it in his queue, on his telephone too
  const section = await signedIn(county, 'yangdian.caibian', phone)
  await section.getByText(wanted).first().waitFor()
  await openCase(section, id)
  const seen = await words(section)
  expect(seen).toContain(wanted)
  // without the applicant
  expect(seen).not.toContain('陈')
  expect(seen).not.toContain('查看完整身份信息')
  const opinion = await begin(section, '提出意见：提出科室意见')
  await opinion.getByRole('radio', { name: /^不属于本科室/ }).check()
  await opinion.getByLabel('理由').fill('合同由示例甲镇签订和保存。')
  await send(section, '提出意见', '意见已交给专员')
  await section.context().close()

  // when the clerk asks the applicant, who agrees on the telephone, and answers within his own term
  await openCase(clerk, id)
  expect(await words(clerk.getByRole('region', { name: '科室办理' }))).toContain('意见：不属于本科室')
  const ask = await begin(clerk, /^询问/)
  await ask.getByLabel('负责公开的机关').click()
  await clerk.locator('.ant-select-item-option').filter({ hasText: '示例甲镇人民政府' }).first().click()
  await ask.getByText('将告知申请人').waitFor()
  await send(clerk, '登记已询问', '已询问申请人')
  const consent = await begin(clerk, '登记意思：登记申请人是否同意转交')
  await consent.getByRole('radio', { name: '同意转交', exact: true }).check()
  await consent.getByRole('radio', { name: '电话' }).check()
  await consent.getByLabel('凭据').fill('电话，10时05分，申请人本人接听，表示同意。')
  await send(clerk, '登记申请人的意思', '已登记申请人的意思')
  await signedDraft(officer, {
    id,
    outcome: 'unavailable.notHeld',
    ground: 'notOurs',
    reasons: '该信息由示例甲镇人民政府制作，由其负责公开。',
  })
  await openCase(clerk, id)
  await sealLetter(clerk, '非本机关负责公开告知书')
  const out = await begin(clerk, /^登记送出：登记答复送出/)
  await out.getByRole('radio', { name: '网上送达' }).check()
  await send(clerk, '登记送出，办结', '本件办结')

  // then with his consent, and only now, it is opened there
  await begin(clerk, /^转交/)
  await drawer(clerk).getByRole('button', { name: '转交，新开一件申请' }).click()
  await clerk.getByRole('button', { name: '知道了' }).waitFor()
  await settled(clerk)
  await expectSound(clerk)
  await clerk.getByRole('button', { name: '知道了' }).click()
  expect(await words(clerk.getByRole('region', { name: '相关案件' }))).toContain('已转交，新的申请编号')
  await clerk.context().close()

  // and the applicant finds the new number beside his first application
  const citizen = await county.open('/status', { width: phone })
  await citizen.getByLabel('申请编号').fill(keys.number)
  await citizen.getByLabel('查询码').fill(keys.code)
  await press(citizen, '查办理进度')
  expect(await heading(citizen)).toBe('已答复')
  const told = await words(citizen)
  const [, number = '', code = ''] =
    /新的申请编号([a-z-]+-2026-\d{4})，查询码([A-Z0-9-]{14})/u.exec(told) ?? []
  expect(number).not.toBe('')
  await citizen.getByRole('button', { name: '看完了，退出' }).click()
  await citizen.getByLabel('查询码').waitFor()
  await citizen.getByLabel('申请编号').fill(number)
  await citizen.getByLabel('查询码').fill(code)
  await press(citizen, '查办理进度')
  expect(await heading(citizen)).toBe('已提交，待双方确认')
  expect(await words(citizen)).toContain('由杨店镇人民政府转来')
  await citizen.context().close()
})
