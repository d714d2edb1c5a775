import { expect, test } from 'vitest'
import { reportDates } from './annual-dates.ts'

test.each([
  ['department', '2024-01-31', '2024-01-31'],
  ['government', undefined, '2024-03-31'],
  ['township', '2024-01-31', '2024-01-31'],
] as const)('the report of a %s on 2023', (body, submitBy, publishBy) => {
  const dates = reportDates(2023, body)
  expect(dates.submitBy?.toString()).toBe(submitBy)
  expect(dates.publishBy.toString()).toBe(publishBy)
})

test('the county sets the day of its townships, not that of its departments', () => {
  const day = { month: 1, day: 20 }
  expect(reportDates(2023, 'township', day).publishBy.toString()).toBe('2024-01-20')
  expect(reportDates(2023, 'department', day).publishBy.toString()).toBe('2024-01-31')
})
