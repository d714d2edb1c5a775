/**
 * What can be wrong with a step. One step has at most one fault: the first that fits, in the order of `faultCodes`.
 * Lateness is judged by the due day that would hold if every open consultation ran to its 15th working day.
 */
import type { Calendar } from '../calendar/calendar.ts'
import { caseEventLabels, type CaseEvent, type CaseEventType } from './case-event.ts'
import { chineseDate, isAfter, isBefore, type Day } from '../calendar/day.ts'
import type { Fault, FaultCode } from './fault.ts'
import { dueDayOf, partyKey, type Proceeding } from './proceeding.ts'
import { correctionNoticeTerm, longestExtension } from './term.ts'

/** The article under which each kind of step stands. */
export const stepRules: Readonly<Record<CaseEventType, string>> = {
  received: '条例31、33',
  correction_requested: '条例30',
  correction_received: '条例30',
  third_party_consulted: '条例32、33',
  third_party_answered: '条例32、33',
  agency_consulted: '条例33、34',
  agency_answered: '条例33、34',
  extended: '条例33',
  fee_notified: '条例42、国办函〔2020〕109号',
  fee_paid: '条例42、国办函〔2020〕109号',
  decided: '条例33、36',
  withdrawn: '条例45',
}

/** The fault of a step that would come next, or null where it is in order. */
export function faultOf(event: CaseEvent, proceeding: Proceeding, calendar: Calendar): Fault | null {
  const found = ownFault(event, proceeding, calendar) ?? orderFault(event, proceeding)
  if (found === null) return null
  const [code, reason] = found
  return { on: event.on, rule: stepRules[event.type], code, text: `${reason}，本步骤不产生效力。` }
}

type Found = readonly [code: FaultCode, reason: string] | null

/** What is wrong with a correction request, an extension or a fee notice in itself. */
function ownFault(event: CaseEvent, proceeding: Proceeding, calendar: Calendar): Found {
  if (event.type === 'correction_requested') return correctionFault(event.on, proceeding)
  if (event.type === 'extended') return extensionFault(event.on, event.workingDays, proceeding, calendar)
  if (event.type === 'fee_notified') {
    const dueOn = dueDayOf(proceeding, calendar)
    if (dueOn !== null && isAfter(event.on, dueOn)) {
      return ['fee.late', `${chineseDate(event.on)}送出收费通知，已超过答复期限${chineseDate(dueOn)}`]
    }
  }
  return null
}

function correctionFault(on: Day, { correctionNoticeDueOn, correctionUsed }: Proceeding): Found {
  if (correctionNoticeDueOn !== null && isAfter(on, correctionNoticeDueOn)) {
    const limit = `收到申请后第${correctionNoticeTerm}个工作日（${chineseDate(correctionNoticeDueOn)}）`
    return ['correction.late', `${chineseDate(on)}告知补正，已超过${limit}`]
  }
  if (correctionUsed) return ['correction.twice', '补正应当一次性告知，本件已经告知过补正']
  return null
}

function extensionFault(on: Day, workingDays: number, proceeding: Proceeding, calendar: Calendar): Found {
  const dueOn = dueDayOf(proceeding, calendar)
  if (dueOn !== null && isAfter(on, dueOn)) {
    return ['extension.late', `${chineseDate(on)}告知延期，已超过答复期限${chineseDate(dueOn)}`]
  }
  if (proceeding.term !== null && proceeding.term.extension > 0) {
    return ['extension.twice', '本次答复期限已经延长过一次']
  }
  if (workingDays < 1 || workingDays > longestExtension) {
    return ['extension.tooLong', `延长${workingDays}个工作日，应当为1至${longestExtension}个工作日`]
  }
  return null
}

/** What does not fit into the course of the case. */
function orderFault(event: CaseEvent, proceeding: Proceeding): Found {
  const reason = disorder(event, proceeding)
  return reason === null ? null : ['event.order', reason]
}

function disorder(event: CaseEvent, proceeding: Proceeding): string | null {
  const { received, lastOn, ending, correction, payment, voidRequests } = proceeding
  const label = caseEventLabels[event.type]
  if (received === null) return event.type === 'received' ? null : `尚未收到申请，不能登记“${label}”`
  if (lastOn !== null && isBefore(event.on, lastOn)) {
    return `“${label}”的日期${chineseDate(event.on)}早于前一步骤的日期${chineseDate(lastOn)}`
  }
  if (ending !== null) return `本件已于${chineseDate(ending.on)}办结，不能再登记“${label}”`
  switch (event.type) {
    case 'received':
      return `本件已于${chineseDate(received.on)}收到，不能再次登记收到`
    case 'correction_received':
      return correction === null && voidRequests === 0 ? '没有待补正的告知，不能登记收到补正' : null
    case 'third_party_answered':
    case 'agency_answered':
      return proceeding.unanswered.has(partyKey(event)) ? null : `没有编号为“${event.id}”的征求意见`
    case 'fee_paid':
      if (payment === null) return '没有有效的收费通知，不能登记缴费'
      return isAfter(event.on, payment.payBy)
        ? `${chineseDate(event.on)}缴费，已超过缴费期限${chineseDate(payment.payBy)}`
        : null
    case 'extended':
    case 'third_party_consulted':
    case 'agency_consulted':
    case 'fee_notified':
      if (correction !== null) return `正在等待申请人补正，不能登记“${label}”`
      return payment === null ? null : `正在等待申请人缴费，不能登记“${label}”`
    case 'correction_requested':
    case 'decided':
    case 'withdrawn':
      return null
  }
}
