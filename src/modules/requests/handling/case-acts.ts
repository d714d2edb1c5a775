import type { CaseEvent } from '../../../law/case-event.ts'
import { chineseDate } from '../../../law/day.ts'
import type { FaultCode } from '../../../law/fault.ts'
import type { Proceeding } from '../../../law/proceeding.ts'
import { faultOf } from '../../../law/step-fault.ts'
import type { Desk, Refusal } from '../../desk/index.ts'
import { type CaseFile, draftOf, extensionOf, lastOf, proceedingOf } from '../case-file.ts'
import { lapseBar } from '../decision/decision-checks.ts'
import type { ApplicationAct } from '../policy.ts'

/** Every act on a case that is in the ledger, in the order in which the office shows them. */
export const caseActs = [
  'confirmReceipt',
  'review',
  'requestCorrection',
  'receiveCorrection',
  'consultThirdParty',
  'consultAgency',
  'recordConsultationAnswer',
  'proposeExtension',
  'approveExtension',
  'declineExtension',
  'extendDeadline',
  'notifyFee',
  'recordPayment',
  'decide',
  'deliver',
  'withdraw',
  'archive',
] as const
export type CaseAct = (typeof caseActs)[number]

/** Name, article and permission of an act. */
export interface CaseActFacts {
  readonly label: string
  readonly article: string
  readonly permission: ApplicationAct
  /** as the audit log calls it */
  readonly name: string
}

const extension = '条例第三十三条第二款'
const fee = '条例第四十二条、国办函〔2020〕109号'

export const caseActFacts: Readonly<Record<CaseAct, CaseActFacts>> = {
  confirmReceipt: facts('确认收到申请', '条例第三十一条', 'confirmReceipt', 'confirm-receipt'),
  review: facts('审核', '条例第四十五条', 'review', 'review'),
  requestCorrection: facts('告知补正', '条例第三十条', 'requestCorrection', 'request-correction'),
  receiveCorrection: facts('登记收到补正', '条例第三十条', 'receiveCorrection', 'receive-correction'),
  consultThirdParty: facts('征求第三方意见', '条例第三十二条', 'consult', 'consult-third-party'),
  consultAgency: facts('征求其他机关意见', '条例第三十四条', 'consult', 'consult-agency'),
  recordConsultationAnswer: facts(
    '登记答复意见',
    '条例第三十二条、第三十四条',
    'recordConsultationAnswer',
    'record-consultation-answer',
  ),
  proposeExtension: facts('提请延期', extension, 'proposeExtension', 'propose-extension'),
  approveExtension: facts('同意延期', extension, 'answerExtension', 'approve-extension'),
  declineExtension: facts('不同意延期', extension, 'answerExtension', 'decline-extension'),
  extendDeadline: facts('告知申请人延期', extension, 'extendDeadline', 'extend-deadline'),
  notifyFee: facts('送出收费通知', fee, 'notifyFee', 'notify-fee'),
  recordPayment: facts('登记缴费', fee, 'recordPayment', 'record-payment'),
  decide: facts('拟定答复', '条例第三十六条至第三十九条', 'decide', 'decide'),
  deliver: facts('登记答复送出', '条例第三十三条、第三十六条', 'deliver', 'deliver'),
  withdraw: facts('登记申请人撤回', '条例第四十五条', 'withdraw', 'withdraw'),
  archive: facts('归档', '条例第四十五条', 'archive', 'archive'),
}

function facts(label: string, article: string, permission: ApplicationAct, name: string): CaseActFacts {
  return { label, article, permission, name: `application.${name}` }
}

/** Why an act cannot be done today; null where it can. The office shows what this says, and the acts refuse by it. */
export function barOf(act: CaseAct, file: CaseFile, desk: Desk): Refusal | null {
  const standing = standingBarOf(act, file, desk)
  if (standing !== null) return standing
  const sample = sampleOf(act, file, desk)
  return sample === null ? null : eventBarOf(act, file, desk, sample)
}

/** Why the case as it stands bars the act, whatever its day. */
export function standingBarOf(act: CaseAct, file: CaseFile, desk: Desk): Refusal | null {
  const proceeding = proceedingOf(file, desk)
  const bar = stageBar(act, file, proceeding) ?? stateBar(act, file, desk, proceeding)
  return bar === null ? null : { ...bar, ground: caseActFacts[act].article }
}

/** Why this very event cannot be entered: what the law's clock would report as a fault. */
export function eventBarOf(act: CaseAct, file: CaseFile, desk: Desk, event: CaseEvent): Refusal | null {
  const fault = faultOf(event, proceedingOf(file, desk), desk.calendar)
  if (fault === null) return null
  return { code: codeOf(fault.code), text: plain(fault.text), ground: caseActFacts[act].article }
}

function notNow(text: string): Refusal {
  return { code: 'notNow', text }
}

/** Whether the case has come so far, or has gone too far. */
function stageBar(act: CaseAct, file: CaseFile, { received, ending }: Proceeding): Refusal | null {
  const takenBack = received === null && lastOf(file, 'withdrawn') !== null
  if (act === 'archive') {
    if (lastOf(file, 'archived') !== null) return notNow('本件已经归档。')
    return ending !== null || takenBack ? null : notNow('本件还没有办结，不能归档。')
  }
  if (takenBack) return notNow('申请人在确认收到以前已经撤回，本件不再办理。')
  if (ending !== null) {
    const how = ending.type === 'decided' ? '答复' : '由申请人撤回'
    return notNow(`本件已于${chineseDate(ending.on)}${how}，不能再办理这一事项。`)
  }
  if (file.sealedKey === null) return notNow('本件的个人信息已按规定删除，不能再办理。')
  if (act === 'confirmReceipt') {
    return received === null ? null : notNow(`本件已于${chineseDate(received.on)}收到，不用再次确认。`)
  }
  if (received === null && act !== 'withdraw') {
    return notNow('申请尚未经双方确认，法律上还没有收到。请先与申请人确认。')
  }
  return null
}

function stateBar(act: CaseAct, file: CaseFile, desk: Desk, proceeding: Proceeding): Refusal | null {
  const { correction, payment, consultations } = proceeding
  switch (act) {
    case 'review':
      if (correction !== null || payment !== null) return notNow('正在等待申请人，暂不需要审核。')
      return isReviewed(file) ? notNow('本件已经审核过。') : null
    case 'receiveCorrection':
      return correction === null && proceeding.voidRequests === 0
        ? notNow('没有等待申请人补正的告知。')
        : null
    case 'recordConsultationAnswer':
      return consultations.some(({ closedOn }) => closedOn === null)
        ? null
        : notNow('没有等待答复的征求意见，不能登记答复意见。')
    case 'recordPayment':
      return payment === null ? notNow('没有有效的收费通知，不能登记缴费。') : null
    case 'proposeExtension':
    case 'approveExtension':
    case 'declineExtension':
    case 'extendDeadline':
      return extensionBar(act, file)
    case 'deliver': {
      const draft = draftOf(file)
      if (draft === null) return notNow('还没有拟定答复，请先拟定。')
      return lapseBar(draft.outcome, proceeding, desk.today())
    }
    case 'decide':
    case 'confirmReceipt':
    case 'requestCorrection':
    case 'consultThirdParty':
    case 'consultAgency':
    case 'notifyFee':
    case 'withdraw':
    case 'archive':
      return null
  }
}

/** 延期须经政府信息公开工作机构负责人同意: proposed, approved, told, in this order. */
function extensionBar(
  act: 'proposeExtension' | 'approveExtension' | 'declineExtension' | 'extendDeadline',
  file: CaseFile,
): Refusal | null {
  const state = extensionOf(file)
  if (act === 'proposeExtension') {
    if (state?.answer === 'pending') return notNow('已经提请延期，等待政府信息公开工作机构负责人答复。')
    if (state?.answer === 'approved') return notNow('延期已经同意，请告知申请人。')
    return null
  }
  if (act === 'extendDeadline') {
    if (state?.answer === 'approved') return null
    return notNow('延期须经政府信息公开工作机构负责人同意，请先提请。')
  }
  return state?.answer === 'pending' ? null : notNow('没有等待答复的延期提请。')
}

/** 审核过: since the last time that the description changed. */
export function isReviewed(file: CaseFile): boolean {
  const reviewed = lastOf(file, 'reviewed')?.seq ?? 0
  return reviewed > (lastOf(file, 'correction_received')?.seq ?? 0)
}

/** What the act would enter today; null for acts without effect on the clock. */
function sampleOf(act: CaseAct, file: CaseFile, desk: Desk): CaseEvent | null {
  const on = desk.today()
  switch (act) {
    case 'requestCorrection':
      return { type: 'correction_requested', on, respondBy: on }
    case 'receiveCorrection':
      return { type: 'correction_received', on }
    case 'consultThirdParty':
      return { type: 'third_party_consulted', on, id: 'next' }
    case 'consultAgency':
      return { type: 'agency_consulted', on, id: 'next' }
    case 'proposeExtension':
    case 'approveExtension':
    case 'extendDeadline':
      return { type: 'extended', on, workingDays: extensionOf(file)?.workingDays ?? 1 }
    case 'notifyFee':
      return { type: 'fee_notified', on }
    case 'recordPayment':
      return { type: 'fee_paid', on }
    case 'deliver':
      return { type: 'decided', on, outcome: draftOf(file)?.outcome ?? 'granted' }
    case 'withdraw':
      return lastOf(file, 'received') === null ? null : { type: 'withdrawn', on }
    case 'confirmReceipt':
    case 'review':
    case 'recordConsultationAnswer':
    case 'declineExtension':
    case 'decide':
    case 'archive':
      return null
  }
}

function codeOf(fault: FaultCode): Refusal['code'] {
  return fault.endsWith('.late') ? 'tooLate' : 'notNow'
}

/** A fault in the account says that the step has no effect; here the step is not taken at all. */
function plain(text: string): string {
  return text.replace(/，本步骤不产生效力。$/u, '，不能办理。')
}
