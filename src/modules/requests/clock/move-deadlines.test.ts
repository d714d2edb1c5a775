import { expect, test } from 'vitest'
import { consultThirdParty, deliverAnswer, notifyFee } from '../../../../tests/support/letters.ts'
import { openOffice, personForm, type Office } from '../../../../tests/support/cases.ts'
import { decideAndSign } from '../../../../tests/support/decide.ts'
import { notice2027 } from '../../../../tests/support/notices.ts'
import { onBothEngines, type World } from '../../../../tests/support/world.ts'
import type { Notice } from '../../../platform/notifier.ts'
import { deliverNext } from '../../../platform/outbox.ts'
import { sealedTables } from '../../../schema.ts'
import { verifyChain } from '../../audit/index.ts'
import { enterNotice, examineNotice } from '../../calendar/index.ts'
import { type AccountActor, type Desk, expectDone, type Role } from '../../desk/index.ts'
import { createAccount, listAccountsOf, setNoticeMail } from '../../units/index.ts'
import {
  applicationFile,
  deadlineNotices,
  expectedMoves,
  movedDeadlines,
  moveDeadlines,
  registerApplication,
  seeMovedDeadlines,
  statusOfCase,
  unseenMoves,
} from '../index.ts'
import { moveForApplicant } from './clock-events.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

async function account(world: World, unit: string, username: string, role: Role): Promise<AccountActor> {
  expectDone(await createAccount(world.desk, { username, unit, roles: [role] }))
  const found = (await listAccountsOf(world.desk.read, unit)).find((one) => one.username === username)
  if (!found) throw new Error('no account')
  const { id, name, roles } = found
  const actor: AccountActor = { kind: 'account', id, username, name, unit: found.unit, roles }
  expectDone(await setNoticeMail(world.desk.as(actor), { mail: `${username}@example.invalid` }))
  return actor
}

interface Scene {
  readonly office: Office
  readonly supervisor: Desk
  readonly clerk: Desk
}

async function open(world: World): Promise<Scene> {
  world.at('2026-10-14')
  const office = await openOffice(world)
  const clerk = world.desk.as(await account(world, 'yangdian', 'yangdian.gongkai', 'disclosureOfficer'))
  await account(world, 'invented', 'invented.gongkai', 'disclosureOfficer')
  return { office, supervisor: world.desk.as(office.people.supervisor), clerk }
}

/** A case received on a day; numbered so that no two have the same applicant. */
async function received(world: World, desk: Desk, on: string, serial: number): Promise<string> {
  world.at(on)
  const { id } = expectDone(
    await registerApplication(desk, {
      unitCode: 'yangdian',
      form: personForm({ idKind: 'passport', idNumber: `E0000000${serial}` }),
      channel: 'counter',
      arrivedOn: day(on),
    }),
  )
  return id
}

/** Everything that the outbox sends now. */
async function sent(world: World): Promise<Notice[]> {
  const mails: Notice[] = []
  const sender = { channel: 'mail', send: async (notice: Notice) => void mails.push(notice) }
  const handlers = deadlineNotices(world.desk, sender, 'https://www.example.invalid/office')
  while (
    await deliverNext(world.database, { 'application.notice': async () => {}, ...handlers }, world.desk.now())
  ) {
    // go on while there is something to send
  }
  return mails
}

const entriesOf = async (desk: Desk, id: string) =>
  expectDone(await applicationFile(desk, id)).timeline.filter(({ type }) => type === 'deadline_moved')

onBothEngines('limits that move with a holiday notice', (openWorld) => {
  test('each open case whose limit moves says so, its clerk is told once, and the rest stays as it was', async () => {
    const world = await openWorld()
    const { office, supervisor, clerk } = await open(world)
    const early = await received(world, clerk, '2026-11-25', 1)
    const answered = await received(world, clerk, '2026-12-21', 2)
    const reply = await received(world, clerk, '2027-01-11', 3)
    const opinion = await received(world, clerk, '2027-01-18', 4)
    expectDone(
      await consultThirdParty(clerk, { id: opinion, consulted: '某公司', contact: '', matter: '是否同意' }),
    )
    const fee = await received(world, clerk, '2027-01-11', 5)
    expectDone(await notifyFee(clerk, { id: fee, fee: { basis: 'page', count: 60 }, payment: '财政专户' }))
    const granted = { id: answered, outcome: 'granted', ground: 'disclosed', text: '见附件' } as const
    await decideAndSign({ ...office, officer: clerk }, granted)
    expectDone(await deliverAnswer(clerk, { id: answered, method: 'counter', trackingNumber: '', note: '' }))
    world.at('2027-01-20')
    const before = expectDone(await applicationFile(clerk, reply)).clock
    expect(before).toMatchObject({ provisional: true })
    expect(before?.dueOn?.toString()).toBe('2027-02-12')

    // the preview names exactly the cases that will move
    const examined = expectDone(await examineNotice(supervisor, notice2027))
    const preview = expectDone(
      await expectedMoves(supervisor, ['wenshang', 'yangdian', 'invented'], examined.before, examined.after),
    )
    expect(preview).toMatchObject({ examined: 4, moved: 3 })
    expect(await entriesOf(clerk, reply)).toEqual([])

    // nothing is pending until the notice is taken in
    expect(await moveDeadlines(world.desk)).toBe(0)
    expectDone(await enterNotice(supervisor, notice2027))
    expect(await moveDeadlines(world.desk)).toBe(3)
    expect(await moveDeadlines(world.desk)).toBe(0)

    const after = expectDone(await applicationFile(clerk, reply)).clock
    expect(after).toMatchObject({ provisional: false })
    expect(after?.dueOn?.toString()).toBe('2027-02-14')
    const [entry, ...others] = await entriesOf(clerk, reply)
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      by: '系统',
      title: '期限随放假安排变动',
      effect: 'none',
      text: '因国办发明电〔2026〕99号公布的放假安排，答复期限由2027年2月12日改为2027年2月14日。',
    })
    // the applicant reads it too, in his words
    const steps = (await statusOfCase(world.desk, reply))?.steps ?? []
    expect(steps.at(-1)).toMatchObject({
      title: '期限随放假安排变动',
      text: /国办发明电〔2026〕99号.*机关答复您的最后一天由2027年2月12日改为2027年2月14日。$/,
      rule: '条例第三十三条',
    })
    expect((await entriesOf(clerk, opinion))[0]?.text).toContain('提出意见期限由')
    expect((await entriesOf(clerk, fee))[0]?.text).toContain('缴费期限由')
    expect(await entriesOf(clerk, early)).toEqual([])
    expect(await entriesOf(clerk, answered)).toEqual([])

    // what was foreseen is what happened
    const [summary] = await unseenMoves(clerk, 'yangdian')
    expect(summary).toMatchObject({ year: 2027, number: '国办发明电〔2026〕99号', cases: 3, seen: false })
    const noticeSeq = summary?.noticeSeq ?? 0
    const moved = expectDone(await movedDeadlines(clerk, noticeSeq, ['yangdian']))
    const lines = (rows: typeof moved.rows): string[] =>
      rows.map((row) => `${row.id} ${row.limit} ${row.from.toString()} ${row.to.toString()}`).toSorted()
    expect(lines(moved.rows)).toEqual(lines(preview.rows))

    // one mail a clerk of the unit concerned, without a word of the cases
    const mails = await sent(world)
    expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'yangdian.gongkai@example.invalid 2027年放假安排有变，3件申请的期限随之变动',
    ])
    expect(JSON.stringify(mails)).not.toContain('yangdian-2027')

    // he has seen it
    expect(await seeMovedDeadlines(supervisor, { noticeSeq, unitCode: 'yangdian' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    expectDone(await seeMovedDeadlines(clerk, { noticeSeq, unitCode: 'yangdian' }))
    expectDone(await seeMovedDeadlines(clerk, { noticeSeq, unitCode: 'yangdian' }))
    expect(await unseenMoves(clerk, 'yangdian')).toEqual([])
    const report = await verifyChain(world.database.read, world.desk.vault.auditKey, sealedTables, [])
    expect(report.faults).toEqual([])
  })

  test('a process that dies half way, and two at once, write each entry once', async () => {
    const world = await openWorld()
    const { supervisor, clerk } = await open(world)
    const ids: string[] = []
    for (let serial = 1; serial <= 5; serial += 1)
      ids.push(await received(world, clerk, '2027-01-11', serial))
    expectDone(await enterNotice(supervisor, notice2027))
    // the power goes before the batch is kept
    const dying: Desk = {
      ...world.desk,
      transaction: (work) =>
        world.desk.transaction(async (transaction) => {
          await work(transaction)
          throw new Error('the power is gone')
        }),
    }
    await expect(moveDeadlines(dying)).rejects.toThrow('the power is gone')
    expect(await entriesOf(clerk, ids[0] ?? '')).toEqual([])
    const written = await Promise.all([moveDeadlines(world.desk), moveDeadlines(world.desk)])
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(5)
    for (const id of ids) expect(await entriesOf(clerk, id)).toHaveLength(1)
    expect(await unseenMoves(clerk, 'yangdian')).toMatchObject([{ cases: 5 }])
  })

  test('who opened a case before is told of the entry before he acts on it', async () => {
    const world = await openWorld()
    const { supervisor, clerk } = await open(world)
    const id = await received(world, clerk, '2027-01-11', 1)
    const { lastSeq } = expectDone(await applicationFile(clerk, id))
    expectDone(await enterNotice(supervisor, notice2027))
    await moveDeadlines(world.desk)
    const letter = { id, lastSeq, consulted: '某公司', contact: '', matter: '是否同意' }
    expect(await consultThirdParty(clerk, letter)).toMatchObject({
      refusal: {
        code: 'changedMeanwhile',
        text: '您打开以后，系统登记了“期限随放假安排变动”。请刷新后再办。',
      },
    })
  })
})

test('of what moved the applicant reads what concerns him; by when the office may ask is its own matter', () => {
  const number = '国办发明电〔2026〕99号'
  const move = { from: '2027-02-12', to: '2027-02-14' } as const
  expect(moveForApplicant({ number, moves: [{ limit: 'correctionNotice', ...move }] })).toBeNull()
  const told = moveForApplicant({
    number,
    moves: [
      { limit: 'correctionNotice', ...move },
      { limit: 'payment', ...move },
    ],
  })
  expect(told).toContain('您缴费的最后一天由2027年2月12日改为2027年2月14日。')
  expect(told).not.toContain('补正')
})
