import { type NoticeDraft, rangesOf } from '../../law/calendar/check-notice.ts'
import { announcementsOf, type NoticeSource } from '../../law/calendar/holiday-notice.ts'
import type { Desk } from '../desk/index.ts'
import { selectNotices } from './store.ts'

/** A notice by which the desk counts. */
export interface ListedNotice extends Pick<NoticeDraft, 'off' | 'worked'> {
  readonly year: number
  readonly notice: NoticeSource
  /** it changed days within the year */
  readonly isChange: boolean
  /** null: it came with the program */
  readonly entered: { readonly at: string; readonly by: string } | null
}

/** 放假安排: every notice by which the desk counts, the newest year first. Public law: everybody may read it. */
export async function listNotices(desk: Desk): Promise<ListedNotice[]> {
  const taken = await selectNotices(desk.read)
  return desk.calendar.notices
    .flatMap((ofYear) =>
      announcementsOf(ofYear).map((announcement) => {
        const { year, notice } = announcement
        const row = taken.findLast(
          ({ announcement: one }) => one.year === year && one.notice.number === notice.number,
        )
        return {
          year,
          notice,
          ...rangesOf(announcement),
          isChange: notice.number !== ofYear.notice.number,
          entered: row?.origin === 'office' ? { at: row.at, by: row.by } : null,
        }
      }),
    )
    .toSorted((a, b) => b.year - a.year || b.notice.date.localeCompare(a.notice.date))
}
