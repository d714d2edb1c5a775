import { type Day, isBefore } from '../../../law/calendar/day.ts'
import type { UnitKind } from '../../units/index.ts'
import { type ReportDueDays, reportDueDays } from '../filing/due-dates.ts'
import type { ReportRules } from '../filing/report-rules.ts'

/** The watched days of a unit; `own`: an earlier day of its own (`MM-DD`) by which it hands in. */
export function dueDaysOf(
  kind: UnitKind,
  year: number,
  rules: ReportRules,
  own: string | null,
): ReportDueDays {
  const days = reportDueDays(kind, year, rules)
  if (own === null) return days
  const on = Temporal.PlainDate.from(`${year + 1}-${own}`)
  return { ...days, submitBy: { on, ground: '县主管部门规定' } }
}

/** Days from the due day to the day on which it was done, or to today; 0 where that is in time. */
export function daysLate(dueOn: Day, doneOn: Day): number {
  return isBefore(dueOn, doneOn) ? dueOn.until(doneOn, { largestUnit: 'days' }).days : 0
}
