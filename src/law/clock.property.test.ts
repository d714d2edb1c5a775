import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHolidayNotices } from '../platform/calendars.ts'
import { makeCalendar } from './calendar.ts'
import type { CaseInput } from './case-event.ts'
import { parseCaseInput } from './case-input.ts'
import { runClock } from './clock.ts'
import { slowClock, type SlowEvent } from './clock.slow.ts'
import { explainDays } from './day-strip.ts'
import { proceed } from './proceed.ts'

const calendar = makeCalendar(await loadHolidayNotices())
const slowCalendar = {
  works: (day: string) => calendar.isWorkingDay(Temporal.PlainDate.from(day)),
  announced: (year: number) => calendar.isAnnounced(year),
}
const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

/** A step as drawn: what happens, how many days after the one before, and the numbers that some kinds need. */
const drawnStep = fc.record({
  type: fc.constantFrom(
    'received',
    'correction_requested',
    'correction_requested',
    'correction_received',
    'correction_received',
    'third_party_consulted',
    'third_party_consulted',
    'third_party_answered',
    'third_party_answered',
    'agency_consulted',
    'agency_answered',
    'extended',
    'extended',
    'fee_notified',
    'fee_paid',
    'decided',
    'withdrawn',
  ),
  gap: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 45 }) },
    { weight: 1, arbitrary: fc.integer({ min: -20, max: -1 }) },
  ),
  id: fc.constantFrom('a', 'b'),
  later: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  workingDays: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -1, max: 23 })),
})

const drawnCase = fc.record({
  start: fc.integer({ min: 0, max: 3400 }).map((days) => plus('2019-05-15', days)),
  steps: fc.array(drawnStep, { maxLength: 9 }),
  seen: fc.integer({ min: 0, max: 60 }),
})

type DrawnCase = typeof drawnCase extends fc.Arbitrary<infer T> ? T : never

function caseOf({ start, steps, seen }: DrawnCase) {
  const events: (SlowEvent & Record<string, unknown>)[] = [
    { type: 'received', on: start, channel: 'counter' },
  ]
  let on = start
  for (const { type, gap, id, later, workingDays } of steps) {
    on = plus(on, gap)
    if (on < '2019-05-15') on = '2019-05-15'
    const delivery = later === undefined ? {} : { deliveredOn: plus(on, later) }
    if (type === 'received') events.push({ type, on, channel: 'online' })
    else if (type === 'correction_requested') events.push({ type, on, respondBy: plus(on, later ?? 10) })
    else if (type.endsWith('_consulted')) events.push({ type, on, id, ...delivery })
    else if (type.endsWith('_answered')) events.push({ type, on, id })
    else if (type === 'extended') events.push({ type, on, workingDays })
    else if (type === 'fee_notified') events.push({ type, on, ...delivery })
    else if (type === 'decided') events.push({ type, on, outcome: 'granted' })
    else events.push({ type, on })
  }
  const last =
    events
      .map((event) => event.on)
      .toSorted()
      .at(-1) ?? start
  return { asOf: plus(last, seen), events }
}

function read(input: unknown) {
  const parsed = parseCaseInput(input)
  if (!parsed.ok) throw new Error(parsed.problems.join('; '))
  return parsed.value
}

test('the clock agrees with a day-by-day reading of the contract', () => {
  fc.assert(
    fc.property(drawnCase, (drawn) => {
      const input = caseOf(drawn)
      const clock = runClock(read(input), calendar)
      const text = (day: Temporal.PlainDate | null | undefined) => day?.toString() ?? null
      expect({
        state: clock.state,
        receivedOn: text(clock.receivedOn),
        correctionNoticeDueOn: text(clock.correctionNoticeDueOn),
        dueOn: text(clock.dueOn),
        workingDaysLeft: clock.workingDaysLeft,
        overdue: clock.overdue,
        provisional: clock.provisional,
        respondBy: text(clock.respondBy),
        resumesBy: text(clock.resumesBy),
        payBy: text(clock.payBy),
        lapsedOn: text(clock.lapsedOn),
        faults: clock.faults.map(({ code }) => code),
      }).toEqual(slowClock(input.asOf, input.events, slowCalendar))
    }),
    { numRuns: 1500 },
  )
}, 120_000)

/** The steps that took effect; faulty correction requests stay, for their answers refer to them. */
function withoutFaultySteps(input: CaseInput): CaseInput {
  const faultsAfter = (count: number) => proceed(input.events.slice(0, count), calendar).faults.length
  const events = input.events.filter(
    ({ type }, index) => type === 'correction_requested' || faultsAfter(index + 1) === faultsAfter(index),
  )
  return { asOf: input.asOf, events }
}

test('a step with a fault has no effect: without it the clock says the same', () => {
  fc.assert(
    fc.property(drawnCase, (drawn) => {
      const input = read(caseOf(drawn))
      const clock = runClock(input, calendar)
      const without = runClock(withoutFaultySteps(input), calendar)
      expect({ ...without, faults: [] }).toEqual({ ...clock, faults: [] })
    }),
    { numRuns: 500 },
  )
}, 120_000)

test('the strip of days counts up to the same due day', () => {
  fc.assert(
    fc.property(drawnCase, (drawn) => {
      const input = read(caseOf(drawn))
      const clock = runClock(input, calendar)
      const { days, summary } = explainDays(input, calendar)
      expect(summary.length).toBeGreaterThan(10)
      expect(days[0]?.day.toString()).toBe(clock.receivedOn.toString())
      const due = days.find(({ kind }) => kind === 'due')
      if (clock.dueOn !== null) expect(due?.day.toString()).toBe(clock.dueOn.toString())
      const left = days.filter(({ when, working }) => when === 'ahead' && working).length
      if (clock.state === 'running') expect(left).toBe(clock.workingDaysLeft)
    }),
    { numRuns: 500 },
  )
}, 120_000)
