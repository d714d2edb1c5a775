import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type DeliveryMethod, deliveryMethods } from '../delivery-method.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { consultationsOf } from './consultations.ts'

export interface RecordDelivery extends OnCase {
  /** which consultation; may be left out while only one lacks its day */
  readonly consultation?: string
  /** the day on which the letter reached the one consulted */
  readonly deliveredOn: Day
  readonly method: DeliveryMethod
  readonly trackingNumber: string
  /** 送达回证: who signed; for a day recorded before, why it was wrong */
  readonly note: string
}

/**
 * 登记送达之日（条例第三十二条、第三十四条）: the 15 working days run from the day on which the letter arrived, which is often known
 * only later. The entry adds that day to the consultation, and the clock counts anew by it.
 */
export async function recordDelivery(desk: Desk, request: RecordDelivery): Promise<Answer<Handled>> {
  const { deliveredOn, method } = request
  const trackingNumber = request.trackingNumber.trim()
  const note = request.note.trim()
  return handleCase(desk, request, 'recordDelivery', (file) => {
    const open = consultationsOf(file, desk).filter(({ answeredOn }) => answeredOn === null)
    const lacking = open.filter((one) => one.deliveredOn === null)
    const [only, ...others] = lacking.length > 0 ? lacking : open
    const wanted = request.consultation
    const one =
      wanted === undefined ? (others.length === 0 ? only : undefined) : open.find(({ id }) => id === wanted)
    const issues: Issue[] = []
    if (one === undefined) issues.push({ field: 'consultation', text: '请选择是哪一次征求意见的送达。' })
    if (one && isBefore(deliveredOn, one.on)) {
      const text = `送达之日不能早于发出之日（${chineseDate(one.on)}）。`
      issues.push({ field: 'deliveredOn', text })
    }
    if (isAfter(deliveredOn, desk.today())) {
      issues.push({ field: 'deliveredOn', text: '送达之日不能晚于今天；还没有送达的，等送达以后再登记。' })
    }
    if (one && one.deliveredOn !== null && note === '') {
      const text = `已经登记为${chineseDate(one.deliveredOn)}送达。要更正的，请写明原来的日期为什么不对。`
      issues.push({ field: 'note', text })
    }
    issues.push(...proofIssues(method, trackingNumber))
    if (one === undefined || issues.length > 0) return mend(...issues)
    const what = `${one.consulted ?? ''}${chineseDate(deliveredOn)}收到征求意见书`
    return done({
      event: {
        type: 'delivery_recorded',
        on: desk.today(),
        event: null,
        amends: { seq: one.seq, deliveredOn },
        details: { what, method, trackingNumber, note },
      },
    })
  })
}

/** A letter needs its number: it is the proof of delivery. */
export function proofIssues(method: DeliveryMethod, trackingNumber: string): Issue[] {
  if (!deliveryMethods.includes(method)) return [{ field: 'method', text: '请选择送达方式。' }]
  return method === 'mail' && trackingNumber === ''
    ? [{ field: 'trackingNumber', text: '邮寄送达的，请填写邮件号码，作为送达的凭证。' }]
    : []
}
