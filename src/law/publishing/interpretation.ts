/**
 * 政策解读“三同步” (local rules on the ground of 国办发〔2016〕80号): an explanation comes with its document, and at the latest
 * a few working days after it.
 */
import type { Calendar } from '../calendar/calendar.ts'
import type { Day } from '../calendar/day.ts'

/** Three working days, where the county set no other limit. */
export const usualInterpretationDays = 3

/** The last day on which the explanation of what was published on `publishedOn` is to be out. */
export function interpretationDue(
  publishedOn: Day,
  calendar: Calendar,
  workingDays = usualInterpretationDays,
): { readonly dueOn: Day; readonly provisional: boolean } {
  const dueOn = calendar.nthWorkingDayAfter(publishedOn, workingDays)
  return { dueOn, provisional: calendar.isProvisional(publishedOn, dueOn) }
}
