import { expect, test } from 'vitest'
import { addDays, chinaMoment, longDate, monthName, shortDate, shortMoment, weekdayName } from './days.ts'

test('days in words', () => {
  expect(longDate('2026-10-07')).toBe('2026年10月7日')
  expect(shortDate('2026-10-07', '2026-01-01')).toBe('10月7日')
  expect(shortDate('2025-10-07', '2026-01-01')).toBe('2025年10月7日')
  expect(weekdayName('2026-10-14')).toBe('星期三')
  expect(weekdayName('2026-10-18')).toBe('星期日')
  expect(monthName('2026-02-28')).toBe('2月')
})

test.each([
  ['2026-10-31', 1, '2026-11-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2028-02-28', 1, '2028-02-29'],
])('%s and %i days are %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected)
})

test('moments are shown as the clock in China shows them, wherever the browser is', () => {
  expect(chinaMoment('2026-10-13T16:30:00.000Z')).toBe('2026-10-14 00:30')
  expect(shortMoment('2026-10-14 00:30', '2026-10-14')).toBe('10月14日 00:30')
})
