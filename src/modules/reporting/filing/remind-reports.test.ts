import { expect, test } from 'vitest'
import { openOffice } from '../../../../tests/support/cases.ts'
import { problems } from '../../../../tests/support/reports.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import { type AccountActor, expectDone, type Role } from '../../desk/index.ts'
import { createAccount, findUnit, listAccountsOf } from '../../units/index.ts'
import {
  passReview,
  reportReminders,
  sendForReview,
  signReport,
  submitReport,
  writeReportPart,
} from '../index.ts'

const on = { unitCode: 'yangdian', year: 2025 }

async function account(world: World, unit: string, ...roles: Role[]): Promise<AccountActor> {
  const username = `${unit}.${roles.join('.').toLowerCase()}`
  const { id } = expectDone(await createAccount(world.desk, { username, unit, roles }))
  const found = await findUnit(world.desk.read, unit)
  if (!found) throw new Error(`no unit ${unit}`)
  return { kind: 'account', id, username, name: username, unit: found, roles }
}

onBothEngines('the yearly report in the morning’s summary', (open) => {
  test('told ahead, on the day, when late; whose step it is; the county hears who is late', async () => {
    const world = await open()
    world.at('2025-01-02')
    await openOffice(world)
    const officer = await account(world, 'yangdian', 'disclosureOfficer')
    const head = await account(world, 'yangdian', 'disclosureHead')
    const leader = await account(world, 'yangdian', 'unitHead')
    await account(world, 'wenshang', 'supervisor')
    /** Who hears what on a day, of 杨店镇 and the county. */
    const heard = async (day: string): Promise<string[]> => {
      world.at(day)
      const names = new Map<string, string>()
      for (const unit of ['yangdian', 'wenshang']) {
        for (const one of await listAccountsOf(world.desk.read, unit)) names.set(one.id, one.username)
      }
      const lines = await reportReminders(world.desk.read, world.desk)
      return lines
        .map(({ accountId, line }) => `${names.get(accountId) ?? ''} ${line}`)
        .filter((line) => !line.startsWith(' '))
        .toSorted()
    }
    // 31 January 2026 is a Saturday; its tenth working day before is the 16th
    const last = '2025年度报告应在1月31日前报送'
    expect(await heard('2026-01-16')).toEqual([`yangdian.disclosureofficer ${last}，还剩 10 个工作日`])
    expect(await heard('2026-01-19')).toEqual([])
    // no summary goes out on a Saturday: the Friday is the last day on which it helps
    expect(await heard('2026-01-30')).toEqual([
      `yangdian.disclosurehead ${last}，今天是此前最后一个工作日`,
      `yangdian.disclosureofficer ${last}，今天是此前最后一个工作日`,
    ])
    expect(await heard('2026-02-02')).toEqual([
      'wenshang.supervisor 2 个单位的2025年度报告已经逾期：杨店镇、某某镇',
      `yangdian.disclosurehead ${last}，已经逾期`,
      `yangdian.disclosureofficer ${last}，已经逾期`,
      `yangdian.unithead ${last}，已经逾期`,
    ])
    // after two weeks once a week: Monday, not Tuesday
    expect(await heard('2026-03-03')).toEqual([])
    expect(await heard('2026-03-02')).toContain(`yangdian.disclosureofficer ${last}，已经逾期`)

    world.at('2026-01-19')
    const desk = (who: AccountActor) => world.desk.as(who)
    expectDone(await writeReportPart(desk(officer), { ...on, part: '五', text: problems }))
    expectDone(await sendForReview(desk(officer), on))
    expect(await heard('2026-01-19')).toEqual([
      'yangdian.disclosurehead 2025年度报告等待您办理“政府信息公开工作机构负责人审核”',
    ])
    expectDone(await passReview(desk(head), { ...on, remarks: '' }))
    expect(await heard('2026-01-19')).toEqual(['yangdian.unithead 2025年度报告等待您办理“单位负责人签发”'])
    expectDone(await signReport(desk(leader), { ...on, remarks: '' }))
    expect(await heard('2026-01-19')).toEqual(['yangdian.disclosureofficer 2025年度报告已经签发，请报送'])
    expectDone(await submitReport(desk(officer), on))
    expect(await heard('2026-01-19')).toEqual([])
    expect(await heard('2026-01-30')).toContain(
      'yangdian.disclosureofficer 2025年度报告应在1月31日前公布，今天是此前最后一个工作日',
    )
  })
})
