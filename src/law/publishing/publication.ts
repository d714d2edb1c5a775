/**
 * 主动公开的期限 (条例第二十六条): within 20 working days from the day on which the information is formed or changed, unless a
 * law or regulation sets another limit. A catalogue may set a shorter one for its column.
 */
import { workingDayOnOrAfter, type Calendar } from '../calendar/calendar.ts'
import { isAfter, type Day } from '../calendar/day.ts'

/** A limit as the catalogue states it (公开时限). */
export interface PublicationLimit {
  readonly unit: 'workingDays' | 'days' | 'months' | 'years'
  readonly count: number
}

/** 自该政府信息形成或者变更之日起20个工作日内 */
export const statutoryPublicationLimit: PublicationLimit = { unit: 'workingDays', count: 20 }

const unitLabels: Readonly<Record<PublicationLimit['unit'], string>> = {
  workingDays: '个工作日',
  days: '日',
  months: '个月',
  years: '年',
}

/** “20个工作日内” */
export function publicationLimitLabel(limit: PublicationLimit): string {
  return `${limit.count}${unitLabels[limit.unit]}内`
}

export interface PublicationDue {
  /** the last day on which to publish */
  readonly dueOn: Day
  /** true where it was counted through a year whose holiday notice is not loaded */
  readonly provisional: boolean
}

/**
 * The last day to publish what was formed or changed on `madeOn`; the day itself is not counted. A limit in calendar
 * units that ends on a day off ends on the next working day (《民法典》第二百零三条).
 */
export function publicationDue(
  madeOn: Day,
  calendar: Calendar,
  limit: PublicationLimit = statutoryPublicationLimit,
): PublicationDue {
  const dueOn =
    limit.unit === 'workingDays'
      ? calendar.nthWorkingDayAfter(madeOn, limit.count)
      : workingDayOnOrAfter(madeOn.add({ [limit.unit]: limit.count }), calendar)
  return { dueOn, provisional: calendar.isProvisional(madeOn, dueOn) }
}

/** Whether it came, or is still outstanding, after its last day. `publishedOn` is null for what is not out yet. */
export function isPublishedLate(due: PublicationDue, publishedOn: Day | null, today: Day): boolean {
  return isAfter(publishedOn ?? today, due.dueOn)
}
