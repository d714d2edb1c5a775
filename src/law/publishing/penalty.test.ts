import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { isPenaltyLate, penaltyWithdrawalDue } from './penalty.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  // an ordinary week
  ['2026-10-12', '2026-10-15', false],
  // over a weekend with a make-up day: Saturday 10 October is worked
  ['2026-10-08', '2026-10-12', false],
  // before a long holiday
  ['2026-09-30', '2026-10-10', false],
  // on a Sunday
  ['2026-10-18', '2026-10-21', false],
  // into a year whose notice is not out
  ['2026-12-30', '2027-01-05', true],
])('a decision that lost its ground on %s is withdrawn by %s', (on, dueOn, provisional) => {
  const due = penaltyWithdrawalDue(day(on), calendar)
  expect([due.dueOn.toString(), due.provisional]).toEqual([dueOn, provisional])
})

test('late is after the third working day, withdrawn or not', () => {
  const dueOn = day('2026-10-15')
  expect(isPenaltyLate(dueOn, day('2026-10-15'), day('2026-11-01'))).toBe(false)
  expect(isPenaltyLate(dueOn, day('2026-10-16'), day('2026-10-16'))).toBe(true)
  expect(isPenaltyLate(dueOn, null, day('2026-10-15'))).toBe(false)
  expect(isPenaltyLate(dueOn, null, day('2026-10-16'))).toBe(true)
})
