import { expect, test } from 'vitest'
import {
  chineseDate,
  chineseMonthDay,
  chineseWeekday,
  civilDayNumber,
  dayFromNumber,
  dayNumber,
  earlierOf,
  laterOf,
  parseDay,
} from './day.ts'

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2026-10-27', '2026-10-27'],
  ['2000-02-29', '2000-02-29'],
])('%s is a day', (text, expected) => {
  expect(parseDay(text)?.toString()).toBe(expected)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '2024-1-1',
  '20240101',
  '2024-01-01T00:00',
  ' 2024-01-01',
  '+002024-01-01',
  '二〇二四年',
  '',
])('%j is none', (text) => {
  expect(parseDay(text)).toBeNull()
})

test('days have numbers', () => {
  const start = new Temporal.PlainDate(1999, 12, 25)
  for (let offset = 0; offset < 900; offset += 1) {
    const day = start.add({ days: offset })
    expect(dayNumber(day)).toBe(dayNumber(start) + offset)
    expect(dayFromNumber(dayNumber(day)).equals(day)).toBe(true)
  }
  expect(civilDayNumber(1970, 1, 1)).toBe(0)
})

test('days in Chinese', () => {
  const day = new Temporal.PlainDate(2026, 9, 8)
  expect(chineseDate(day)).toBe('2026年9月8日')
  expect(chineseMonthDay(day)).toBe('9月8日')
  expect(chineseWeekday(day)).toBe('周二')
  expect(chineseWeekday(new Temporal.PlainDate(2026, 9, 13))).toBe('周日')
})

test('the earlier and the later of two days', () => {
  const [a, b] = [new Temporal.PlainDate(2026, 9, 8), new Temporal.PlainDate(2026, 9, 9)]
  expect([earlierOf(a, b), earlierOf(b, a)]).toEqual([a, a])
  expect([laterOf(a, b), laterOf(b, a)]).toEqual([b, b])
})
