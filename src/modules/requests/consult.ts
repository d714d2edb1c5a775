import { type Day, isBefore } from '../../law/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../desk/index.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface Consult extends OnCase {
  /** the day on which the letter went out; today where it is left out */
  readonly on?: Day
  /** the day on which it reached the one consulted, where it is known */
  readonly deliveredOn?: Day
  /** 第三方, or the agency */
  readonly consulted: string
  readonly contact: string
  /** what is asked, with the extract of the record */
  readonly matter: string
}

/** 征求第三方意见（条例第三十二条）：书面征求，第三方自收到之日起15个工作日内提出意见；不提出不等于同意。 */
export async function consultThirdParty(desk: Desk, request: Consult): Promise<Answer<Handled>> {
  return consult(desk, request, 'third_party_consulted')
}

/** 征求其他机关意见（条例第三十四条）：共同制作机关自收到之日起15个工作日内提出意见，逾期未提出的视为同意公开。 */
export async function consultAgency(desk: Desk, request: Consult): Promise<Answer<Handled>> {
  return consult(desk, request, 'agency_consulted')
}

async function consult(
  desk: Desk,
  request: Consult,
  type: 'third_party_consulted' | 'agency_consulted',
): Promise<Answer<Handled>> {
  const thirdParty = type === 'third_party_consulted'
  const on = request.on ?? desk.today()
  const { deliveredOn } = request
  return handleCase(desk, request, thirdParty ? 'consultThirdParty' : 'consultAgency', ({ events }) => {
    const ground = thirdParty ? '条例第三十二条' : '条例第三十四条'
    const details = {
      consulted: request.consulted.trim(),
      contact: request.contact.trim(),
      matter: request.matter.trim(),
    }
    const issues: Issue[] = []
    if (details.consulted === '') {
      const text = thirdParty ? '请填写第三方的姓名或者名称。' : '请填写被征求意见的机关名称。'
      issues.push({ field: 'consulted', text, ground })
    }
    if (details.matter === '') issues.push({ field: 'matter', text: '请写明征求意见的事项。', ground })
    if (deliveredOn && isBefore(deliveredOn, on)) {
      issues.push({ field: 'deliveredOn', text: '送达之日不能早于发出之日。', ground })
    }
    if (issues.length > 0) return mend(...issues)
    const made = events.filter((entry) => entry.type === type).length
    const id = `${thirdParty ? 'third-party' : 'agency'}-${made + 1}`
    const event = { type, on, id, ...(deliveredOn && { deliveredOn }) }
    return done({ event: { type, on, event, details }, notify: true })
  })
}
