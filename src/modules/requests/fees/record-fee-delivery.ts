import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { lastOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface RecordFeeDelivery extends OnCase {
  /** the day on which the notice reached the applicant */
  readonly on: Day
  /** how that is known: 回执、邮政查询 */
  readonly note?: string
}

/** 登记收费通知送达：缴费的20个工作日自收到通知次日起算（国办函〔2020〕109号），送达之日常常后来才知道。 */
export async function recordFeeDelivery(desk: Desk, request: RecordFeeDelivery): Promise<Answer<Handled>> {
  const { on } = request
  return handleCase(desk, request, 'recordFeeDelivery', (file) => {
    const notice = lastOf(file, 'fee_notified')
    if (notice !== null && isBefore(on, notice.on)) {
      const text = `送达之日不能早于收费通知发出之日（${chineseDate(notice.on)}），请核对回执。`
      return mend({ field: 'on', text })
    }
    return done({
      event: { type: 'fee_delivered', on, event: null, details: { note: request.note?.trim() ?? '' } },
    })
  })
}
