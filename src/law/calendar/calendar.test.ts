import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHolidayNotices } from '../../platform/calendars.ts'
import { makeCalendar, workingDayOnOrAfter } from './calendar.ts'
import { slowIsWorking } from './calendar.slow.ts'
import type { HolidayNotice } from './holiday-notice.ts'

const notices: readonly HolidayNotice[] = await loadHolidayNotices()
const calendar = makeCalendar(notices)
const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  // law.md’s table of make-up days and days off, one of each kind a year
  ['2019-04-28', { working: true, kind: 'makeUp', name: '劳动节' }],
  ['2019-05-02', { working: false, kind: 'holiday', name: '劳动节' }],
  ['2020-01-31', { working: false, kind: 'holiday', name: '春节' }],
  // made up by the first notice, off by the second
  ['2020-02-01', { working: false, kind: 'holiday', name: '春节' }],
  ['2020-02-03', { working: true, kind: 'weekday' }],
  ['2022-12-31', { working: false, kind: 'holiday', name: '元旦' }],
  ['2023-01-28', { working: true, kind: 'makeUp', name: '春节' }],
  ['2023-10-08', { working: true, kind: 'makeUp', name: '中秋节、国庆节' }],
  ['2024-02-09', { working: true, kind: 'weekday' }],
  ['2024-10-12', { working: true, kind: 'makeUp', name: '国庆节' }],
  ['2025-01-26', { working: true, kind: 'makeUp', name: '春节' }],
  ['2026-09-25', { working: false, kind: 'holiday', name: '中秋节' }],
  ['2026-11-21', { working: false, kind: 'weekend' }],
  ['2026-11-23', { working: true, kind: 'weekday' }],
] as const)('%s is known from the notices', (text, expected) => {
  expect(calendar.describe(day(text))).toEqual(expected)
  expect(calendar.isWorkingDay(day(text))).toBe(expected.working)
})

test.each([
  // 2027 by the statute: 元旦 on a Friday
  ['2027-01-01', { working: false, kind: 'holiday', name: '元旦' }],
  // 除夕 a Friday, 初一 and 初二 at the weekend, 初三 a Monday: two days made up
  ['2027-02-05', { working: false, kind: 'holiday', name: '春节' }],
  ['2027-02-08', { working: false, kind: 'holiday', name: '春节' }],
  ['2027-02-09', { working: false, kind: 'holiday', name: '春节补假' }],
  ['2027-02-10', { working: false, kind: 'holiday', name: '春节补假' }],
  ['2027-02-11', { working: true, kind: 'weekday' }],
  ['2027-02-13', { working: false, kind: 'weekend' }],
  ['2027-04-05', { working: false, kind: 'holiday', name: '清明节' }],
  ['2027-05-03', { working: false, kind: 'holiday', name: '劳动节补假' }],
  ['2027-05-04', { working: false, kind: 'holiday', name: '劳动节补假' }],
  ['2027-06-09', { working: false, kind: 'holiday', name: '端午节' }],
  ['2027-09-15', { working: false, kind: 'holiday', name: '中秋节' }],
  ['2027-10-04', { working: false, kind: 'holiday', name: '国庆节补假' }],
  ['2027-10-05', { working: false, kind: 'holiday', name: '国庆节补假' }],
  ['2027-10-06', { working: true, kind: 'weekday' }],
  ['2028-01-03', { working: false, kind: 'holiday', name: '元旦补假' }],
  // two holidays on one weekday are one day off, and nothing is made up
  ['2028-10-03', { working: false, kind: 'holiday', name: '中秋节、国庆节' }],
  ['2028-10-04', { working: false, kind: 'holiday', name: '国庆节补假' }],
] as const)('%s is counted by the statute while its notice is not out', (text, expected) => {
  expect(calendar.describe(day(text))).toEqual(expected)
})

test('which years are announced', () => {
  const years = Array.from({ length: 11 }, (_, index) => 2018 + index)
  expect(years.filter((year) => calendar.isAnnounced(year))).toEqual([
    2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ])
})

test.each([
  ['2026-12-30', '2026-12-31', false],
  ['2026-12-31', '2027-01-01', true],
  ['2026-12-31', '2026-12-31', false],
  ['2027-01-02', '2027-01-01', false],
  ['2018-12-31', '2019-01-01', false],
  ['2018-12-30', '2018-12-31', true],
])('counting after %s up to %s is provisional: %s', (after, upTo, expected) => {
  expect(calendar.isProvisional(day(after), day(upTo))).toBe(expected)
})

test('a new notice takes the place of the statute and reaches into the year before', () => {
  const source = {
    number: '国办发明电〔2026〕0号',
    title: '示例',
    date: '2026-11-01',
    url: 'https://example.cn/',
  }
  const days = [
    { date: '2026-12-31', name: '元旦', off: true },
    { date: '2027-01-03', name: '元旦', off: false },
  ]
  const later = makeCalendar([...notices, { year: 2027, notice: source, days, changes: [] }])
  expect(later.isAnnounced(2027)).toBe(true)
  expect(later.describe(day('2026-12-31'))).toEqual({ working: false, kind: 'holiday', name: '元旦' })
  expect(later.describe(day('2027-01-03'))).toEqual({ working: true, kind: 'makeUp', name: '元旦' })
  expect(later.isWorkingDay(day('2027-02-09'))).toBe(true)
  expect(() => makeCalendar([...notices, ...notices])).toThrow(RangeError)
})

const anyDay = fc.integer({ min: 0, max: 2780 }).map((days) => day('2019-05-15').add({ days }))

test('each day agrees with the plain text of the notices', () => {
  for (let one = day('2019-01-01'); one.year < 2027; one = one.add({ days: 1 })) {
    expect([one.toString(), calendar.isWorkingDay(one)]).toEqual([
      one.toString(),
      slowIsWorking(one.toString(), notices),
    ])
  }
})

test('the n-th working day is found by walking day by day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
      let walked = start
      for (let count = 0; count < n;) {
        walked = walked.add({ days: 1 })
        if (calendar.isWorkingDay(walked)) count += 1
      }
      const found = calendar.nthWorkingDayAfter(start, n)
      expect(found.toString()).toBe(walked.toString())
      expect(calendar.workingDaysBetween(start, found)).toBe(n)
      expect(calendar.workingDaysBetween(start, found.subtract({ days: 1 }))).toBe(n - 1)
    }),
  )
})

test('no days lie between a day and an earlier one', () => {
  expect(calendar.workingDaysBetween(day('2024-03-05'), day('2024-03-05'))).toBe(0)
  expect(calendar.workingDaysBetween(day('2024-03-05'), day('2024-03-01'))).toBe(0)
  expect(() => calendar.nthWorkingDayAfter(day('2024-03-05'), 0)).toThrow(RangeError)
})

test('a limit in calendar days that ends on a day off ends on the next working day', () => {
  expect(workingDayOnOrAfter(day('2026-10-01'), calendar).toString()).toBe('2026-10-08')
  expect(workingDayOnOrAfter(day('2026-10-10'), calendar).toString()).toBe('2026-10-10')
})
