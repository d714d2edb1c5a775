import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agency,
  answered,
  calendar,
  consulted,
  correction,
  decided,
  extended,
  fee,
  read,
  received,
  withdrawn,
  type Json,
} from '../../../tests/support/case-steps.ts'
import { caseOf, drawnCase, slowCalendar } from '../../../tests/support/drawn-cases.ts'
import { parseCaseInput } from './case-input.ts'
import { runClock } from './clock.ts'
import { slowClock } from './clock.slow.ts'
import { proceed } from './proceed.ts'
import { eventOfStep, whatIf, whatIfStep, whatIfSteps, type WhatIfStep } from './what-if.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** Each case: the day, its events, and of some steps what comes of them. */
const cases: readonly [
  name: string,
  asOf: string,
  events: readonly Json[],
  expected: Partial<Record<WhatIfStep, string | null>>,
][] = [
  [
    'in its first days everything is open',
    '2026-11-04',
    [received('2026-11-02')],
    {
      decided: '若今天答复：本件按期办结，比期限早18个工作日。',
      correction_requested:
        '若今天告知补正（补正期限至2026年11月19日）：停止计算答复期限，等申请人补正；收到补正的次日起重新计算20个工作日。逾期不补正且没有正当理由的，2026年11月20日起视为放弃申请。',
      third_party_consulted:
        '若今天征求第三方意见：次日起不计入答复期限，最迟到2026年11月25日（第15个工作日）恢复计算。',
      agency_consulted:
        '若今天征求其他机关意见：次日起不计入答复期限，最迟到2026年11月25日（第15个工作日）恢复计算。',
      extended: '若今天告知延期20个工作日：答复期限延到2026年12月28日。',
      fee_notified:
        '若今天送出收费通知：停止计算答复期限，等申请人缴费，最迟2026年12月2日（第20个工作日）；缴费的次日起重新计算20个工作日。',
      withdrawn: '若今天登记申请人撤回：本件办结，不再答复。',
      // nothing is waited for
      correction_received: null,
      fee_paid: null,
      third_party_answered: null,
      agency_answered: null,
    },
  ],
  [
    'after the 7th working day no correction, after an extension no other',
    '2026-11-12',
    [received('2026-11-02'), extended('2026-11-11', 5)],
    {
      correction_requested:
        '若今天告知补正（补正期限至2026年11月27日）：2026年11月12日告知补正，已超过收到申请后第7个工作日（2026年11月11日），不能办理。',
      extended: '若今天告知延期20个工作日：本次答复期限已经延长过一次，不能办理。',
    },
  ],
  [
    'while a correction is awaited',
    '2026-11-10',
    [received('2026-11-02'), correction('2026-11-04', '2026-11-20')],
    {
      correction_received: '若今天登记收到补正：自次日起重新计算20个工作日，答复期限为2026年12月8日。',
      correction_requested:
        '若今天告知补正（补正期限至2026年11月25日）：补正应当一次性告知，本件已经告知过补正，不能办理。',
      extended: '若今天告知延期20个工作日：正在等待申请人补正，不能登记“告知延期答复”，不能办理。',
      decided: '若今天答复：本件办结。此时没有答复期限在计算。',
    },
  ],
  [
    'while a payment is awaited',
    '2026-11-10',
    [received('2026-11-02'), fee('2026-11-04')],
    {
      fee_paid: '若今天登记缴费：自次日起重新计算20个工作日，答复期限为2026年12月8日。',
      third_party_consulted: '若今天征求第三方意见：正在等待申请人缴费，不能登记“征求第三方意见”，不能办理。',
    },
  ],
  [
    'while two are asked',
    '2026-11-10',
    [received('2026-11-02'), consulted('2026-11-04', 'a'), agency('2026-11-06', 'b')],
    {
      third_party_answered: '若今天登记收到第三方意见：还有别的意见没有收到，最迟到2026年11月27日恢复计算。',
      agency_answered: '若今天登记收到其他机关意见：还有别的意见没有收到，最迟到2026年11月25日恢复计算。',
      extended: '若今天告知延期20个工作日：答复期限增加20个工作日，征求意见结束以后可见。',
    },
  ],
  [
    'while one is asked',
    '2026-11-10',
    [received('2026-11-02'), consulted('2026-11-04', 'a')],
    { third_party_answered: '若今天登记收到第三方意见：次日起继续计算，答复期限为2026年12月4日。' },
  ],
  [
    'after the due day',
    '2026-12-02',
    [received('2026-11-02')],
    {
      decided: '若今天答复：本件办结，已经超过答复期限2026年11月30日，计为逾期答复。',
      extended: '若今天告知延期20个工作日：2026年12月2日告知延期，已超过答复期限2026年11月30日，不能办理。',
      third_party_consulted:
        '若今天征求第三方意见：答复期限已过，征求意见所需时间不再扣除，答复期限为2026年11月30日。',
      fee_notified: '若今天送出收费通知：2026年12月2日送出收费通知，已超过答复期限2026年11月30日，不能办理。',
    },
  ],
  [
    'counted into a year without its notice',
    '2026-12-16',
    [received('2026-12-15')],
    {
      extended: '若今天告知延期20个工作日：答复期限延到2027年2月16日。（其中有年份的放假安排尚未公布，暂计）',
    },
  ],
]

test.each(cases)('%s', (_name, asOf, events, expected) => {
  const steps = new Map(whatIf(read(asOf, events), calendar).map((one) => [one.step, one]))
  for (const step of whatIfSteps) {
    const wanted = expected[step]
    if (wanted === undefined) continue
    const found = steps.get(step)
    expect(found === undefined ? null : `${found.condition}：${found.text}`).toBe(wanted)
    if (found) expect(found.barred).toBe(found.text.endsWith('不能办理。'))
  }
})

test('nothing is tried in a case that has ended', () => {
  const ended = [received('2026-11-02'), decided('2026-11-04')]
  expect(whatIf(read('2026-11-05', ended), calendar)).toEqual([])
  const takenBack = [received('2026-11-02'), withdrawn('2026-11-04')]
  expect(whatIfStep(read('2026-11-05', takenBack), 'extended', {}, calendar)).toBe(null)
})

test('what is typed is what is tried', () => {
  const input = read('2026-11-05', [received('2026-11-02')])
  const extension = whatIfStep(input, 'extended', { workingDays: 3 }, calendar)
  expect(extension).toMatchObject({
    condition: '若今天告知延期3个工作日',
    workingDaysMoved: 3,
    barred: false,
  })
  expect(extension?.dueOn?.toString()).toBe('2026-12-03')
  expect(whatIfStep(input, 'extended', { workingDays: 21 }, calendar)).toMatchObject({
    barred: true,
    dueOn: null,
    text: '延长21个工作日，应当为1至20个工作日，不能办理。',
  })
  expect(whatIfStep(input, 'extended', { on: day('2026-11-01') }, calendar)).toMatchObject({ barred: true })
  const correctionStep = whatIfStep(input, 'correction_requested', { respondBy: day('2026-11-30') }, calendar)
  expect(correctionStep?.limit?.toString()).toBe('2026-11-30')
  const delivered = { on: day('2026-11-04'), deliveredOn: day('2026-11-09') }
  expect(whatIfStep(input, 'fee_notified', delivered, calendar)?.limit?.toString()).toBe('2026-12-07')
  expect(whatIfStep(input, 'third_party_consulted', delivered, calendar)?.limit?.toString()).toBe(
    '2026-11-30',
  )
  const asked = read('2026-11-10', [
    received('2026-11-02'),
    consulted('2026-11-04', 'b'),
    answered('2026-11-05', 'b'),
  ])
  expect(whatIfStep(asked, 'third_party_answered', { consultation: 'c' }, calendar)).toMatchObject({
    barred: true,
  })
})

test('what-if says what the clock, the slow one too, says of the events with the step', () => {
  fc.assert(
    fc.property(
      drawnCase,
      fc.constantFrom(...whatIfSteps),
      fc.integer({ min: -2, max: 23 }),
      (drawn, step, days) => {
        const raw = caseOf(drawn)
        const parsed = parseCaseInput(raw)
        if (!parsed.ok) throw new Error(parsed.problems.join('; '))
        const input = parsed.value
        const proceeding = proceed(input.events, calendar)
        const choice = { workingDays: days }
        const tried = whatIfStep(input, step, choice, calendar)
        if (proceeding.ending !== null) {
          expect(tried).toBe(null)
          return
        }
        const event = eventOfStep(step, choice, input.asOf, proceeding)
        const events = [...input.events, event]
        const after = runClock({ asOf: input.asOf, events }, calendar)
        const slow = slowClock(
          raw.asOf,
          [...raw.events, JSON.parse(JSON.stringify(event)) as (typeof raw.events)[number]],
          slowCalendar,
        )
        const before = runClock(input, calendar)
        expect(tried?.barred).toBe(after.faults.length > before.faults.length)
        expect(tried?.barred).toBe(slow.faults.length > before.faults.length)
        if (tried?.barred === false) {
          expect(tried.state).toBe(slow.state)
          expect(tried.dueOn?.toString() ?? null).toBe(slow.dueOn)
          expect(tried.provisional).toBe(slow.provisional)
          if (tried.workingDaysMoved !== null && before.dueOn !== null && after.dueOn !== null) {
            const [from, to] = [before.dueOn, after.dueOn].toSorted((a, b) =>
              Temporal.PlainDate.compare(a, b),
            )
            if (from && to)
              expect(Math.abs(tried.workingDaysMoved)).toBe(calendar.workingDaysBetween(from, to))
          }
        }
        expect(tried?.text.length).toBeGreaterThan(5)
      },
    ),
    { numRuns: 800 },
  )
}, 120_000)
