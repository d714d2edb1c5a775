import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { fileAndPublish } from '../../../../tests/support/reports.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { expectDone } from '../../desk/index.ts'
import { importRequests } from '../../remedies/index.ts'
import { type CountingFacts, registerApplication, splitApplication } from '../../requests/index.ts'
import { importReport, noteCarryOver, reopenReport, reportOf, turnOfYear } from '../index.ts'
import { whyOf } from './turn-of-year.ts'

const unitCode = 'yangdian'
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

onBothEngines('the turn of the year', (open) => {
  async function office() {
    const world = await open()
    world.at('2025-01-02')
    const { people, officer, head } = await openOffice(world)
    const leader = world.desk.as(people.leader)
    const enter = async (arrivedOn: string, at = arrivedOn): Promise<string> => {
      world.at(at)
      const request = { unitCode, form: personForm(), channel: 'counter', arrivedOn: day(arrivedOn) } as const
      return expectDone(await registerApplication(officer, request)).id
    }
    /** 上年结转 of 2026 beside 2025: total, and why by case */
    const turn = async () => {
      const { differences, cases, ...rest } = expectDone(await turnOfYear(officer, { unitCode, year: 2026 }))
      const total = differences.find(({ column }) => column === 'total')
      return {
        ...rest,
        total: total && [total.published, total.computed],
        columns: differences.map(({ column }) => column),
        why: new Map(cases.map(({ id, why }) => [id, why])),
      }
    }
    const ledger = async (lines: readonly object[]) =>
      expectDone(
        await importRequests(world.desk, {
          unitCode,
          lines: lines.map((line) => JSON.stringify(line)),
          source: 'ledger.jsonl',
          dryRun: false,
        }),
      )
    return { world, people: { officer, head, leader }, enter, turn, ledger }
  }

  const oldCase = (number: string, decidedOn: string | null) => ({
    number,
    applicant: { kind: 'naturalPerson', name: '𠮷某䶮' },
    content: '某某村2025年的宅基地审批结果',
    events: [
      { type: 'received', on: '2025-12-22', channel: 'counter' },
      ...(decidedOn === null ? [] : [{ type: 'decided', on: decidedOn, outcome: 'granted' }]),
    ],
    remedies: [],
  })

  test('a case split after the year was closed: the whole is out, its parts are in, each with its reason', async () => {
    const it = await office()
    const whole = await it.enter('2025-12-22')
    it.world.at('2026-01-05')
    await fileAndPublish(it.people, unitCode, 2025)
    expect(await it.turn()).toMatchObject({ total: undefined, settled: true, known: true })
    // on the very day on which the year was closed, after it
    expectDone(
      await splitApplication(it.people.officer, {
        id: whole,
        parts: ['施工合同', '竣工验收报告'],
        reason: '两项信息由不同科室保存',
      }),
    )
    const { total, why, casesKept } = await it.turn()
    expect([total, casesKept, why.size]).toEqual([[1, 2], true, 3])
    expect(why.get(whole)).toContain('已拆分：各部分分别计入')
    const parts = [...why].filter(([id]) => id !== whole).map(([, text]) => text)
    for (const part of parts) expect(part).toContain('由一件申请拆分而来，2026-01-05 拆分')
  })

  test('an old ledger that comes in after the year was closed; what it ended in time carries nothing', async () => {
    const it = await office()
    it.world.at('2026-01-05')
    await fileAndPublish(it.people, unitCode, 2025)
    it.world.at('2026-02-02')
    await it.ledger([oldCase('2025-901', '2025-12-29'), oldCase('2025-902', null)])
    const { total, why } = await it.turn()
    expect(total).toEqual([0, 1])
    expect([...why.values()]).toEqual(['2025-12-22 收到，2026-02-02 才导入，在上年报送（2026-01-05）以后。'])
  })

  test('last year only on paper: its figures are compared, and what is here is named without a list to compare', async () => {
    const it = await office()
    it.world.at('2026-02-02')
    const paper = structuredClone(await reportOf(it.world.desk.read, unitCode, 2025))
    if (paper === null) throw new Error('no report')
    for (const place of [0, 6]) {
      paper.requests.rows.received[place] = 2
      paper.requests.rows.carriedOut[place] = 2
    }
    const bytes = new TextEncoder().encode(JSON.stringify(paper))
    const file = { unitCode, year: 2025, fileName: '2025.json', bytes }
    expectDone(await importReport(it.people.head, file))
    // nothing of it is in the ledger
    expect(await it.turn()).toMatchObject({ total: [2, 0], casesKept: false, known: true, why: new Map() })
    await it.ledger([oldCase('2025-901', null)])
    const { total, why, casesKept } = await it.turn()
    expect([total, casesKept]).toEqual([[2, 1], false])
    expect([...why.values()]).toEqual(['上年报告没有留存案件清单；本案 2025-12-22 收到，到上年底没有办结。'])
    await it.ledger([oldCase('2025-902', null)])
    expect(await it.turn()).toMatchObject({ total: undefined, settled: true })
  })

  test('last year corrected: the turn is drawn to the corrected version, and an earlier note falls away', async () => {
    const it = await office()
    const { officer } = it.people
    await it.enter('2025-12-22')
    it.world.at('2026-01-05')
    await fileAndPublish(it.people, unitCode, 2025)
    const late = await it.enter('2025-12-30', '2026-01-08')
    expect(await it.turn()).toMatchObject({ total: [1, 2], settled: false })
    const reason = '上年报送后补登记1件，上年报告漏计'
    expectDone(await noteCarryOver(officer, { unitCode, year: 2026, reason }))
    expect(await it.turn()).toMatchObject({ settled: true })
    expectDone(await reopenReport(officer, { unitCode, year: 2025, reason: '补登一件申请。' }))
    // being corrected changes nothing that is out
    expect(await it.turn()).toMatchObject({ total: [1, 2], settled: true })
    it.world.at('2026-01-12')
    await fileAndPublish(it.people, unitCode, 2025, '补登一件申请。')
    const after = await it.turn()
    expect([after.total, after.settled, after.why.has(late)]).toEqual([undefined, true, false])
    expect((await reportOf(it.world.desk.read, unitCode, 2026))?.carryNote).toBeUndefined()
    // later than the correction: counted from its day on
    const later = await it.enter('2025-12-31', '2026-01-13')
    const now = await it.turn()
    expect([now.total, now.settled]).toEqual([[2, 3], false])
    expect([...now.why]).toEqual([
      [later, '2025-12-31 收到，2026-01-13 才登记，在上年报送（2026-01-12）以后。'],
    ])
  })

  test('a case in another column than last year: both columns differ, the total does not', async () => {
    const it = await office()
    const id = await it.enter('2025-12-22')
    it.world.at('2026-01-05')
    await fileAndPublish(it.people, unitCode, 2025)
    // no act changes the kind of applicant: this is what a mended row would do
    await it.world.database.transaction(async (transaction) => {
      const tables = transaction.withTables<{
        application_counts: { application_id: string; kind: string }
      }>()
      await tables
        .updateTable('application_counts')
        .set({ kind: 'business' })
        .where('application_id', '=', id)
        .execute()
    })
    const { columns, total, why } = await it.turn()
    expect([columns, total]).toEqual([['naturalPerson', 'business'], undefined])
    expect(why.get(id)).toBe('申请人类别在上年报送以后改过。')
  })
})

test('what was entered before the year was closed is not said to have come after it', () => {
  const fact: CountingFacts = {
    caseNumber: '某公开申〔2025〕1号',
    kind: 'naturalPerson',
    unitCode,
    enteredOn: '2025-12-30',
    imported: false,
    receivedOn: '2025-12-29',
    ended: null,
    split: false,
    part: true,
  }
  const sides = { before: null, now: 'naturalPerson' } as const
  const why = (change: Partial<CountingFacts>) =>
    whyOf(sides, { ...fact, ...change }, { code: unitCode }, 2026, '2026-01-05')
  expect(why({})).toContain('补记或改记')
  expect(why({ part: false })).toContain('补记或改记')
  expect(why({ enteredOn: '2026-01-05' })).toContain('2026-01-05 拆分')
  expect(why({ enteredOn: '2026-01-05', part: false })).toContain('2026-01-05 才登记')
})
