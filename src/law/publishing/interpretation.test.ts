import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { interpretationDue } from './interpretation.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['2026-10-14', undefined, '2026-10-19'],
  ['2026-09-29', undefined, '2026-10-09'],
  ['2026-10-14', 5, '2026-10-21'],
])('published on %s, limit %s: explained by %s', (publishedOn, limit, dueOn) => {
  expect(interpretationDue(day(publishedOn), calendar, limit).dueOn.toString()).toBe(dueOn)
})
