import { channelLabels } from '../../../law/clock/case-event.ts'
import { chineseDate, chineseMonthDay, nextDay, type Day } from '../../../law/calendar/day.ts'
import type { TakenStep } from '../../../law/clock/proceeding.ts'
import type { DayStrip } from '../../../law/clock/day-strip.ts'
import { describeStep, type Step } from '../../../law/clock/step-text.ts'
import { consultationTerm, correctionNoticeTerm, paymentTerm, replyTerm } from '../../../law/clock/term.ts'
import { factsOf, groundOf } from '../../../law/decision/outcome.ts'
import type { IntakeDetails } from '../intake/intake-events.ts'

/** A step as the applicant reads it: what `describeStep` tells the office, said to him. */
export function stepForApplicant(step: TakenStep): Step {
  const { dueOn, event } = step
  // once it has ended there is no day to wait for
  const ended = event.type === 'decided' || event.type === 'withdrawn'
  const due = dueOn === null || ended ? '' : `机关最迟应当在${chineseDate(dueOn)}答复您。`
  return { ...describeStep(step), text: `${sentence(step)}${due}` }
}

function sentence({ event, limit, effective }: TakenStep): string {
  const until = limit === null ? '' : chineseDate(limit)
  switch (event.type) {
    case 'received':
      return `机关收到您的申请（${channelLabels[event.channel]}），从次日起计算${replyTerm}个工作日；需要您补正的，最迟应当在第${correctionNoticeTerm}个工作日（${until}）一次告知您。`
    case 'correction_requested':
      return `机关请您补正，您可以补正到${until}。等您补正的时间不计算答复期限。`
    case 'correction_received':
      return effective
        ? `机关收到您补正后的申请，答复期限从次日起重新计算${replyTerm}个工作日。`
        : '机关收到您对补正告知的答复，答复期限不变。'
    case 'third_party_consulted':
      return consulted('第三方', until, effective)
    case 'agency_consulted':
      return consulted('其他机关', until, effective)
    case 'third_party_answered':
      return answered('第三方', event.on, effective)
    case 'agency_answered':
      return answered('其他机关', event.on, effective)
    case 'extended':
      return `机关告知您：经政府信息公开工作机构负责人同意，答复期限延长${event.workingDays}个工作日。`
    case 'fee_notified':
      return `机关向您送出收费通知，请您从收到的次日起${paymentTerm}个工作日内（${until}以前，含当日）缴费。等您缴费的时间不计算答复期限。`
    case 'fee_paid':
      return `您已缴费，答复期限从次日起重新计算${replyTerm}个工作日。`
    case 'decided': {
      const { label } = groundOf(event.outcome, event.ground) ?? factsOf(event.outcome)
      return `机关答复您：${label}。`
    }
    case 'withdrawn':
      return '您撤回了申请，本件不再办理。'
  }
}

function consulted(whom: string, until: string, effective: boolean): string {
  if (!effective) return `机关征求${whom}意见时已经超过答复期限，这段时间不能扣除。`
  return `机关征求${whom}意见，从次日起不计入答复期限，最长到第${consultationTerm}个工作日（${until}）。`
}

function answered(whom: string, on: Day, effective: boolean): string {
  if (!effective) return `机关收到${whom}意见，答复您的期限不受影响。`
  return `机关收到${whom}意见，征求意见的时间到当天为止，${chineseMonthDay(nextDay(on))}起不再因此扣除。`
}

/** 逐日说明 as the applicant reads it: who is waited for is he. */
export function stripForApplicant({ days, summary }: DayStrip): DayStrip {
  const toHim = (text: string): string => text.replaceAll('申请人', '您')
  return { summary: toHim(summary), days: days.map((day) => ({ ...day, why: toHim(day.why) })) }
}

/** How his application came in, said to him; what concerns the office alone is left out. */
export function submittedForApplicant({
  channel,
  kiosk,
  oral,
  applicants,
}: IntakeDetails['submitted']): string {
  return [
    `${channelLabels[channel]}。`,
    kiosk && '在政务公开自助查询机上填写。',
    oral && '您口头提出，由工作人员代为填写，已读给您听并经您确认（条例第二十九条）。',
    applicants && `${applicants}人共同申请。`,
  ]
    .filter((text) => typeof text === 'string')
    .join('')
}
