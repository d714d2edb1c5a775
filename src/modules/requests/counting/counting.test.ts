import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { deliverAnswer, notifyFee } from '../../../../tests/support/letters.ts'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { decideAndSign } from '../../../../tests/support/decide.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import type { CaseEvent } from '../../../law/clock/case-event.ts'
import { emptyRequestCounts, type RequestCounts } from '../../../law/report/counting.ts'
import {
  type ApplicantKind,
  applicantKinds,
  type Outcome,
  outcomes,
  requestColumns,
  type RequestRow,
  requestRows,
} from '../../../law/report/report-rows.ts'
import { expectDone } from '../../desk/index.ts'
import {
  applicationFile,
  applicationsDue,
  caseIdsInCell,
  casesInCell,
  countMiscounted,
  countRequests,
  countRequestsOf,
  enterImported,
  feesCollected,
  type ImportedApplication,
  listApplications,
  recompute,
  recomputeOpen,
  recordPayment,
  registerApplication,
  reviewApplication,
} from '../index.ts'
import { type DiaryLine, type SlowCase, slowCount } from './counting.slow.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** A case as drawn: three facts and nothing of the clock. */
interface Fact {
  readonly kind: ApplicantKind
  readonly received: Temporal.PlainDate
  readonly ended: { readonly on: Temporal.PlainDate; readonly outcome: Outcome | 'withdrawn' } | null
}

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => day('2022-06-01').add({ days }))

const fact: fc.Arbitrary<Fact> = fc
  .record({
    kind: fc.constantFrom(...applicantKinds),
    received: someDay,
    after: fc.option(fc.integer({ min: 0, max: 500 })),
    outcome: fc.constantFrom<(Outcome | 'withdrawn')[]>(...outcomes, 'withdrawn'),
  })
  .map(({ kind, received, after, outcome }) => ({
    kind,
    received,
    ended: after === null ? null : { on: received.add({ days: after }), outcome },
  }))

function eventsOf({ received, ended }: Fact): CaseEvent[] {
  const events: CaseEvent[] = [{ type: 'received', on: received, channel: 'counter' }]
  if (ended?.outcome === 'withdrawn') events.push({ type: 'withdrawn', on: ended.on })
  else if (ended) events.push({ type: 'decided', on: ended.on, outcome: ended.outcome })
  return events
}

function diaryOf({ kind, received, ended }: Fact, unit: string): SlowCase {
  const diary: DiaryLine[] = [{ did: 'received', on: received.toString() }]
  if (ended?.outcome === 'withdrawn') diary.push({ did: 'withdrawn', on: ended.on.toString() })
  else if (ended) diary.push({ did: 'answered', on: ended.on.toString(), outcome: ended.outcome })
  return { unit, kind, diary }
}

onBothEngines('counting', (open) => {
  test('table 三 equals a slow count, every cell lists its cases, and the identities of 30号 hold', async () => {
    const world = await open()
    const { town, otherTown } = await openOffice(world)
    world.at('2026-01-05')
    const facts = fc.sample(fact, { numRuns: 250, seed: 20_231_231 })
    const imported = facts.map((one, index): ImportedApplication => ({
      number: `2023-${index}`,
      kind: one.kind,
      applicant: { name: `某${index}` },
      content: '某文件',
      events: eventsOf(one),
    }))
    await world.desk.transaction(async (transaction) => {
      await enterImported(transaction, world.desk, town, imported.slice(0, 200), 'test')
      await enterImported(transaction, world.desk, otherTown, imported.slice(200), 'test')
    })
    const cases = facts.map((one, index) => diaryOf(one, index < 200 ? town.code : otherTown.code))
    const { read } = world.desk
    const both = [town.code, otherTown.code]
    const ofBoth = async (year: number): Promise<RequestCounts> => {
      const byUnit = await countRequestsOf(read, both, year)
      const cells = emptyRequestCounts()
      for (const row of requestRows) {
        cells[row] = cells[row].map((_none, place) =>
          both.reduce((sum, code) => sum + (byUnit.get(code)?.[row][place] ?? 0), 0),
        )
      }
      return cells
    }
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      const counted = await ofBoth(year)
      expect(counted, String(year)).toEqual(slowCount(cases, both, year))
      expect(await countRequests(read, town.code, year)).toEqual(slowCount(cases, [town.code], year))
      for (const place of requestColumns.keys()) {
        const cell = (row: RequestRow): number => counted[row][place] ?? Number.NaN
        expect(cell('received') + cell('carriedIn')).toBe(cell('concluded') + cell('carriedOut'))
        expect(outcomes.reduce((sum, row) => sum + cell(row), 0)).toBe(cell('concluded'))
      }
    }
    const counted = await ofBoth(2023)
    for (const row of requestRows) {
      for (const [place, column] of requestColumns.entries()) {
        const ids = await caseIdsInCell(read, both, { year: 2023, row, column })
        expect(new Set(ids).size, `${row} ${column}`).toBe(counted[row][place])
      }
    }
    const cell = { year: 2023, row: 'received', column: 'total' } as const
    const page = expectDone(await casesInCell(world.desk, both, cell, { limit: 3, offset: 0 }))
    expect(page.rows).toHaveLength(3)
    expect(page.total).toBe(counted.received[6])
    expect(await recomputeOpen(world.desk, both)).toEqual([])
  })

  test('what is kept for the report is proved against the entries, and set right by recompute', async () => {
    const world = await open()
    const { town } = await openOffice(world)
    world.at('2026-01-05')
    const one = (number: string): ImportedApplication => ({
      number,
      kind: 'business',
      applicant: { name: '某公司' },
      content: '某文件',
      events: [{ type: 'received', on: day('2025-03-03'), channel: 'counter' }],
    })
    await world.desk.transaction((transaction) =>
      enterImported(transaction, world.desk, town, [one('甲'), one('乙')], 'test'),
    )
    expect(await countMiscounted(world.desk)).toBe(0)
    const counts = async () => (await countRequests(world.desk.read, town.code, 2025)).received
    const right = await counts()
    for (const harm of [
      sql`update application_counts set kind = 'research', received_year = 2024, received_on = '2024-03-03'`,
      sql`delete from application_counts`,
      sql`insert into application_counts values ('nothing', ${town.code}, 'business', '2025-03-03', 2025, null, null, null)`,
    ]) {
      await world.desk.transaction((transaction) => harm.execute(transaction))
      expect(await counts()).not.toEqual(right)
      expect(await countMiscounted(world.desk)).toBeGreaterThan(0)
      expect((await recompute(world.desk)).counts).toBeGreaterThan(0)
      expect(await counts()).toEqual(right)
      expect(await recompute(world.desk)).toMatchObject({ open: [], counts: 0 })
    }
  })

  test('a step with a fault counts for nothing: the second decision, the end before the beginning', async () => {
    const world = await open()
    const { town, officer } = await openOffice(world)
    world.at('2026-01-05')
    const received = { type: 'received', on: day('2024-03-01'), channel: 'counter' } as const
    const decided = (on: string, outcome: Outcome): CaseEvent => ({ type: 'decided', on: day(on), outcome })
    const one = (number: string, events: readonly CaseEvent[]): ImportedApplication => ({
      number,
      kind: 'business',
      applicant: { name: '某' },
      content: '某',
      events,
    })
    const ids = await world.desk.transaction((transaction) =>
      enterImported(
        transaction,
        world.desk,
        town,
        [
          one('a', [received, decided('2024-03-05', 'granted'), decided('2025-03-06', 'partial')]),
          one('b', [received, decided('2024-02-05', 'granted')]),
          one('c', [decided('2024-02-05', 'granted'), received, { ...received, on: day('2024-05-01') }]),
        ],
        'test',
      ),
    )
    const counted = await countRequests(world.desk.read, town.code, 2024)
    expect(counted.received[6]).toBe(3)
    expect(counted.granted[6]).toBe(1)
    expect(counted.carriedOut[6]).toBe(2)
    expect((await countRequests(world.desk.read, town.code, 2025)).concluded[6]).toBe(0)
    const file = expectDone(await applicationFile(officer, ids[0] ?? ''))
    expect(file.timeline.map(({ fault }) => fault !== null)).toEqual([false, false, true])
    expect(file.timeline.every(({ imported }) => imported)).toBe(true)
  })

  test('from the counter to the cell: what is answered this year is in its row, and fees add up', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, town } = office
    world.at('2025-12-30')
    const { id } = expectDone(
      await registerApplication(officer, {
        unitCode: 'yangdian',
        form: personForm(),
        channel: 'counter',
        arrivedOn: day('2025-12-30'),
      }),
    )
    const before = await countRequests(world.desk.read, town.code, 2025)
    expect([before.received[0], before.carriedOut[0], before.concluded[0]]).toEqual([1, 1, 0])
    world.at('2026-01-06')
    expectDone(await notifyFee(officer, { id, fee: { basis: 'item', count: 12 }, payment: '财政所' }))
    world.at('2026-01-07')
    expectDone(await recordPayment(officer, { id, amountFen: 20_000, voucher: '1' }))
    await decideAndSign(office, { id, outcome: 'granted', ground: 'alreadyPublic', text: '见' })
    expectDone(await deliverAnswer(officer, { id, method: 'online', trackingNumber: '', note: '' }))
    const counted = await countRequests(world.desk.read, town.code, 2026)
    expect([counted.carriedIn[0], counted.granted[0], counted.concluded[6]]).toEqual([1, 1, 1])
    expect(await feesCollected(world.desk.read, town.code, 2026)).toBe(20_000)
    expect(await feesCollected(world.desk.read, town.code, 2025)).toBe(0)
    expect(await countRequests(world.desk.read, 'invented', 2026)).toMatchObject({
      received: [0, 0, 0, 0, 0, 0, 0],
    })
  })

  test('今天要办的: late, today, soon, later, waiting, in this order, and the next act of each', async () => {
    const world = await open()
    const office = await openOffice(world)
    const { officer, people } = office
    const arrive = async (on: string, channel: 'counter' | 'email', description: string): Promise<string> => {
      world.at(on)
      const form = personForm({ description })
      const arrivedOn = day(on)
      return expectDone(
        await registerApplication(officer, { unitCode: 'yangdian', form, channel, arrivedOn }),
      ).id
    }
    await arrive('2026-03-02', 'counter', '逾期的')
    const tomorrow = await arrive('2026-03-04', 'counter', '明天到期的')
    await arrive('2026-03-30', 'counter', '刚收到的')
    await arrive('2026-03-28', 'email', '周六来的邮件')
    await arrive('2026-03-31', 'email', '今天来的邮件')
    world.at('2026-03-31')
    await decideAndSign(office, { id: tomorrow, outcome: 'granted', ground: 'disclosed', text: '见' })

    const own = [{ unitCode: 'yangdian', doable: null }]
    const due = expectDone(await applicationsDue(officer, { readers: own })).rows
    expect(due.map(({ title, group, limit, next }) => [title, group, limit, next?.act])).toEqual([
      ['逾期的', 'overdue', 'reply', 'review'],
      ['周六来的邮件', 'overdue', 'confirmation', 'confirmReceipt'],
      ['今天来的邮件', 'today', 'confirmation', 'confirmReceipt'],
      ['明天到期的', 'soon', 'reply', 'deliver'],
      ['刚收到的', 'later', 'correctionNotice', 'review'],
    ])
    expect(due.map(({ workingDaysLate }) => workingDaysLate)).toEqual([1, 1, 0, 0, 0])
    const last = due.at(-1)
    expectDone(await reviewApplication(officer, { id: last?.id ?? '', note: '' }))
    const reviewed = expectDone(await applicationsDue(officer, { readers: own })).rows.at(-1)
    expect(reviewed).toMatchObject({ limit: 'reply', next: { act: 'decide' } })
    const above = expectDone(
      await applicationsDue(world.desk.as(people.supervisor), {
        readers: [...own, { unitCode: 'invented', doable: null }],
        perGroup: 1,
      }),
    )
    expect(above.rows).toHaveLength(4)
    expect(above.left).toEqual([{ group: 'overdue', count: 1 }])
    expect((await applicationsDue(world.desk.as(people.auditor), { readers: own })).kind).toBe('refused')

    const list = expectDone(
      await listApplications(officer, { unitCodes: ['yangdian'], open: true, pageSize: 2 }),
    )
    expect(list).toMatchObject({ total: 5, page: 1 })
    expect(list.rows.map(({ title }) => title)).toEqual(['今天来的邮件', '刚收到的'])
    expect(list.rows[0]?.applicant).toBe('𠮷**')
  })
})
