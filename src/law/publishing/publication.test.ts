import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import {
  isPublishedLate,
  publicationDue,
  publicationLimitLabel,
  type PublicationLimit,
} from './publication.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each<[string, PublicationLimit | undefined, string, boolean]>([
  ['2026-09-18', undefined, '2026-10-22', false],
  ['2023-03-01', undefined, '2023-03-29', false],
  ['2026-12-15', undefined, '2027-01-13', true],
  ['2026-09-18', { unit: 'workingDays', count: 3 }, '2026-09-22', false],
  ['2026-09-18', { unit: 'days', count: 7 }, '2026-09-28', false],
  ['2026-01-31', { unit: 'months', count: 1 }, '2026-02-28', false],
  ['2025-10-01', { unit: 'years', count: 1 }, '2026-10-08', false],
])('made on %s, limit %j: by %s', (madeOn, limit, dueOn, provisional) => {
  const due = publicationDue(day(madeOn), calendar, limit)
  expect([due.dueOn.toString(), due.provisional]).toEqual([dueOn, provisional])
})

test('late is after the last day, published or not', () => {
  const due = publicationDue(day('2026-09-18'), calendar)
  const late = (publishedOn: string | null, today: string) =>
    isPublishedLate(due, publishedOn === null ? null : day(publishedOn), day(today))
  expect(late('2026-10-22', '2026-11-30')).toBe(false)
  expect(late('2026-10-23', '2026-11-30')).toBe(true)
  expect(late(null, '2026-10-22')).toBe(false)
  expect(late(null, '2026-10-23')).toBe(true)
})

test('a limit in words', () => {
  expect(publicationLimitLabel({ unit: 'workingDays', count: 20 })).toBe('20个工作日内')
  expect(publicationLimitLabel({ unit: 'months', count: 6 })).toBe('6个月内')
})
