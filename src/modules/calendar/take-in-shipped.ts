import type { HolidayNotice } from '../../law/calendar/holiday-notice.ts'
import { holdLock } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import type { Desk } from '../desk/index.ts'
import { findCounty } from '../units/index.ts'
import { newsOf } from './known-notices.ts'
import { noticeRow, selectNotices } from './store.ts'

/**
 * Takes in the notices that came with a newer version of the program, as if somebody had entered them; at the start of
 * the server. Returns their numbers; none where there are no news, or no county yet.
 */
export async function takeInShipped(desk: Desk, shipped: readonly HolidayNotice[]): Promise<string[]> {
  if (newsOf(shipped, await selectNotices(desk.read)).length === 0) return []
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, 'holiday-notices')
    const county = await findCounty(transaction)
    if (!county) return []
    const news = newsOf(shipped, await selectNotices(transaction))
    for (const announcement of news) {
      const id = desk.newId()
      const { year, notice } = announcement
      await record(transaction, desk, {
        act: 'calendar.take-in-notice',
        object: { kind: 'holidayNotice', id },
        unitCode: county.code,
        after: { year, number: notice.number, title: notice.title, date: notice.date, url: notice.url },
        sealed: [noticeRow(desk, county.code, announcement, 'shipped', id)],
      })
    }
    return news.map(({ notice }) => notice.number)
  })
}
