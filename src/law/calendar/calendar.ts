/**
 * Working days (工作日): weekdays and make-up days (调休上班), less weekends and days off, by the notices of the State
 * Council. A year whose notice is not loaded is counted by weekends and the holidays of
 * 《全国年节及纪念日放假办法》; what was counted through such a year is provisional.
 */
import { civilDayNumber, dayFromNumber, dayNumber, nextDay, parseDay, type Day } from './day.ts'
import { finalDays, type HolidayNotice } from './holiday-notice.ts'
import { isWeekend, statutoryDaysOff } from './national-holidays.ts'

/** What kind of day it is: an ordinary working day, a weekend, a holiday, or a weekend day worked (调休上班). */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'makeUp'

export interface DayDescription {
  readonly working: boolean
  readonly kind: DayKind
  /** the holiday for whose sake the day is off or worked */
  readonly name?: string
}

export interface Calendar {
  /** the arrangements by which it counts, in the order of their years */
  readonly notices: readonly HolidayNotice[]
  isWorkingDay(day: Day): boolean
  /** The n-th working day strictly after `day` (n ≥ 1). */
  nthWorkingDayAfter(day: Day, n: number): Day
  /** How many working days d there are with after < d ≤ upTo; 0 where `upTo` is not later. */
  workingDaysBetween(after: Day, upTo: Day): number
  describe(day: Day): DayDescription
  /** Whether the year's notice is loaded. */
  isAnnounced(year: number): boolean
  /** Whether counting the days d with after < d ≤ upTo goes through a year whose notice is not loaded. */
  isProvisional(after: Day, upTo: Day): boolean
}

/** One year, counted out once. */
interface YearTable {
  readonly firstDay: number
  /** working days of the year, as offsets from its first day */
  readonly workingDays: readonly number[]
  /** for each day of the year: how many working days there are up to and including it */
  readonly countThrough: readonly number[]
}

/** A calendar that knows these notices. Notices of one year given twice are an error. */
export function makeCalendar(notices: readonly HolidayNotice[]): Calendar {
  const announced = new Set<number>()
  const named = new Map<number, { readonly name: string; readonly off: boolean }>()
  const sorted = notices.toSorted((a, b) => a.year - b.year)
  for (const notice of sorted) {
    if (announced.has(notice.year)) throw new RangeError(`two holiday notices for ${notice.year}`)
    announced.add(notice.year)
    for (const { date, name, off } of finalDays(notice)) {
      const day = parseDay(date)
      if (day === null) throw new RangeError(`holiday notice ${notice.notice.number}: no such day ${date}`)
      named.set(dayNumber(day), { name, off })
    }
  }

  const statutory = new Map<number, ReadonlyMap<number, string>>()
  const tables = new Map<number, YearTable>()

  function statutoryOf(year: number): ReadonlyMap<number, string> {
    let days = statutory.get(year)
    if (days === undefined) statutory.set(year, (days = statutoryDaysOff(year)))
    return days
  }

  function describeNumber(number: number, year: number): DayDescription {
    const weekend = isWeekend(number)
    const word = named.get(number)
    if (word !== undefined) {
      if (word.off) return { working: false, kind: 'holiday', name: word.name }
      return weekend ? { working: true, kind: 'makeUp', name: word.name } : { working: true, kind: 'weekday' }
    }
    if (!announced.has(year)) {
      const name = statutoryOf(year).get(number)
      if (name !== undefined) return { working: false, kind: 'holiday', name }
    }
    return weekend ? { working: false, kind: 'weekend' } : { working: true, kind: 'weekday' }
  }

  function tableOf(year: number): YearTable {
    const known = tables.get(year)
    if (known !== undefined) return known
    const firstDay = civilDayNumber(year, 1, 1)
    const length = civilDayNumber(year + 1, 1, 1) - firstDay
    const workingDays: number[] = []
    const countThrough: number[] = []
    for (let offset = 0; offset < length; offset += 1) {
      if (describeNumber(firstDay + offset, year).working) workingDays.push(offset)
      countThrough.push(workingDays.length)
    }
    const table = { firstDay, workingDays, countThrough }
    tables.set(year, table)
    return table
  }

  /** Working days from the first of the day's year up to and including the day. */
  function countInYear(day: Day): number {
    const table = tableOf(day.year)
    return table.countThrough[dayNumber(day) - table.firstDay] ?? 0
  }

  return {
    notices: sorted,

    isWorkingDay: (day) => describeNumber(dayNumber(day), day.year).working,

    nthWorkingDayAfter(day, n) {
      if (!Number.isInteger(n) || n < 1) throw new RangeError(`no ${n}-th working day`)
      let wanted = countInYear(day) + n
      for (let year = day.year; ; year += 1) {
        const table = tableOf(year)
        const offset = table.workingDays[wanted - 1]
        if (offset !== undefined) return dayFromNumber(table.firstDay + offset)
        wanted -= table.workingDays.length
      }
    },

    workingDaysBetween(after, upTo) {
      if (Temporal.PlainDate.compare(after, upTo) >= 0) return 0
      let count = countInYear(upTo) - countInYear(after)
      for (let year = after.year; year < upTo.year; year += 1) count += tableOf(year).workingDays.length
      return count
    },

    describe: (day) => describeNumber(dayNumber(day), day.year),

    isAnnounced: (year) => announced.has(year),

    isProvisional(after, upTo) {
      if (Temporal.PlainDate.compare(after, upTo) >= 0) return false
      const first = after.month === 12 && after.day === 31 ? after.year + 1 : after.year
      for (let year = first; year <= upTo.year; year += 1) {
        if (!announced.has(year)) return true
      }
      return false
    },
  }
}

/** The day itself, or the next working day where it is a day off (end of a limit in calendar days, 《民法典》第二百零三条). */
export function workingDayOnOrAfter(day: Day, calendar: Calendar): Day {
  let candidate = day
  while (!calendar.isWorkingDay(candidate)) candidate = nextDay(candidate)
  return candidate
}
