/** Days come as `YYYY-MM-DD` and are shown as the office writes them. Pure: no clock, no time zone. */

const weekdays = '日一二三四五六'

function parts(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: string): number {
  const { year, month, date } = parts(day)
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay()
}

/** 星期三 */
export function weekdayName(day: string): string {
  return `星期${weekdays.charAt(weekdayOf(day))}`
}

/** 2026年10月27日 */
export function longDate(day: string): string {
  const { year, month, date } = parts(day)
  return `${year}年${month}月${date}日`
}

/** 10月27日, with the year where it is not that of `today`. */
export function shortDate(day: string, today: string): string {
  const { month, date } = parts(day)
  return day.slice(0, 4) === today.slice(0, 4) ? `${month}月${date}日` : longDate(day)
}

/** Day of the month, without a zero before it. */
export function dateOf(day: string): number {
  return parts(day).date
}

/** 10月 */
export function monthName(day: string): string {
  return `${parts(day).month}月`
}

/** The day so many days later (or earlier). */
export function addDays(day: string, count: number): string {
  const { year, month, date } = parts(day)
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10)
}

/** `2026-10-08 16:20` as 10月8日 16:20. */
export function shortMoment(moment: string, today: string): string {
  const [day = '', time = ''] = moment.split(' ')
  return `${shortDate(day, today)} ${time}`
}

/** A moment in UTC as the clock in China shows it: 2026-10-08 16:20. */
export function chinaMoment(instant: string): string {
  const china = new Date(Date.parse(instant) + 8 * 3_600_000)
  return china.toISOString().slice(0, 16).replace('T', ' ')
}

/** 10:32, as the clock here has it. */
export function timeWords(moment: Date): string {
  return moment.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' })
}
