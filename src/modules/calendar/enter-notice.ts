import type { NoticeDraft } from '../../law/calendar/check-notice.ts'
import { record } from '../audit/index.ts'
import { type Answer, deskWithin, type Desk, done } from '../desk/index.ts'
import { examineNotice } from './examine-notice.ts'
import { noticeRow } from './store.ts'

export interface EnteredNotice {
  readonly id: string
  readonly year: number
  readonly number: string
}

/**
 * 录入放假安排通知 (国务院办公厅): from the commit on the desk counts by it, in every process. The due days of open cases
 * follow by themselves; what moved is written into their files afterwards.
 */
export async function enterNotice(desk: Desk, draft: NoticeDraft): Promise<Answer<EnteredNotice>> {
  return desk.transaction(async (transaction) => {
    const examined = await examineNotice(deskWithin(desk, transaction), draft)
    if (examined.kind !== 'done') return examined
    const { county, announcement } = examined.value
    const { year, notice } = announcement
    const id = desk.newId()
    await record(transaction, desk, {
      act: 'calendar.enter-notice',
      object: { kind: 'holidayNotice', id },
      unitCode: county,
      after: { year, number: notice.number, title: notice.title, date: notice.date, url: notice.url },
      sealed: [noticeRow(desk, county, announcement, 'office', id)],
    })
    return done({ id, year, number: notice.number })
  })
}
