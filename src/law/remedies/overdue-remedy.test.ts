import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { overdueRemedies } from './overdue-remedy.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

test.each([
  // 60 days and 6 months from the due day; a last day that is off moves to the next working day
  ['2026-03-02', '2026-05-06', '2026-09-02'],
  ['2026-08-03', '2026-10-08', '2027-02-03'],
])('due %s: reconsideration until %s, suit until %s', (due, reconsideration, suit) => {
  const asked = { dueOn: day(due), countyName: '汶上县' }
  expect(overdueRemedies(asked, day(due), calendar)).toBeNull()
  const advice = overdueRemedies(asked, day(due).add({ days: 1 }), calendar)
  expect(advice?.body).toBe('汶上县人民政府')
  expect(advice?.reconsiderationLastDay.toString()).toBe(reconsideration)
  expect(advice?.suitLastDay.toString()).toBe(suit)
})
