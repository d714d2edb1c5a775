import { expect, test } from 'vitest'
import { loadHolidayNotices } from '../../platform/calendars.ts'
import { dayFromNumber, dayNumber } from './day.ts'
import { nationalHolidays, statutoryDaysOff } from './national-holidays.ts'

const named = (year: number, name: string) =>
  nationalHolidays(year)
    .filter((holiday) => holiday.name.includes(name))
    .map(({ day }) => dayFromNumber(day).toString().slice(5))

// from the published almanacs
test.each([
  [2019, '02-04', '06-07', '09-13', '04-05'],
  [2020, '01-24', '06-25', '10-01', '04-04'],
  [2021, '02-11', '06-14', '09-21', '04-04'],
  [2022, '01-31', '06-03', '09-10', '04-05'],
  [2023, '01-21', '06-22', '09-29', '04-05'],
  [2024, '02-09', '06-10', '09-17', '04-04'],
  [2025, '01-28', '05-31', '10-06', '04-04'],
  [2026, '02-16', '06-19', '09-25', '04-05'],
  [2027, '02-05', '06-09', '09-15', '04-05'],
  [2028, '01-25', '05-28', '10-03', '04-04'],
  [2029, '02-12', '06-16', '09-22', '04-04'],
  [2030, '02-02', '06-05', '09-12', '04-05'],
  // the year of the late leap month
  [2033, '01-30', '06-01', '09-08', '04-04'],
  [2034, '02-18', '06-20', '09-27', '04-05'],
])('%i: 除夕 %s, 端午 %s, 中秋 %s, 清明 %s', (year, eve, dragonBoat, midAutumn, clear) => {
  expect(named(year, '春节')[0]).toBe(eve)
  expect(named(year, '春节')).toHaveLength(4)
  expect(named(year, '端午节')).toEqual([dragonBoat])
  expect(named(year, '中秋节')).toEqual([midAutumn])
  expect(named(year, '清明节')).toEqual([clear])
})

test('thirteen days a year, less those that fall together', () => {
  for (let year = 2019; year < 2100; year += 1) {
    const days = nationalHolidays(year)
    const names = days.flatMap(({ name }) => name.split('、'))
    expect(names).toHaveLength(13)
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
  }
})

test('清明 agrees with the almanac’s rule of thumb for this century', () => {
  for (let year = 2000; year < 2100; year += 1) {
    const inCentury = year % 100
    const day = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4)
    expect([year, named(year, '清明节')]).toEqual([year, [`04-0${day}`]])
  }
})

test('all days of a year’s statute were off in its notice', async () => {
  // the revision of 2024 holds from 2025 on
  for (const notice of (await loadHolidayNotices()).filter(({ year }) => year >= 2025)) {
    const off = new Set(notice.days.filter((day) => day.off).map(({ date }) => date))
    for (const { day } of nationalHolidays(notice.year)) expect(off).toContain(dayFromNumber(day).toString())
  }
})

test('a holiday at the weekend is made up on the next working day, one after the other', () => {
  const off = statutoryDaysOff(2027)
  const nameOf = (text: string) => off.get(dayNumber(Temporal.PlainDate.from(text)))
  // 国庆 2027: Friday to Sunday; Monday and Tuesday make up
  expect(['2027-10-01', '2027-10-03', '2027-10-04', '2027-10-05', '2027-10-06'].map(nameOf)).toEqual([
    '国庆节',
    '国庆节',
    '国庆节补假',
    '国庆节补假',
    undefined,
  ])
})
