import type { Calendar } from '../../law/calendar/calendar.ts'
import { loadHolidayNotices } from '../../platform/calendars.ts'
import type { Session } from '../../platform/database/index.ts'
import { calendarsAround } from './known-notices.ts'
import { selectNotices, type TakenNotice } from './store.ts'

/** A notice taken in, and the calendars before and after it. */
export interface NoticeTurn extends TakenNotice {
  readonly before: Calendar
  readonly after: Calendar
}

/** The notices taken in after `seq`, in that order, for whoever counts anew what they move. */
export async function noticesTakenIn(session: Session, seq: number): Promise<NoticeTurn[]> {
  const taken = await selectNotices(session)
  const later = taken.filter((one) => one.seq > seq)
  if (later.length === 0) return []
  const shipped = await loadHolidayNotices()
  return later.map((one) => ({ ...one, ...calendarsAround(shipped, taken, one.seq) }))
}
