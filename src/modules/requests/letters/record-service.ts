import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { onCase } from './draft-letter.ts'
import { letterName, letterOf } from './letter.ts'
import { deliveryIssuesOf } from './send-letter.ts'

export interface RecordService extends Omit<OnCase, 'letter'> {
  readonly letterId: string
  /** 送达之日: signed for at the counter, delivered by the post, arrived in his mailbox */
  readonly on?: Day
  readonly method: DeliveryMethod
  readonly trackingNumber: string
  /** who signed for it; needed at the counter */
  readonly receiver: string
  readonly note: string
}

/**
 * 登记送达: the day on which the letter reached its reader. The day of the answer is the day on which it left; remedies run
 * from service (行政复议法第二十条、行政诉讼法第四十六条). The signed 送达回证 goes in as a paper of the case (`addPaper`).
 */
export async function recordService(desk: Desk, request: RecordService): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const receiver = request.receiver.trim()
  const issues = deliveryIssuesOf(request)
  if (request.method === 'counter' && receiver === '') {
    issues.push({ field: 'receiver', text: '当面送达的，请填写签收人的姓名。' })
  }
  if (receiver.length > 100) issues.push({ field: 'receiver', text: '签收人请控制在100字以内。' })
  if (issues.length > 0) return mend(...issues)
  return handleCase(desk, onCase(request), 'recordService', (file) => {
    const letter = letterOf(file, request.letterId)
    if (letter === null) return refuse('notFound', '没有这份文书。')
    if (letter.state !== 'sent' || letter.sentOn === null) {
      return refuse('notNow', `${letterName(letter)}还没有送出，不能登记送达。`)
    }
    if (letter.servedOn !== null) return refuse('notNow', `${letterName(letter)}已经登记过送达。`)
    if (isBefore(on, letter.sentOn)) {
      const text = `送达之日不能早于送出之日（${chineseDate(letter.sentOn)}）。`
      return mend({ field: 'on', text })
    }
    return done({
      event: {
        type: 'served',
        on,
        event: null,
        details: {
          letter: letter.id,
          kind: letter.kind,
          method: request.method,
          trackingNumber: request.trackingNumber.trim(),
          receiver,
          note: request.note.trim(),
        },
      },
    })
  })
}
