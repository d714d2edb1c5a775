/** Cases as fast-check draws them, for properties of the clock. */
import fc from 'fast-check'
import type { SlowEvent } from '../../src/law/clock/clock.slow.ts'
import { calendar } from './case-steps.ts'

/** The calendar as the slow clock asks it. */
export const slowCalendar = {
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

/** Any course of a case, lawful or not. */
export const drawnCase = fc.record({
  start: fc.integer({ min: 0, max: 3400 }).map((days) => plus('2019-05-15', days)),
  steps: fc.array(drawnStep, { maxLength: 9 }),
  seen: fc.integer({ min: 0, max: 60 }),
})

export type DrawnCase = typeof drawnCase extends fc.Arbitrary<infer T> ? T : never

/** The case as its JSON gives it. */
export function caseOf({ start, steps, seen }: DrawnCase) {
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
