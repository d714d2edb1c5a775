import type { Calendar } from '../../law/calendar/calendar.ts'
import type { HolidayNotice } from '../../law/calendar/holiday-notice.ts'
import type { Session } from '../../platform/database/index.ts'
import type { CalendarSource } from '../desk/index.ts'
import { calendarOf } from './known-notices.ts'
import { lastNoticeSeq, selectNotices } from './store.ts'

/**
 * The calendar of one process over one database: the shipped notices and those taken in. It is asked before each
 * transaction whether another process took one in; then it is made anew, so that acts never count by an old one.
 */
export async function openCalendars(
  session: Session,
  shipped: readonly HolidayNotice[],
): Promise<CalendarSource> {
  let seen = await lastNoticeSeq(session)
  let now: Calendar = calendarOf(shipped, seen === 0 ? [] : await selectNotices(session))
  return {
    get now() {
      return now
    },
    async refresh(current) {
      const last = await lastNoticeSeq(current)
      if (last === seen) return
      now = calendarOf(shipped, await selectNotices(current))
      seen = last
    },
  }
}
