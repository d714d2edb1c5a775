import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { caseOf, drawnCase, slowCalendar } from '../../../tests/support/drawn-cases.ts'
import type { CaseInput } from './case-event.ts'
import { parseCaseInput } from './case-input.ts'
import { runClock } from './clock.ts'
import { slowClock } from './clock.slow.ts'
import { explainDays } from './day-strip.ts'
import { proceed } from './proceed.ts'

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
