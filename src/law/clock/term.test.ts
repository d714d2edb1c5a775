import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { lastDayOfTerm } from './term.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const exclusion = (after: string, through: string) => ({ after: day(after), through: day(through) })

// November 2026 has weekdays only: 3 to 30 November are the 20 working days after the 2nd
test.each([
  [[], '2026-11-30'],
  [[exclusion('2026-11-09', '2026-11-11')], '2026-12-02'],
  [[exclusion('2026-11-09', '2026-11-09')], '2026-11-30'],
  // overlapping, nested, and given out of order
  [[exclusion('2026-11-10', '2026-11-12'), exclusion('2026-11-09', '2026-11-11')], '2026-12-03'],
  [[exclusion('2026-11-09', '2026-11-20'), exclusion('2026-11-10', '2026-11-12')], '2026-12-11'],
  // before the start, across it, after the end, on the last day
  [[exclusion('2026-10-20', '2026-10-30')], '2026-11-30'],
  [[exclusion('2026-10-20', '2026-11-04')], '2026-12-02'],
  [[exclusion('2026-12-01', '2026-12-20')], '2026-11-30'],
  [[exclusion('2026-11-30', '2026-12-20')], '2026-11-30'],
  [[exclusion('2026-11-29', '2026-11-30')], '2026-12-01'],
])('20 working days after 2 November 2026 without %j', (exclusions, expected) => {
  expect(lastDayOfTerm(day('2026-11-02'), 20, exclusions, calendar).toString()).toBe(expected)
})
