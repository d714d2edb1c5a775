/** 答复期限 as days: the n-th working day of a term, some working days not being counted. */
import type { Calendar } from '../calendar/calendar.ts'
import { isAfter, type Day } from '../calendar/day.ts'

/** 20 working days from receipt (条例第三十三条第二款). */
export const replyTerm = 20
/** 7 working days from receipt to tell the applicant what to correct (条例第三十条). */
export const correctionNoticeTerm = 7
/** 15 working days for the one consulted (条例第三十二条、第三十四条). */
export const consultationTerm = 15
/** 20 working days to pay the fee (国办函〔2020〕109号). */
export const paymentTerm = 20
/** An extension is of 1 to 20 working days (条例第三十三条第二款). */
export const longestExtension = 20

/** Working days d with after < d ≤ through are not counted (条例第三十三条第三款). */
export interface Exclusion {
  readonly after: Day
  readonly through: Day
}

/**
 * The last day of a term: the `workingDays`-th working day after `startedOn` that no exclusion covers. Exclusions
 * may overlap; what lies before the start or after the last day has no effect.
 */
export function lastDayOfTerm(
  startedOn: Day,
  workingDays: number,
  exclusions: readonly Exclusion[],
  calendar: Calendar,
): Day {
  let cursor = startedOn
  let remaining = workingDays
  for (const { after, through } of exclusions.toSorted((a, b) =>
    Temporal.PlainDate.compare(a.after, b.after),
  )) {
    if (!isAfter(through, cursor)) continue
    if (isAfter(after, cursor)) {
      const counted = calendar.workingDaysBetween(cursor, after)
      if (counted >= remaining) break
      remaining -= counted
    }
    cursor = through
  }
  return calendar.nthWorkingDayAfter(cursor, remaining)
}
