import { type Calendar, makeCalendar } from '../../law/calendar/calendar.ts'
import {
  type Announcement,
  announcementsOf,
  composeNotices,
  type HolidayNotice,
} from '../../law/calendar/holiday-notice.ts'
import type { TakenNotice } from './store.ts'

/**
 * The last notice that came with the program before notices were taken in as rows. Older ones every instance has
 * counted by from its first day: they are the ground on which the rows stand.
 */
const lastGiven = '2025-11-04'

/** Those of the shipped notices that every instance has counted by from its first day. */
export function givenOf(shipped: readonly HolidayNotice[]): Announcement[] {
  return shipped.flatMap(announcementsOf).filter(({ notice }) => notice.date <= lastGiven)
}

/** Those of the shipped notices that this instance has not taken in yet, as they are. */
export function newsOf(shipped: readonly HolidayNotice[], taken: readonly TakenNotice[]): Announcement[] {
  return shipped
    .flatMap(announcementsOf)
    .filter(({ notice }) => notice.date > lastGiven)
    .filter((one) => !taken.some(({ announcement }) => sameNotice(announcement, one)))
}

/** Whether two say the same: year, number and every day. */
export function sameNotice(a: Announcement, b: Announcement): boolean {
  return a.year === b.year && a.notice.number === b.notice.number && daysText(a) === daysText(b)
}

function daysText({ days }: Announcement): string {
  return days
    .map(({ date, name, off }) => `${date} ${off ? 'off' : 'on'} ${name}`)
    .toSorted()
    .join('\n')
}

/** The calendar by everything known: what was given, what was taken in, and shipped news not yet taken in. */
export function calendarOf(shipped: readonly HolidayNotice[], taken: readonly TakenNotice[]): Calendar {
  return composed([
    ...givenOf(shipped),
    ...taken.map(({ announcement }) => announcement),
    ...newsOf(shipped, taken),
  ])
}

/** The calendars before and after the notice `seq` was taken in. */
export function calendarsAround(
  shipped: readonly HolidayNotice[],
  taken: readonly TakenNotice[],
  seq: number,
): { readonly before: Calendar; readonly after: Calendar } {
  const through = (last: (one: TakenNotice) => boolean): Calendar =>
    composed([...givenOf(shipped), ...taken.filter(last).map(({ announcement }) => announcement)])
  return { before: through((one) => one.seq < seq), after: through((one) => one.seq <= seq) }
}

function composed(announcements: readonly Announcement[]): Calendar {
  return makeCalendar(composeNotices(announcements))
}
