/** Working days looked up one by one in the plain text of the notices. Only for tests. */
import type { HolidayNotice } from './holiday-notice.ts'

/** For years whose notice is out; every later word on a day replaces the earlier. */
export function slowIsWorking(day: string, notices: readonly HolidayNotice[]): boolean {
  let working = Temporal.PlainDate.from(day).dayOfWeek <= 5
  for (const notice of notices) {
    for (const { date, off } of notice.days) if (date === day) working = !off
    for (const change of notice.changes)
      for (const { date, off } of change.days) if (date === day) working = !off
  }
  return working
}
