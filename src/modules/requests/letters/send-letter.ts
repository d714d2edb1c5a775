import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { letterRule } from '../../../law/letters/letters.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { type DeliveryMethod, deliveryMethods } from '../delivery-method.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { onCase } from './draft-letter.ts'
import { kindsWithAct, letterName, letterOf } from './letter.ts'

export interface SendLetter extends Omit<OnCase, 'letter'> {
  readonly letterId: string
  readonly on?: Day
  readonly method: DeliveryMethod
  /** 邮件号码, where it was posted */
  readonly trackingNumber: string
  readonly note: string
}

/** 登记文书送出: for letters that no other act takes along (说明理由、征求意见告知、决定公开告知……). */
export async function sendLetter(desk: Desk, request: SendLetter): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  return handleCase(desk, onCase(request), 'sendLetter', (file) => {
    const letter = letterOf(file, request.letterId)
    if (letter === null) return refuse('notFound', '没有这份文书。')
    if (kindsWithAct.includes(letter.kind)) {
      return refuse('notNow', `${letterName(letter)}随相应的办理事项一并登记送出，请从“现在可以做的”办理。`)
    }
    if (letter.state !== 'sealed') {
      return refuse('notNow', `${letterName(letter)}还没有盖章文书，或者已经送出，不能登记送出。`)
    }
    const issues = deliveryIssuesOf(request)
    if (letter.datedOn && isBefore(on, letter.datedOn)) {
      const text = `送出之日不能早于文书的成文日期（${chineseDate(letter.datedOn)}）。`
      issues.push({ field: 'on', text })
    }
    if (issues.length > 0) return mend(...issues)
    return done({
      event: {
        type: 'letter_sent',
        on,
        event: null,
        details: {
          letter: letter.id,
          kind: letter.kind,
          method: request.method,
          trackingNumber: request.trackingNumber.trim(),
          note: request.note.trim(),
        },
      },
      ...(letterRule(letter.kind).to === 'applicant' ? { notify: true } : {}),
    })
  })
}

const longest = 500

/** What is wrong with how something was delivered. */
export function deliveryIssuesOf(how: {
  readonly method: DeliveryMethod
  readonly trackingNumber: string
  readonly note: string
}): Issue[] {
  const issues: Issue[] = []
  if (!deliveryMethods.includes(how.method)) issues.push({ field: 'method', text: '请选择送达方式。' })
  const tracking = how.trackingNumber.trim()
  if (how.method === 'mail' && tracking === '') {
    issues.push({ field: 'trackingNumber', text: '邮寄送达的，请填写邮件号码，作为送达的凭证。' })
  }
  if (tracking !== '' && !/^[A-Za-z0-9-]{5,40}$/u.test(tracking)) {
    issues.push({ field: 'trackingNumber', text: '邮件号码只有字母、数字，5至40位，请照邮寄凭证填写。' })
  }
  if (how.note.length > longest) issues.push({ field: 'note', text: `请控制在${longest}字以内。` })
  return issues
}
