import { type Day, isSameDay } from '../../../law/calendar/day.ts'
import type { DueLimit } from '../standings/standing.ts'

/** The groups of 今天要办的, in their order; `waiting`: others are waited for. */
export const dueGroups = ['overdue', 'today', 'soon', 'later', 'waiting'] as const
export type DueGroup = (typeof dueGroups)[number]

/**
 * Which limit the law minds first, where two are equally near:
 *
 * 1. 答复: an answer that is late is unlawful in itself, and can be taken to court as such (条例第三十三条、第五十一条);
 * 2. 补正告知: after the 7th working day the description counts as clear, what is unclear must be answered (条例第三十条);
 * 3. 双方确认: no term runs yet, but a receipt put off is a term put off (条例第三十一条);
 * 4. 期满待核实办结: the applicant has let his day pass; nothing of his runs out (条例第三十条、第四十二条);
 * 5. what somebody outside has to keep.
 */
export const limitOrder: readonly DueLimit[] = [
  'reply',
  'correctionNotice',
  'confirmation',
  'lapse',
  'correction',
  'payment',
  'opinion',
]

/** Where a breach is there or a day away its weight comes before its age; with time left, the nearest day. */
export function weighsFirst(group: DueGroup): boolean {
  return group === 'overdue' || group === 'today'
}

/** What the order looks at. */
export interface Urgent {
  readonly group: DueGroup
  readonly limit: DueLimit
  /** null: nothing is set, it can be done at once */
  readonly dueOn: Day | null
  readonly number: string
}

/** What the law minds first comes first: the group, then weight and day as {@link weighsFirst} says, then the number. */
export function byUrgency(a: Urgent, b: Urgent): number {
  const group = dueGroups.indexOf(a.group) - dueGroups.indexOf(b.group)
  if (group !== 0) return group
  const weight = limitOrder.indexOf(a.limit) - limitOrder.indexOf(b.limit)
  const day = byDay(a.dueOn, b.dueOn)
  const [first, second] = weighsFirst(a.group) ? [weight, day] : [day, weight]
  return first || second || byNumber.compare(a.number, b.number)
}

function byDay(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return isSameDay(a, b) ? 0 : Temporal.PlainDate.compare(a, b)
}

const byNumber = new Intl.Collator('en', { numeric: true })
