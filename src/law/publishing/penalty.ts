/**
 * 行政处罚决定的撤回 (行政处罚法第四十八条): a published decision that was changed, revoked, or found unlawful or void is
 * withdrawn within three days, with the reasons published. Three days are working days (同法第八十五条).
 */
import type { Calendar } from '../calendar/calendar.ts'
import { isAfter, type Day } from '../calendar/day.ts'

const days = 3

/** The last day on which to withdraw a decision that lost its ground on `on`; that day itself is not counted. */
export function penaltyWithdrawalDue(
  on: Day,
  calendar: Calendar,
): { readonly dueOn: Day; readonly provisional: boolean } {
  const dueOn = calendar.nthWorkingDayAfter(on, days)
  return { dueOn, provisional: calendar.isProvisional(on, dueOn) }
}

/** Whether it still stands, or came down, after its last day. */
export function isPenaltyLate(dueOn: Day, withdrawnOn: Day | null, today: Day): boolean {
  return isAfter(withdrawnOn ?? today, dueOn)
}
