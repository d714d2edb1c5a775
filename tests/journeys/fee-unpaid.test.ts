import { expect, test } from 'vitest'
import { signedDraft } from '../support/decide.ts'
import { consultAgency, deliverAnswer, notifyFee } from '../support/letters.ts'
import { type AccountActor, type Desk, expectDone, may } from '../../src/modules/desk/index.ts'
import { applicationPolicy, emptyForm, registerApplication } from '../../src/modules/requests/index.ts'
import { findUnit, listAccountsOf } from '../../src/modules/units/index.ts'
import { begin, drawer, send, settled, signedIn } from './office.ts'
import { eventually, expectSound, heading, openCounty, press, words } from './steps.ts'

const county = openCounty()
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

test('the eleventh application of a month: charged by the ledger, not paid, lapsed, decided, seen by the applicant', async () => {
  // given a firm that has brought eleven applications on one day, the last under traditional signs
  const clerk = await clerkOfYangdian()
  const file = async (name: string, n: number) =>
    expectDone(
      await registerApplication(clerk, {
        unitCode: 'yangdian',
        form: {
          ...emptyForm,
          applicantIs: 'organisation',
          organisationName: name,
          organisationKind: 'business',
          phone: '13800000001',
          address: '某省某县某镇某路1号',
          description: `第${n}村2019年以来土地流转合同的复印件`,
          carrier: 'paper',
          delivery: 'pickup',
        },
        channel: 'counter',
        arrivedOn: day('2026-09-01'),
      }),
    )
  await file('示例農業公司', 1)
  for (let n = 2; n < 11; n += 1) await file('示例农业公司', n)
  const last = await file('示例农业公司', 11)
  // for the last of which another authority was asked, so that its term still runs
  const asked = { consulted: '某机关', contact: '', matter: '合同是否由该机关制作' }
  expectDone(await consultAgency(clerk, { id: last.id, on: day('2026-09-01'), ...asked }))

  // when the clerk opens the last one and sends a fee notice
  const page = await signedIn(county, 'yangdian.gongkai')
  await page.goto(`${county.demonstration.url}/office/applications/${last.id}`)
  await page.getByRole('heading', { level: 2, name: '同一申请人' }).waitFor()
  await settled(page)
  await expectSound(page)

  // then the ledger behind the number stands there, and what may belong to it besides
  let form = await begin(page, /^登记收费/)
  const ledger = form.getByRole('table', { name: /同一申请人2026年9月的申请/ })
  await ledger.waitFor()
  expect(await ledger.getByRole('row').count()).toBe(11)
  expect(await words(ledger)).toContain('（本件）')
  expect(await words(form)).toContain('另有1件可能是同一申请人以另一种写法提出的')
  expect(await words(form)).toContain('没有超过标准，不得收费')
  expect(await form.getByLabel(/此前已计/).count()).toBe(0)
  await form.getByRole('button', { name: '暂不办理' }).click()
  await drawer(page).waitFor({ state: 'hidden' })

  // when he has made sure that the two spellings are one
  await page.getByRole('button', { name: /^合并：/ }).click()
  await drawer(page).getByRole('radio', { name: '核对了历次申请材料' }).check()
  await settled(page)
  await expectSound(page)
  await drawer(page).getByRole('button', { name: '已核实，合并' }).click()
  await eventually(page, '已经合并')
  await settled(page)

  // then the ledger counts eleven, and the fee is that of the eleventh
  form = await begin(page, /^登记收费/)
  await form.getByText('第11件', { exact: true }).waitFor()
  await eventually(form, '应收 100 元')
  await form.getByRole('button', { name: '暂不办理' }).click()
  await drawer(page).waitFor({ state: 'hidden' })
  expectDone(
    await notifyFee(clerk, {
      id: last.id,
      on: Temporal.PlainDate.from('2026-09-01'),
      fee: { basis: 'item', count: 1 },
      payment: '到镇便民服务中心非税收入窗口缴纳。',
    }),
  )
  await page.reload()
  await settled(page)

  // and when it is learned that it arrived on the third of September, the last day to pay was the eighth of October
  await begin(page, /^登记送达：登记收费通知/)
  await drawer(page).getByLabel('送达之日').fill('2026-09-03')
  await drawer(page).getByLabel('送达之日').press('Tab')
  await send(page, '登记送达', '已登记送达')
  await eventually(page, '视为放弃（待办结）')

  // when the clerk, having made sure that nothing is in the post, decides the lapse
  await signedDraft(clerk, {
    id: last.id,
    outcome: 'other.feeLapsed',
    reasons: '逾期未缴纳信息处理费，视为放弃申请。',
    nothingInPost: true,
  })
  expectDone(await deliverAnswer(clerk, { id: last.id, method: 'mail', trackingNumber: '1', note: '' }))

  // then the month's list and the year's list tell it
  await page.goto(`${county.demonstration.url}/office/applications/fees?month=2026-09`)
  await eventually(page, /示例农业公司（商业企业）：11件，超过10件|示例農業公司（商业企业）：11件，超过10件/)
  await settled(page)
  await expectSound(page)
  await page.goto(`${county.demonstration.url}/office/applications/fees?view=year&year=2026`)
  await eventually(page, '送出收费通知（按件计收）')
  await settled(page)
  await expectSound(page)

  // and the applicant reads it
  const reader = await county.open('/status')
  await reader.getByLabel('申请编号').fill(last.number)
  await reader.getByLabel('查询码').fill(last.queryCode)
  await press(reader, '查办理进度')
  expect(await heading(reader)).toBe('已答复')
  expect(await words(reader)).toContain('逾期未缴费')
})

/** The clerk of 杨店镇 at a desk of his own, for what he did before the journey begins. */
async function clerkOfYangdian(): Promise<Desk> {
  const { desk } = county.demonstration.instance
  const unit = await findUnit(desk.read, 'yangdian')
  if (!unit) throw new Error('no 杨店镇')
  for (const { id, username, name, roles } of await listAccountsOf(desk.read, unit.code)) {
    const actor: AccountActor = { kind: 'account', id, username, name, unit, roles }
    if (may(actor, applicationPolicy.register, unit)) return desk.as(actor)
  }
  throw new Error('no clerk of 杨店镇')
}
