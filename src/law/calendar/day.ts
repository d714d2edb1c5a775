/**
 * Days of the civil calendar. A day is a `Temporal.PlainDate`; at the borders (JSON, database) it is written
 * `YYYY-MM-DD`.
 */

export type Day = Temporal.PlainDate

/** Days are values: those met lately need not be made anew. */
const daysByText = new Map<string, Day>()
const daysByNumber = new Map<number, Day>()
const remembered = 10_000

function remember<Key>(days: Map<Key, Day>, key: Key, day: Day): void {
  if (days.size >= remembered) days.clear()
  days.set(key, day)
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Reads `YYYY-MM-DD`; null where the text is anything else or names a day that does not exist (2023-02-29). */
export function parseDay(text: string): Day | null {
  const known = daysByText.get(text)
  if (known !== undefined) return known
  const day = readDay(text)
  // a ledger names the same few days over and over
  if (day !== null) remember(daysByText, text, day)
  return day
}

function readDay(text: string): Day | null {
  if (!dayPattern.test(text)) return null
  const [year, month, day] = text.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return new Temporal.PlainDate(year, month, day)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

export function isAfter(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}

export function isSameDay(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) === 0
}

export function earlierOf(a: Day, b: Day): Day {
  return isAfter(a, b) ? b : a
}

export function laterOf(a: Day, b: Day): Day {
  return isBefore(a, b) ? b : a
}

export function nextDay(day: Day): Day {
  return day.add({ days: 1 })
}

/** “2026年10月27日” */
export function chineseDate(day: Day): string {
  return `${day.year}年${day.month}月${day.day}日`
}

/** “10月27日” */
export function chineseMonthDay(day: Day): string {
  return `${day.month}月${day.day}日`
}

/** “周二” */
export function chineseWeekday(day: Day): string {
  return `周${'一二三四五六日'.charAt(day.dayOfWeek - 1)}`
}

/** The number of the day, counted from 1970-01-01 = 0, for arithmetic over many days. */
export function dayNumber(day: Day): number {
  return civilDayNumber(day.year, day.month, day.day)
}

/** `dayNumber` of a date given in parts (proleptic Gregorian calendar). */
export function civilDayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day with this number. */
export function dayFromNumber(number: number): Day {
  const known = daysByNumber.get(number)
  if (known !== undefined) return known
  const day = epoch.add({ days: number })
  remember(daysByNumber, number, day)
  return day
}

const epoch = new Temporal.PlainDate(1970, 1, 1)
