/** 办理经过: one sentence for each step that took effect, saying what it did to the clock. */
import { channelLabels, type CaseEvent } from './case-event.ts'
import { chineseDate, chineseMonthDay, nextDay, type Day } from '../calendar/day.ts'
import { articleFor, factsOf, groundOf } from '../decision/outcome.ts'
import type { TakenStep } from './proceeding.ts'
import { stepRules } from './step-fault.ts'
import { consultationTerm, correctionNoticeTerm, paymentTerm, replyTerm } from './term.ts'

/** One line of the account that the clock gives. */
export interface Step {
  readonly on: Day
  readonly rule: string
  readonly text: string
  /** the due day that stands after the step; null while none runs */
  readonly dueOn: Day | null
}

/** A step in words. */
export function describeStep(step: TakenStep): Step {
  const { event, dueOn } = step
  const due = dueOn === null ? '' : `答复期限为${chineseDate(dueOn)}。`
  return { on: event.on, rule: ruleOf(event), text: `${sentence(step)}${due}`, dueOn }
}

function ruleOf(event: CaseEvent): string {
  return event.type === 'decided' ? articleFor(event.outcome, event.ground) : stepRules[event.type]
}

function sentence({ event, limit, effective }: TakenStep): string {
  const until = limit === null ? '' : chineseDate(limit)
  switch (event.type) {
    case 'received':
      return `收到申请：${channelLabels[event.channel]}，次日起算${replyTerm}个工作日；需要补正的，最迟应当在第${correctionNoticeTerm}个工作日（${until}）一次性告知。`
    case 'correction_requested':
      return `告知申请人补正，补正期限至${until}，等待期间不计算答复期限。`
    case 'correction_received':
      return effective
        ? `收到补正后的申请，答复期限自次日起重新计算${replyTerm}个工作日。`
        : '收到对无效补正告知的答复，答复期限不变。'
    case 'third_party_consulted':
    case 'agency_consulted':
      return consultedSentence(
        event.type === 'third_party_consulted' ? '第三方' : '其他机关',
        until,
        effective,
      )
    case 'third_party_answered':
    case 'agency_answered':
      return answeredSentence(
        event.type === 'third_party_answered' ? '第三方' : '其他机关',
        event.on,
        effective,
      )
    case 'extended':
      return `经政府信息公开工作机构负责人同意并告知申请人，延长${event.workingDays}个工作日。`
    case 'fee_notified':
      return `向申请人送出收费通知，应当在送达次日起${paymentTerm}个工作日内（${until}前，含当日）缴费，等待期间不计算答复期限。`
    case 'fee_paid':
      return `申请人完成缴费，答复期限自次日起重新计算${replyTerm}个工作日。`
    case 'decided': {
      const { label } = groundOf(event.outcome, event.ground) ?? factsOf(event.outcome)
      return `答复申请人：${label}。`
    }
    case 'withdrawn':
      return '申请人撤回申请，办理终止。'
  }
}

function consultedSentence(whom: string, until: string, effective: boolean): string {
  if (!effective) return `征求${whom}意见时已超过答复期限，所需时间不予扣除。`
  return `征求${whom}意见，次日起不计入答复期限，最迟至第${consultationTerm}个工作日（${until}）。`
}

function answeredSentence(whom: string, on: Day, effective: boolean): string {
  if (!effective) return `收到${whom}意见，答复期限不受影响。`
  return `收到${whom}意见，其所需时间至当日止，${chineseMonthDay(nextDay(on))}起不再因此扣除。`
}
