import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { lastOf } from '../case-file.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { objectorsNotTold } from './consultations.ts'
import { proofIssues } from './record-delivery.ts'

export interface TellThirdParty extends OnCase {
  /** the day on which the letter was handed over or posted; today where it is left out */
  readonly on?: Day
  /** whose consultation; may be left out while only one objector is to be told */
  readonly consultation?: string
  /** 决定公开的政府信息内容 */
  readonly content: string
  /** why the objection does not hold, or why non-disclosure would gravely harm the public interest */
  readonly reasons: string
  readonly method: DeliveryMethod
  readonly trackingNumber: string
}

/**
 * 告知第三方决定公开（条例第三十二条）: whoever objected is told in writing what will be disclosed and why, before it is. Until
 * then the answer does not leave the house.
 */
export async function tellThirdParty(desk: Desk, request: TellThirdParty): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const { method } = request
  const trackingNumber = request.trackingNumber.trim()
  const content = request.content.trim()
  const reasons = request.reasons.trim()
  return handleCase(desk, request, 'tellThirdParty', (file) => {
    const ground = '条例第三十二条'
    const waiting = objectorsNotTold(file, desk)
    const wanted = request.consultation
    const one =
      wanted === undefined && waiting.length === 1 ? waiting[0] : waiting.find(({ id }) => id === wanted)
    const issues: Issue[] = []
    if (one === undefined) issues.push({ field: 'consultation', text: '请选择告知的是哪一个第三方。' })
    if (content === '') issues.push({ field: 'content', text: '请写明决定公开的政府信息内容。', ground })
    if (reasons === '') issues.push({ field: 'reasons', text: '请写明决定公开的理由。', ground })
    const draftedOn = lastOf(file, 'decision_drafted')?.on
    if (draftedOn && isBefore(on, draftedOn)) {
      issues.push({ field: 'on', text: `告知之日不能早于拟定答复之日（${chineseDate(draftedOn)}）。` })
    }
    issues.push(...proofIssues(method, trackingNumber))
    if (one === undefined || issues.length > 0) return mend(...issues)
    const { id: consultation, consulted } = one
    const details = { consultation, consulted: consulted ?? '', content, reasons, method, trackingNumber }
    return done({ event: { type: 'third_party_told', on, event: null, details } })
  })
}
