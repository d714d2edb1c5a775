import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice, personForm } from '../../../../tests/support/cases.ts'
import { fileAndPublish, fileReport, problems } from '../../../../tests/support/reports.ts'
import { onBothEngines } from '../../../../tests/support/world.ts'
import { sealedTables } from '../../../schema.ts'
import { makeCalendar } from '../../../law/calendar/calendar.ts'
import type { CaseEvent } from '../../../law/clock/case-event.ts'
import { applicantKinds, outcomes } from '../../../law/report/report-rows.ts'
import { verifyChain } from '../../audit/index.ts'
import { type Answer, expectDone } from '../../desk/index.ts'
import { registerApplication } from '../../requests/index.ts'
import {
  behindCell,
  casePlaces,
  enterFigures,
  enterMonths,
  importMonths,
  monthsOf,
  monthsTemplate,
  noteCarryOver,
  reportOf,
  sendForReview,
  turnOfYear,
  writeReportPart,
} from '../index.ts'
import { rollOf } from './normative-roll.ts'
import { placesOfCase } from './places-of-case.ts'

const unitCode = 'yangdian'
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

function said(answer: Answer<unknown>): string {
  if (answer.kind === 'refused') return `${answer.refusal.code} ${answer.refusal.text}`
  return answer.kind === 'issues'
    ? answer.issues.map(({ field, text }) => `${field} ${text}`).join('\n')
    : 'done'
}

onBothEngines('computing', (open) => {
  async function office() {
    const world = await open()
    world.at('2025-01-02')
    const { people, officer, head } = await openOffice(world)
    const leader = world.desk.as(people.leader)
    return { world, people: { officer, head, leader } }
  }

  test('a case entered late shows at the turn of the year, and only a note in writing settles it', async () => {
    const { world, people } = await office()
    const { officer } = people
    world.at('2025-03-03')
    const enter = async (arrivedOn: string) =>
      expectDone(
        await registerApplication(officer, {
          unitCode,
          form: personForm(),
          channel: 'counter',
          arrivedOn: day(arrivedOn),
        }),
      ).id
    await enter('2025-03-03')
    world.at('2026-01-10')
    await fileAndPublish(people, unitCode, 2025)
    world.at('2026-01-20')
    const late = await enter('2025-12-30')
    world.at('2027-01-12')
    const of = { unitCode, year: 2026 }
    const turn = expectDone(await turnOfYear(officer, of))
    expect(turn.differences.map(({ column, published, computed }) => [column, published, computed])).toEqual([
      ['naturalPerson', 1, 2],
      ['total', 1, 2],
    ])
    expect(turn.cases).toMatchObject([{ id: late, before: null, now: 'naturalPerson' }])
    expect(turn.cases[0]?.why).toContain('2025-12-30 收到，2026-01-20 才登记')
    expect(turn.settled).toBe(false)
    expectDone(await writeReportPart(officer, { ...of, part: '五', text: problems }))
    expect(said(await sendForReview(officer, of))).toContain('上年结转2件')
    expect(said(await noteCarryOver(officer, { ...of, reason: ' ' }))).toContain('请写明')
    expect(said(await noteCarryOver(people.leader, { ...of, reason: '上年漏计一件' }))).toContain(
      'notAllowed',
    )
    expectDone(await noteCarryOver(officer, { ...of, reason: '上年报送后补登记1件，上年报告漏计' }))
    expect(expectDone(await turnOfYear(officer, of)).settled).toBe(true)
    const report = await reportOf(world.desk.read, unitCode, 2026)
    expect(report?.requests.rows.carriedIn[6]).toBe(2)
    expect(report?.carryNote?.text).toContain('“自然人”列本年 2 件、上年报告 1 件')
    expect(Object.keys(report?.carryNote ?? {})).toEqual(['reason', 'on', 'text'])
    const submission = await fileReport(people, unitCode, 2026)
    expect(submission.overrides.map(({ rule }) => rule)).toEqual(['carryover', 'carryover'])
    const { vault, read } = world.desk
    expect((await verifyChain(read, vault.auditKey, sealedTables, [])).faults).toEqual([])
    const places = expectDone(await casePlaces(officer, late)).places
    expect(places.map(({ year, cell }) => [year, cell])).toEqual([
      [2025, 'requests.received.naturalPerson'],
      [2025, 'requests.carriedOut.naturalPerson'],
      [2026, 'requests.carriedIn.naturalPerson'],
      [2026, 'requests.carriedOut.naturalPerson'],
      [2027, 'requests.carriedIn.naturalPerson'],
      [2027, 'requests.carriedOut.naturalPerson'],
    ])
    expect(places.at(-1)?.foreseen).toBe(true)
    expect(
      expectDone(await behindCell(officer, { ...of, cell: 'remedies.reconsideration.total' })).things,
    ).toEqual([])
    expect(said(await behindCell(officer, { ...of, cell: 'proactive.licensing' }))).toContain('notFound')
  })

  test('months add up to the year; by months or for the year, never both; a file comes in whole or not at all', async () => {
    const { world, people } = await office()
    const { officer } = people
    world.at('2026-01-10')
    const of = { unitCode, year: 2025 }
    const entry = { month: 1, figure: 'chargesWanYuan', value: '0.1' } as const
    expectDone(await enterMonths(officer, { ...of, entries: [entry, { ...entry, month: 2, value: '0.2' }] }))
    expect((await reportOf(world.desk.read, unitCode, 2025))?.proactive.chargesWanYuan).toBe('0.3')
    expect(said(await enterFigures(officer, { ...of, figures: { chargesWanYuan: '5' } }))).toContain(
      '各月之和 0.3',
    )
    expectDone(await enterFigures(officer, { ...of, figures: { licensing: '7' } }))
    expect(
      said(await enterMonths(officer, { ...of, entries: [{ month: 3, figure: 'licensing', value: '1' }] })),
    ).toContain('已经填了全年数 7')
    expect(
      said(await enterMonths(officer, { ...of, entries: [{ month: 13, figure: 'penalties', value: '1' }] })),
    ).toContain('没有“13”这个月')
    expect(
      said(await enterMonths(officer, { ...of, year: 2026, entries: [{ ...entry, month: 2 }] })),
    ).toContain('还没有到')
    const csv = (text: string) =>
      importMonths(officer, { ...of, fileName: '数据.csv', bytes: new TextEncoder().encode(text) })
    const bad = said(await csv('月份,行政处罚\n1月,3\n2,三\n2,4\n十三月,1\n'))
    expect(bad).toContain('第 3 行')
    expect(bad).toContain('第 4 行')
    expect(bad).toContain('第 5 行')
    expect(expectDone(await monthsOf(officer, of)).entries).toHaveLength(2)
    expect(said(await csv('月份,行政处罚\n1月,3\n2,4\n合计,8\n'))).toContain('各月加起来是 7')
    expectDone(await csv('月份,行政处罚\n1月,3\n2,4\n合计,7\n'))
    expect((await reportOf(world.desk.read, unitCode, 2025))?.proactive.penalties).toBe(7)
    expect(said(await csv('月份,许可\n1,3\n'))).toContain('不认识的列')
    const empty = await importMonths(officer, { ...of, fileName: '空.xlsx', bytes: await monthsTemplate() })
    expect(said(empty)).toContain('没有一个月的数据')
  })
})

test('现行有效 rolls forward; what ran out is told apart, and stands with 废止 where the county says so', () => {
  const count = { issued: 3, repealed: 1, expired: 2, inForce: 9 }
  expect(rollOf(count, 10, true)).toMatchObject({ ended: 3, inForce: 10, listed: 9 })
  expect(rollOf(count, 10, false)).toMatchObject({ ended: 1, inForce: 10 })
  expect(rollOf(count, null, true)).toMatchObject({ inForce: 9, before: null })
})

test('a case stands in one cell of the incoming and one of the outgoing rows of each year, in none of another', () => {
  const calendar = makeCalendar([])
  const on = fc.integer({ min: 0, max: 1200 })
  fc.assert(
    fc.property(
      fc.constantFrom(...applicantKinds),
      on,
      fc.option(on),
      fc.constantFrom(...outcomes),
      (kind, start, length, outcome) => {
        const received = day('2021-01-01').add({ days: start })
        const end = length === null ? null : received.add({ days: length })
        const events: CaseEvent[] = [
          { type: 'received', on: received, channel: 'counter' },
          ...(end ? [{ type: 'decided' as const, on: end, outcome }] : []),
        ]
        const today = day('2030-06-01')
        const places = placesOfCase({ kind, events, split: false }, { calendar, today })
        const last = end?.year ?? today.year
        for (let year = 2020; year <= 2031; year += 1) {
          const rows = places.filter((one) => one.year === year).map(({ cell }) => cell)
          const alive = year >= received.year && year <= last
          expect(rows).toEqual(
            alive
              ? [
                  `requests.${year === received.year ? 'received' : 'carriedIn'}.${kind}`,
                  `requests.${end?.year === year ? outcome : 'carriedOut'}.${kind}`,
                ]
              : [],
          )
        }
        expect(placesOfCase({ kind, events, split: true }, { calendar, today })).toEqual([])
      },
    ),
  )
})
