import { type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { proofIssues } from '../consultation/record-delivery.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

/** A letter to somebody whose opinion is asked. */
export interface Consult extends OnCase {
  /** the day on which the letter went out; today where it is left out */
  readonly on?: Day
  /** the day on which it reached the one consulted, where it is known */
  readonly deliveredOn?: Day
  /** 第三方, or the agency */
  readonly consulted: string
  readonly contact: string
  /** how the letter went, and the number that proves it */
  readonly method?: DeliveryMethod
  readonly trackingNumber?: string
  /** 共同制作机关; false: another agency, whose silence is no consent */
  readonly coMaker?: boolean
  /** what is asked, with the extract of the record */
  readonly matter: string
}

/** The frame of both: to whom, what is asked, and when it went out and arrived. */
export async function consult(
  desk: Desk,
  request: Consult,
  type: 'third_party_consulted' | 'agency_consulted',
): Promise<Answer<Handled>> {
  const thirdParty = type === 'third_party_consulted'
  const on = request.on ?? desk.today()
  const { deliveredOn } = request
  const trackingNumber = request.trackingNumber?.trim() ?? ''
  return handleCase(desk, request, thirdParty ? 'consultThirdParty' : 'consultAgency', ({ events }) => {
    const ground = thirdParty ? '条例第三十二条' : '条例第三十四条'
    const details = {
      consulted: request.consulted.trim(),
      contact: request.contact.trim(),
      matter: request.matter.trim(),
      ...(request.method && { method: request.method, trackingNumber }),
      ...(!thirdParty && request.coMaker === false ? { coMaker: false } : {}),
    }
    const issues: Issue[] = []
    if (details.consulted === '') {
      const text = thirdParty ? '请填写第三方的姓名或者名称。' : '请填写被征求意见的机关名称。'
      issues.push({ field: 'consulted', text, ground })
    }
    if (details.matter === '') issues.push({ field: 'matter', text: '请写明征求意见的事项。', ground })
    if (request.method) issues.push(...proofIssues(request.method, trackingNumber))
    issues.push(...deliveryIssues(on, deliveredOn, desk.today()))
    if (issues.length > 0) return mend(...issues)
    const made = events.filter((entry) => entry.type === type).length
    const id = `${thirdParty ? 'third-party' : 'agency'}-${made + 1}`
    const event = { type, on, id, ...(deliveredOn && { deliveredOn }) }
    return done({ event: { type, on, event, details }, notify: true })
  })
}

/** A delivery before the letter went out, or in the future. */
export function deliveryIssues(on: Day, deliveredOn: Day | undefined, today: Day): Issue[] {
  if (deliveredOn && isBefore(deliveredOn, on)) {
    return [{ field: 'deliveredOn', text: '送达之日不能早于发出之日。' }]
  }
  if (deliveredOn && isAfter(deliveredOn, today)) {
    return [{ field: 'deliveredOn', text: '送达之日不能晚于今天；还没有送达的，请留空。' }]
  }
  return []
}
