/**
 * 若今天……: what each next step would do to the clock of a case, before it is taken. What the law does not allow now
 * is not offered and says why (条例第三十条至第三十四条、第四十二条; 国办函〔2020〕109号).
 */
import type { Calendar } from '../calendar/calendar.ts'
import type { CaseEvent, CaseInput } from './case-event.ts'
import { clockOf, clockStateLabels, faultOfNextStep, type Clock, type ClockState } from './clock.ts'
import { chineseDate, isBefore, isSameDay, type Day } from '../calendar/day.ts'
import { proceed } from './proceed.ts'
import type { Proceeding } from './proceeding.ts'
import { stepRules } from './step-fault.ts'
import { consultationTerm, longestExtension, paymentTerm, replyTerm } from './term.ts'

export const whatIfSteps = [
  'decided',
  'correction_requested',
  'correction_received',
  'third_party_consulted',
  'agency_consulted',
  'third_party_answered',
  'agency_answered',
  'extended',
  'fee_notified',
  'fee_paid',
  'withdrawn',
] as const
export type WhatIfStep = (typeof whatIfSteps)[number]

/** What of a step may be chosen; what is left out is the usual. */
export interface WhatIfChoice {
  /** the day of the step; today where left out */
  readonly on?: Day
  /** 补正期限 */
  readonly respondBy?: Day
  /** 延长几个工作日 */
  readonly workingDays?: number
  /** 送达之日 of a consultation or a fee notice */
  readonly deliveredOn?: Day
  /** which consultation is answered */
  readonly consultation?: string
}

/** One step and what comes of it. */
export interface WhatIf {
  readonly step: WhatIfStep
  /** 若今天告知延期20个工作日 */
  readonly condition: string
  readonly rule: string
  /** the state after it; null where the step is barred */
  readonly state: ClockState | null
  /** the last day to answer after it; null where none runs, or barred */
  readonly dueOn: Day | null
  /** the other party's last day that it sets; null where it sets none */
  readonly limit: Day | null
  /** working days from the due day that stands now to the new one; null where one of them is not there */
  readonly workingDaysMoved: number | null
  readonly provisional: boolean
  /** what comes of it, or why it is barred, in Chinese */
  readonly text: string
  readonly barred: boolean
}

/** How many days an applicant is usually given to correct (国办 leaves the period to the office). */
const usualCorrectionDays = 15

/** Every step that has a place in the case as it stands, lawful or not; none where it was not received or has ended. */
export function whatIf(input: CaseInput, calendar: Calendar): readonly WhatIf[] {
  const proceeding = proceed(input.events, calendar)
  if (proceeding.received === null || proceeding.ending !== null) return []
  return whatIfSteps
    .filter((step) => hasPlace(step, proceeding))
    .map((step) => judged(step, {}, input, proceeding, calendar))
}

/** One step with what was chosen of it; null where the case was not received or has ended. */
export function whatIfStep(
  input: CaseInput,
  step: WhatIfStep,
  choice: WhatIfChoice,
  calendar: Calendar,
): WhatIf | null {
  const proceeding = proceed(input.events, calendar)
  if (proceeding.received === null || proceeding.ending !== null) return null
  return judged(step, choice, input, proceeding, calendar)
}

/** The event that the step would enter. */
export function eventOfStep(
  step: WhatIfStep,
  choice: WhatIfChoice,
  asOf: Day,
  proceeding: Pick<Proceeding, 'consultations'>,
): CaseEvent {
  const on = choice.on ?? asOf
  const delivery = choice.deliveredOn === undefined ? {} : { deliveredOn: choice.deliveredOn }
  switch (step) {
    case 'decided':
      return { type: step, on, outcome: 'granted' }
    case 'correction_requested':
      return { type: step, on, respondBy: choice.respondBy ?? on.add({ days: usualCorrectionDays }) }
    case 'third_party_consulted':
    case 'agency_consulted':
      return { type: step, on, id: unusedId(proceeding), ...delivery }
    case 'third_party_answered':
    case 'agency_answered': {
      const kind = step === 'agency_answered' ? 'agency' : 'third_party'
      const open = proceeding.consultations.find((one) => one.kind === kind && one.closedOn === null)
      return { type: step, on, id: choice.consultation ?? open?.id ?? '' }
    }
    case 'extended':
      return { type: step, on, workingDays: choice.workingDays ?? longestExtension }
    case 'fee_notified':
      return { type: step, on, ...delivery }
    case 'correction_received':
    case 'fee_paid':
    case 'withdrawn':
      return { type: step, on }
  }
}

function unusedId({ consultations }: Pick<Proceeding, 'consultations'>): string {
  let id = 'what-if'
  while (consultations.some((one) => one.id === id)) id += '-'
  return id
}

/** Answers and payments are spoken of only where they are waited for. */
function hasPlace(step: WhatIfStep, proceeding: Proceeding): boolean {
  const open = (kind: string): boolean =>
    proceeding.consultations.some((one) => one.kind === kind && one.closedOn === null)
  switch (step) {
    case 'correction_received':
      return proceeding.correction !== null
    case 'fee_paid':
      return proceeding.payment !== null
    case 'third_party_answered':
      return open('third_party')
    case 'agency_answered':
      return open('agency')
    case 'decided':
    case 'correction_requested':
    case 'third_party_consulted':
    case 'agency_consulted':
    case 'extended':
    case 'fee_notified':
    case 'withdrawn':
      return true
  }
}

function judged(
  step: WhatIfStep,
  choice: WhatIfChoice,
  { events, asOf }: CaseInput,
  proceeding: Proceeding,
  calendar: Calendar,
): WhatIf {
  const event = eventOfStep(step, choice, asOf, proceeding)
  const base = { step, rule: stepRules[step], condition: conditionOf(event, asOf) }
  const fault = faultOfNextStep(events, event, calendar)
  if (fault !== null) {
    const text = fault.text.replace(/，本步骤不产生效力。$/u, '，不能办理。')
    const nothing = { state: null, dueOn: null, limit: null, workingDaysMoved: null, provisional: false }
    return { ...base, ...nothing, text, barred: true }
  }
  const seenOn = isBefore(event.on, asOf) ? asOf : event.on
  const before = clockOf(proceeding, asOf, calendar)
  const after = clockOf(proceed([...events, event], calendar), seenOn, calendar)
  const limit = limitOf(step, after)
  return {
    ...base,
    state: after.state,
    dueOn: after.dueOn,
    limit,
    workingDaysMoved: movedBy(before.dueOn, after.dueOn, calendar),
    provisional: after.provisional,
    text: `${consequence(event, before, after)}${after.provisional && !ends(event) ? provisionalWord : ''}`,
    barred: false,
  }
}

function ends({ type }: CaseEvent): boolean {
  return type === 'decided' || type === 'withdrawn'
}

const provisionalWord = '（其中有年份的放假安排尚未公布，暂计）'

function limitOf(step: WhatIfStep, clock: Clock): Day | null {
  if (step === 'correction_requested') return clock.respondBy ?? null
  if (step === 'fee_notified') return clock.payBy ?? null
  return step === 'third_party_consulted' || step === 'agency_consulted' ? (clock.resumesBy ?? null) : null
}

function movedBy(before: Day | null, after: Day | null, calendar: Calendar): number | null {
  if (before === null || after === null) return null
  return isBefore(after, before)
    ? -calendar.workingDaysBetween(after, before)
    : calendar.workingDaysBetween(before, after)
}

function conditionOf(event: CaseEvent, asOf: Day): string {
  const day = isSameDay(event.on, asOf) ? '今天' : chineseDate(event.on)
  return `若${day}${conditionWords(event)}`
}

function conditionWords(event: CaseEvent): string {
  switch (event.type) {
    case 'decided':
      return '答复'
    case 'correction_requested':
      return `告知补正（补正期限至${chineseDate(event.respondBy)}）`
    case 'correction_received':
      return '登记收到补正'
    case 'third_party_consulted':
      return '征求第三方意见'
    case 'agency_consulted':
      return '征求其他机关意见'
    case 'third_party_answered':
      return '登记收到第三方意见'
    case 'agency_answered':
      return '登记收到其他机关意见'
    case 'extended':
      return `告知延期${event.workingDays}个工作日`
    case 'fee_notified':
      return '送出收费通知'
    case 'fee_paid':
      return '登记缴费'
    case 'withdrawn':
      return '登记申请人撤回'
    case 'received':
      return '收到申请'
  }
}

function consequence(event: CaseEvent, before: Clock, after: Clock): string {
  const { resumesBy } = after
  switch (event.type) {
    case 'decided':
      return endWord(before, after)
    case 'withdrawn':
      return '本件办结，不再答复。'
    case 'correction_requested':
      return `停止计算答复期限，等申请人补正；收到补正的次日起重新计算${replyTerm}个工作日。逾期不补正且没有正当理由的，${chineseDate(event.respondBy.add({ days: 1 }))}起视为放弃申请。`
    case 'third_party_consulted':
    case 'agency_consulted':
      if (after.state !== 'paused' || resumesBy === undefined) {
        return `答复期限已过，征求意见所需时间不再扣除${dueWord(after)}。`
      }
      return `次日起不计入答复期限，最迟到${chineseDate(resumesBy)}（第${consultationTerm}个工作日）恢复计算。`
    case 'fee_notified':
      return `停止计算答复期限，等申请人缴费，最迟${word(after.payBy)}（第${paymentTerm}个工作日）；缴费的次日起重新计算${replyTerm}个工作日。`
    case 'third_party_answered':
    case 'agency_answered':
      if (after.state === 'paused') return `还有别的意见没有收到，最迟到${word(resumesBy)}恢复计算。`
      return `次日起继续计算${dueWord(after)}。`
    case 'extended':
      return after.dueOn === null
        ? `答复期限增加${event.workingDays}个工作日，征求意见结束以后可见。`
        : `答复期限延到${chineseDate(after.dueOn)}。`
    case 'correction_received':
    case 'fee_paid':
      if (after.state === 'paused') return `重新计算${replyTerm}个工作日；征求意见期间仍不计入。`
      return after.dueOn === null
        ? `仍在等申请人，${clockStateLabels[after.state]}。`
        : `自次日起重新计算${replyTerm}个工作日，答复期限为${chineseDate(after.dueOn)}。`
    case 'received':
      return ''
  }
}

function endWord({ workingDaysLeft }: Clock, { dueOn, overdue }: Clock): string {
  if (dueOn === null) return '本件办结。此时没有答复期限在计算。'
  if (overdue) return `本件办结，已经超过答复期限${chineseDate(dueOn)}，计为逾期答复。`
  return workingDaysLeft === null || workingDaysLeft === 0
    ? '本件按期办结。'
    : `本件按期办结，比期限早${workingDaysLeft}个工作日。`
}

function dueWord({ dueOn }: Clock): string {
  return dueOn === null ? '' : `，答复期限为${chineseDate(dueOn)}`
}

function word(day: Day | undefined): string {
  return day === undefined ? '' : chineseDate(day)
}
