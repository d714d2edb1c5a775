/**
 * The holidays of all citizens by 《全国年节及纪念日放假办法》 (2024 revision, Art. 2), for years whose notice is
 * not out: 元旦 1, 春节 4 (除夕 to 初三), 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. Lunar dates come from the Chinese
 * calendar built into the runtime, 清明 from the sun's longitude (15°).
 */
import { civilDayNumber, dayNumber } from './day.ts'

/** A day off by law, as a day number. */
export interface NationalHoliday {
  readonly day: number
  readonly name: string
}

/** The holidays of a year in the order of their days; two that fall on one day are one, with both names. */
export function nationalHolidays(year: number): readonly NationalHoliday[] {
  const newYear = lunarDay(year, 'M01', 1)
  const days: [number, string][] = [
    [civilDayNumber(year, 1, 1), '元旦'],
    [newYear - 1, '春节'],
    [newYear, '春节'],
    [newYear + 1, '春节'],
    [newYear + 2, '春节'],
    [clearBrightness(year), '清明节'],
    [civilDayNumber(year, 5, 1), '劳动节'],
    [civilDayNumber(year, 5, 2), '劳动节'],
    [lunarDay(year, 'M05', 5), '端午节'],
    [lunarDay(year, 'M08', 15), '中秋节'],
    [civilDayNumber(year, 10, 1), '国庆节'],
    [civilDayNumber(year, 10, 2), '国庆节'],
    [civilDayNumber(year, 10, 3), '国庆节'],
  ]
  const names = new Map<number, string>()
  for (const [day, name] of days) {
    const known = names.get(day)
    names.set(day, known === undefined ? name : `${known}、${name}`)
  }
  return [...names].map(([day, name]) => ({ day, name })).toSorted((a, b) => a.day - b.day)
}

/**
 * All days off of a year by the statute alone: its holidays and, for each that falls on a Saturday or Sunday, the
 * next working day (补假, Art. 6). Weekends themselves are not listed.
 */
export function statutoryDaysOff(year: number): ReadonlyMap<number, string> {
  const holidays = nationalHolidays(year)
  const off = new Map(holidays.map(({ day, name }) => [day, name]))
  for (const { day, name } of holidays) {
    if (!isWeekend(day)) continue
    let substitute = day + 1
    while (isWeekend(substitute) || off.has(substitute)) substitute += 1
    off.set(substitute, `${name}补假`)
  }
  return off
}

/** Whether a day number is a Saturday or a Sunday. */
export function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

function lunarDay(year: number, monthCode: string, day: number): number {
  const lunar = Temporal.PlainDate.from({ calendar: 'chinese', year, monthCode, day }, { overflow: 'reject' })
  return dayNumber(lunar.withCalendar('iso8601'))
}

/** 清明: the day, by Beijing time, in which the sun's apparent longitude reaches 15°. */
function clearBrightness(year: number): number {
  for (let day = civilDayNumber(year, 4, 3); ; day += 1) {
    // the day ends at 16:00 UTC; 10,957.5 days lie between 1970-01-01 and the epoch J2000.0 (2000-01-01 12:00)
    const endOfDay = day + 16 / 24 - 10_957.5
    if (sunLongitude(endOfDay) >= 15) return day
  }
}

/** The sun's apparent longitude in degrees (0 to 360), `days` after J2000.0; good to 0.01°, a quarter of an hour. */
function sunLongitude(days: number): number {
  const centuries = days / 36_525
  const mean = 280.466_46 + 36_000.769_83 * centuries + 0.000_303_2 * centuries ** 2
  const anomaly = radians(357.529_11 + 35_999.050_29 * centuries - 0.000_153_7 * centuries ** 2)
  const centre =
    (1.914_602 - 0.004_817 * centuries - 0.000_014 * centuries ** 2) * Math.sin(anomaly) +
    (0.019_993 - 0.000_101 * centuries) * Math.sin(2 * anomaly) +
    0.000_289 * Math.sin(3 * anomaly)
  const node = radians(125.04 - 1934.136 * centuries)
  const apparent = mean + centre - 0.005_69 - 0.004_78 * Math.sin(node)
  return ((apparent % 360) + 360) % 360
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
