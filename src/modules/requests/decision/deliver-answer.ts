import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { draftOf, lastOf } from '../case-file.ts'
import { type DeliveryMethod, deliveryMethods } from '../delivery-method.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface DeliverAnswer extends OnCase {
  /** the day on which the answer was handed over, posted or put online; today where it is left out */
  readonly on?: Day
  readonly method: DeliveryMethod
  /** 邮件号码, where it was posted */
  readonly trackingNumber: string
  readonly note: string
}

/** 答复（条例第三十三条、第三十六条）：交付、寄出或者网上送达之日为答复之日；拟好而没有送出的不算答复。 */
export async function deliverAnswer(desk: Desk, request: DeliverAnswer): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  return handleCase(desk, request, 'deliver', (file) => {
    const draft = draftOf(file)
    const draftedOn = lastOf(file, 'decision_drafted')?.on
    const signedOn = lastOf(file, 'decision_signed')?.on
    const issues: Issue[] = []
    if (!deliveryMethods.includes(request.method)) {
      issues.push({ field: 'method', text: '请选择送达方式。' })
    }
    if (request.method === 'mail' && request.trackingNumber.trim() === '') {
      issues.push({ field: 'trackingNumber', text: '邮寄送达的，请填写邮件号码，作为送达的凭证。' })
    }
    if (draftedOn && isBefore(on, draftedOn)) {
      issues.push({ field: 'on', text: `送出之日不能早于拟定答复之日（${chineseDate(draftedOn)}）。` })
    } else if (signedOn && isBefore(on, signedOn)) {
      const text = `送出之日不能早于答复签发之日（${chineseDate(signedOn)}）：没有签发的答复不能送出。`
      issues.push({ field: 'on', text })
    }
    if (issues.length > 0) return mend(...issues)
    const outcome = draft?.outcome ?? 'other.other'
    const ground = draft?.ground
    return done({
      event: {
        type: 'decided',
        on,
        event: { type: 'decided', on, outcome, ...(ground ? { ground } : {}) },
        details: {
          method: request.method,
          trackingNumber: request.trackingNumber.trim(),
          note: request.note.trim(),
        },
      },
      notify: true,
    })
  })
}
