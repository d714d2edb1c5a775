import { expect, test } from 'vitest'
import { requestCorrection } from '../../../../tests/support/letters.ts'
import { type Office, openOffice, personForm, rareName } from '../../../../tests/support/cases.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import type { Notice, NoticeSender } from '../../../platform/notifier.ts'
import { deliverNext } from '../../../platform/outbox.ts'
import { type AccountActor, expectDone, type Role } from '../../desk/index.ts'
import { createAccount, listAccountsOf, setNoticeMail } from '../../units/index.ts'
import {
  noticeHandlers,
  registerApplication,
  reminderDaysOf,
  remindUnits,
  setReminderDays,
} from '../index.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

async function account(world: World, unit: string, ...roles: Role[]): Promise<void> {
  const username = `${unit}.${roles.join('.').toLowerCase()}`
  expectDone(await createAccount(world.desk, { username, unit, roles }))
  const found = (await listAccountsOf(world.desk.read, unit)).find((one) => one.username === username)
  if (!found) throw new Error('no account')
  const { id, name } = found
  const actor: AccountActor = { kind: 'account', id, username, name, unit: found.unit, roles }
  expectDone(await setNoticeMail(world.desk.as(actor), { mail: `${roles.join('.')}@${unit}.invalid` }))
}

interface Sent {
  readonly channel: string
  readonly notice: Notice
}

/** Everything that the outbox sends now. */
async function sent(world: World): Promise<Sent[]> {
  const all: Sent[] = []
  const sender = (channel: string): NoticeSender => ({
    channel,
    send: async (notice) => void all.push({ channel, notice }),
  })
  const senders = {
    mail: sender('mail'),
    sms: sender('sms'),
    robots: [sender('robot')],
    smsText: '申请{number}有新进展',
  }
  const handlers = noticeHandlers(world.desk, senders, 'https://www.example.invalid/office')
  while (await deliverNext(world.database, handlers, world.desk.now())) {
    // go on while there is something to send
  }
  return all
}

async function received(world: World, { officer }: Office, on: string, count = 1): Promise<string> {
  world.at(on)
  let last = ''
  for (let made = 0; made < count; made += 1) {
    const registered = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'counter',
        arrivedOn: day(on),
      }),
    )
    last = registered.id
  }
  return last
}

async function town(world: World): Promise<Office> {
  const office = await openOffice(world)
  await account(world, 'yangdian', 'disclosureOfficer')
  await account(world, 'yangdian', 'disclosureHead', 'unitHead')
  await account(world, 'wenshang', 'supervisor')
  await account(world, 'invented', 'disclosureOfficer')
  return office
}

onBothEngines('the morning’s reminder', (open) => {
  test('told at 5 and at 2 working days, on the day, and when late; in between there is quiet', async () => {
    const world = await open()
    const office = await town(world)
    await received(world, office, '2026-03-02', 3)
    const heard: Record<string, string[]> = {}
    for (let at = day('2026-03-03'); at.toString() <= '2026-04-01'; at = at.add({ days: 1 })) {
      world.at(`${at.toString()}T08:00`)
      await remindUnits(world.desk, 1)
      const mails = (await sent(world)).filter(({ channel }) => channel === 'mail')
      if (mails.length > 0) {
        heard[at.toString()] = mails
          .map(({ notice }) => `${notice.to} ${notice.text.split('\n')[0]}`)
          .toSorted()
      }
    }
    const three = '杨店公申〔2026〕1号、杨店公申〔2026〕2号、杨店公申〔2026〕3号'
    const officer = 'disclosureOfficer@yangdian.invalid'
    const late = [
      `disclosureHead.unitHead@yangdian.invalid 已经逾期 3 件：${three}`,
      `${officer} 已经逾期 3 件：${three}`,
      `supervisor@wenshang.invalid 杨店镇，已经逾期 3 件：${three}`,
    ]
    expect(heard).toEqual({
      // 补正告知 stands until the 7th working day, 2026-03-11
      '2026-03-04': [`${officer} 还剩 5 个工作日 3 件：${three}`],
      '2026-03-09': [`${officer} 还剩 2 个工作日 3 件：${three}`],
      '2026-03-11': [`${officer} 今天到期 3 件：${three}`],
      // the answer, 2026-03-30
      '2026-03-23': [`${officer} 还剩 5 个工作日 3 件：${three}`],
      '2026-03-26': [`${officer} 还剩 2 个工作日 3 件：${three}`],
      '2026-03-30': [`${officer} 今天到期 3 件：${three}`],
      '2026-03-31': late,
      '2026-04-01': late,
    })
  })

  test('what another activity has to tell goes into the same mail, and alone where there is nothing else', async () => {
    const world = await open()
    const office = await town(world)
    await received(world, office, '2026-03-02')
    const accounts = await listAccountsOf(world.desk.read, 'yangdian')
    const officer = accounts.find(({ roles }) => roles.includes('disclosureOfficer'))
    const line = '2025年度报告还剩 5 个工作日'
    const other = async () => (officer ? [{ accountId: officer.id, line }] : [])
    world.at('2026-03-04T08:00')
    await remindUnits(world.desk, 0, [other])
    const [both] = await sent(world)
    expect(both?.notice.text).toMatch(/^还剩 5 个工作日 1 件：.*\n2025年度报告还剩 5 个工作日\n/)
    world.at('2026-03-05T08:00')
    await remindUnits(world.desk, 0, [other])
    const [alone] = await sent(world)
    expect(alone?.notice).toMatchObject({
      subject: '年度报告：有事项等待办理',
      text: expect.stringMatching(/^2025年度报告还剩 5 个工作日\n/),
    })
  })

  test('once a day, whoever starts again; not before eight, not on a day of rest', async () => {
    const world = await open()
    const office = await town(world)
    await received(world, office, '2026-03-02')
    world.at('2026-04-01T07:59')
    expect(await remindUnits(world.desk)).toBe(null)
    world.at('2026-04-01T08:05')
    const both = await Promise.all([remindUnits(world.desk, 1), remindUnits(world.desk, 1)])
    expect(both.filter((told) => told !== null)).toEqual([3])
    world.at('2026-04-01T08:06')
    expect(await remindUnits(world.desk, 1)).toBe(null)
    const all = await sent(world)
    expect(all.map(({ channel }) => channel).toSorted()).toEqual(['mail', 'mail', 'mail', 'robot'])
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`${rareName}|施工合同`, 'u'))
    world.at('2026-04-05T10:00')
    expect(await remindUnits(world.desk)).toBe(null)
  })

  test('the county says how many days ahead', async () => {
    const world = await open()
    const office = await town(world)
    const supervisor = world.desk.as(office.people.supervisor)
    expect(await reminderDaysOf(world.desk.read)).toEqual([5, 2])
    expect(await setReminderDays(office.officer, { days: [3] })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    for (const days of [[], [0], [16], [1.5], [1, 2, 3, 4, 5, 6]]) {
      expect(await setReminderDays(supervisor, { days }), String(days)).toMatchObject({
        issues: [{ field: 'days' }],
      })
    }
    expect(expectDone(await setReminderDays(supervisor, { days: [1, 3, 3] })).days).toEqual([3, 1])
    expect(await reminderDaysOf(world.desk.read)).toEqual([3, 1])
    await received(world, office, '2026-03-02')
    world.at('2026-03-06T08:00')
    expect(await remindUnits(world.desk)).toBe(1)
  })

  test('the applicant is told by mail and by SMS, each by itself, with the number alone', async () => {
    const world = await open()
    const office = await town(world)
    const id = await received(world, office, '2026-03-02')
    await sent(world)
    expectDone(
      await requestCorrection(office.officer, {
        id,
        on: day('2026-03-02'),
        respondBy: day('2026-03-20'),
        items: '写明文号',
      }),
    )
    const all = await sent(world)
    expect(all.map(({ channel, notice }) => [channel, notice.to])).toEqual([
      ['mail', personForm().email],
      ['sms', personForm().phone],
    ])
    expect(all[1]?.notice).toMatchObject({ subject: '', text: '申请yangdian-2026-0001有新进展' })
  })
})
