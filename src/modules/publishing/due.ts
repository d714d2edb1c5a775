import type { Calendar } from '../../law/calendar/calendar.ts'
import { isPublishedLate, publicationDue, type PublicationDue } from '../../law/publishing/publication.ts'
import { type Column, publicationLimitOf } from '../catalogue/index.ts'

/** By when an item was or is to be out, and whether that day is missed. Lateness is shown, never in the way. */
export interface PublicationState extends PublicationDue {
  readonly late: boolean
}

/** 公开期限 of an item in its column (条例第二十六条). `publishedOn` is null for what is not out yet. */
export function publicationState(
  calendar: Calendar,
  column: Pick<Column, 'timeLimit'>,
  item: { readonly madeOn: Temporal.PlainDate; readonly publishedOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): PublicationState {
  const due = publicationDue(item.madeOn, calendar, publicationLimitOf(column))
  return { ...due, late: isPublishedLate(due, item.publishedOn, today) }
}
