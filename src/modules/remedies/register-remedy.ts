import { type Day, isAfter } from '../../law/calendar/day.ts'
import { type RemedyBlock, remedyBlocks } from '../../law/report/report-rows.ts'
import { holdLock } from '../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../desk/index.ts'
import { findReceivedCase } from '../requests/index.ts'
import { remedyPolicy } from './policy.ts'
import type { Remedy } from './remedy.ts'
import { findRemedy, remediesOfApplication } from './store.ts'
import { dayIssues, nameOf, writeEntry } from './write-entry.ts'

export interface RegisterRemedy {
  readonly applicationId: string
  readonly kind: RemedyBlock
  /** 受理（立案）之日 */
  readonly acceptedOn: Day
  /** 行政复议机关 or 人民法院 */
  readonly organ: string
  readonly caseNumber?: string
}

/**
 * 登记行政复议、行政诉讼（条例第五十条第三项、第五十一条）against the handling of one application. A reconsideration
 * and the suit that follows it count each in its own block of table 四.
 */
export async function registerRemedy(desk: Desk, request: RegisterRemedy): Promise<Answer<Remedy>> {
  return desk.transaction(async (transaction) => {
    const { applicationId, kind, acceptedOn } = request
    await holdLock(transaction, `remedies:${applicationId}`)
    const found = await findReceivedCase(transaction, desk, applicationId)
    if (!found) return refuse('notFound', '没有这件申请。')
    const refused = forbidden(desk.actor, remedyPolicy.register, found.unit)
    if (refused) return refused
    if (found.receivedOn === null) {
      return refuse('notNow', '申请尚未经双方确认收到，还没有可以复议、诉讼的办理行为。')
    }
    const organ = request.organ.trim()
    const before = await remediesOfApplication(transaction, applicationId)
    const issues: Issue[] = []
    if (!remedyBlocks.includes(kind)) issues.push({ field: 'kind', text: '请选择行政复议，或者诉讼的种类。' })
    if (organ === '') {
      issues.push({
        field: 'organ',
        text: kind === 'reconsideration' ? '请填写行政复议机关。' : '请填写人民法院。',
      })
    }
    const receipt = { on: found.receivedOn, label: '收到申请之日' }
    issues.push(...dayIssues('acceptedOn', '受理之日', acceptedOn, receipt, desk.today()))
    const follows = before.some(
      (one) => one.kind === 'reconsideration' && !isAfter(one.acceptedOn, acceptedOn),
    )
    if (kind === 'litigationAfterReconsideration' && !follows) {
      const text = '本件没有登记过在先的行政复议：请先登记复议，或者选择“未经复议直接起诉”。'
      issues.push({ field: 'kind', text, ground: '行政复议法第二十三条' })
    }
    if (issues.length > 0) return mend(...issues)
    const open = before.find((one) => one.kind === kind && one.closedOn === null)
    if (open) return refuse('alreadyExists', `本件已有一件尚未审结的${nameOf(open)}，不用重复登记。`)

    const id = desk.newId()
    await writeEntry(transaction, desk, 'remedy.register', {
      remedy: { id, unitCode: found.unit.code, applicationId, kind },
      seq: 1,
      type: 'accepted',
      on: acceptedOn,
      organ,
      caseNumber: request.caseNumber?.trim() ?? '',
      result: null,
    })
    const remedy = await findRemedy(transaction, id)
    if (!remedy) throw new Error('a remedy that was just written is not there')
    return done(remedy)
  })
}
