import type { Clock } from '../../../law/clock/clock.ts'
import { chineseDate, type Day } from '../../../law/calendar/day.ts'
import { type DayStrip, explainDays } from '../../../law/clock/day-strip.ts'
import type { Desk } from '../../desk/index.ts'
import type { Unit } from '../../units/index.ts'
import { partsOf, wholeOf } from '../splitting/parts.ts'
import { type ConsentAsked, consentAskedOf } from '../transfer/transfer.ts'
import type { Paper } from '../papers/paper.ts'
import { papersOf } from '../papers/read-papers.ts'
import { deliveryLabels, type MaskedApplicant, maskApplicant } from '../applicant.ts'
import { type DecisionView, decisionOf } from '../lists/application-file.ts'
import { type CaseFile, caseEventsOf, lastOf, proceedingOf } from '../case-file.ts'
import { standingBarOf } from '../handling/case-acts.ts'
import { loadCase } from '../handling/handle-case.ts'
import { openCase, ownDevice } from './case-session.ts'
import { type Message, messagesOf } from './messages.ts'
import { type OwnPaper, ownPapersOf } from './papers-for-applicant.ts'
import { offeredCorrection } from './open-matters.ts'
import { servedOnOf } from './served-on.ts'
import { type StatusStep, stepsOf } from './status-steps.ts'
import { stepForApplicant, stripForApplicant } from './step-words.ts'
import { correctionNow, messageBar, takeBackBar } from './what-he-may.ts'
import { yuanText } from '../fees/money.ts'
import { stateOf } from '../application-state.ts'

/** What the applicant has to do now. */
export interface StatusTask {
  readonly title: string
  readonly text: string
  readonly by: Day
  readonly ground: string
  readonly consequence: string
}

/** Where an application stands, as its applicant may see it. */
export interface ApplicationStatus {
  readonly unit: Unit
  readonly number: string
  readonly submittedOn: Day
  readonly applicant: MaskedApplicant
  readonly description: string
  /** 获取方式 in words; '' where none was chosen */
  readonly delivery: string
  /** one sentence: 已提交，待双方确认 */
  readonly headline: string
  /** what is waited for, and by when */
  readonly waitingFor: string
  /** `startsAnew`: 等待补正、缴费, after which the term is counted anew · `inParts`: 已拆分 */
  readonly clockState: 'notStarted' | 'running' | 'paused' | 'stopped' | 'startsAnew' | 'inParts'
  /** null while it is not received in law */
  readonly clock: Clock | null
  readonly strip: DayStrip | null
  readonly task: StatusTask | null
  /** oldest first */
  readonly steps: readonly StatusStep[]
  /** only once the answer has left the house */
  readonly decision: DecisionView | null
  /** 拆分办理: each part with its own clock and answer; empty where it was not split */
  readonly parts: readonly ApplicationStatus[]
  /** a part of a split application: the whole, and which part of how many; null where it is none */
  readonly partOf: { readonly number: string; readonly place: number; readonly of: number } | null
  /** 转交: what he was asked, and what he answered; null where he was not asked, or it is settled */
  readonly consent: ConsentAsked | null
  /** the day on which the answer reached the applicant; null where it is not known, or nothing was answered */
  readonly servedOn: Day | null
  /** between applicant and office, oldest first */
  readonly messages: readonly Message[]
  /** letters and information that he may download */
  readonly papers: readonly OwnPaper[]
  /** what he can do here now */
  readonly may: {
    readonly message: boolean
    /** why he cannot write, in words; null where he can */
    readonly messageBar: string | null
    /** `late`: after the period; he must say why */
    readonly correction: 'inTime' | 'late' | null
    readonly takeBack: boolean
  }
}

/**
 * 办理进度 by 申请编号 and 查询码, without an account; null where they do not fit. A wrong number and a wrong code
 * cannot be told apart, by answer or by time. A lapse shows only once the office has decided it.
 */
export async function statusOf(
  desk: Desk,
  typed: { readonly number: string; readonly code: string },
): Promise<ApplicationStatus | null> {
  const opened = await openCase(desk, typed, ownDevice)
  return opened && statusOfCase(desk, opened.id)
}

/** The same of a case that was opened before (`caseInSession`); null once its personal data were erased. */
export async function statusOfCase(desk: Desk, id: string): Promise<ApplicationStatus | null> {
  const file = await loadCase(desk.read, desk, id)
  const particulars = file?.application.particulars
  if (!file || !particulars) return null
  const parts: ApplicationStatus[] = []
  for (const part of partsOf(file)) {
    const own = await loadCase(desk.read, desk, part.applicationId)
    if (!own?.application.particulars) continue
    const papers = await papersOf(desk.read, desk, part.applicationId)
    parts.push(statusFrom(own, own.application.particulars, desk, papers))
  }
  return { ...statusFrom(file, particulars, desk, await papersOf(desk.read, desk, id)), parts }
}

function statusFrom(
  file: CaseFile,
  { applicant, requested }: NonNullable<CaseFile['application']['particulars']>,
  desk: Desk,
  papers: readonly Paper[],
): ApplicationStatus {
  const { application, unit } = file
  const { state, clock } = stateOf(file, desk)
  const barToMessage = messageBar(file, desk)
  const words = state === 'split' ? splitWords(file) : wordsOf(file, clock, state === 'takenBack')
  return {
    unit,
    number: application.number,
    submittedOn: application.arrivedOn,
    applicant: maskApplicant(applicant, application.kind),
    description: requested.description,
    delivery: requested.delivery === '' ? '' : deliveryLabels[requested.delivery],
    ...words,
    clockState: state === 'split' ? 'inParts' : clockStateOf(clock),
    clock: clock && { ...clock, steps: proceedingOf(file, desk).steps.map(stepForApplicant) },
    strip:
      clock &&
      stripForApplicant(explainDays({ asOf: desk.today(), events: caseEventsOf(file) }, desk.calendar)),
    task: taskOf(file, clock),
    steps: stepsOf(file, desk),
    decision: decisionOf(file),
    parts: [],
    partOf: wholeOf(file),
    consent: standingBarOf('recordConsent', file, desk) === null ? consentAskedOf(file) : null,
    servedOn: servedOnOf(file),
    messages: messagesOf(file),
    papers: ownPapersOf(file, papers),
    may: {
      message: barToMessage === null,
      messageBar: barToMessage?.text ?? null,
      correction: correctionNow(file, desk),
      takeBack: takeBackBar(file, desk) === null,
    },
  }
}

function clockStateOf(clock: Clock | null): ApplicationStatus['clockState'] {
  if (clock === null) return 'notStarted'
  if (clock.state === 'paused') return 'paused'
  if (clock.state === 'awaitingCorrection' || clock.state === 'awaitingPayment') return 'startsAnew'
  return clock.state === 'running' ? 'running' : 'stopped'
}

/** The applicant keeps his one number: under it every part is shown. */
function splitWords(file: CaseFile): { readonly headline: string; readonly waitingFor: string } {
  const { length } = partsOf(file)
  return {
    headline: `已拆分为${length}件分别办理`,
    waitingFor: '您的申请涉及几项不同的信息，机关分别办理、分别答复。各件的进展都在这里查看，不用另记编号。',
  }
}

function wordsOf(
  file: CaseFile,
  clock: Clock | null,
  takenBack: boolean,
): { readonly headline: string; readonly waitingFor: string } {
  if (takenBack) return { headline: '您已撤回申请', waitingFor: '本件不再办理。如仍需要信息，可以重新申请。' }
  if (clock === null) {
    return {
      headline: '已提交，待双方确认',
      waitingFor: '机关会与您联系，确认收到申请。确认之日为收到申请之日，答复期限从次日起算。',
    }
  }
  if (clock.state === 'lapsed' && offeredCorrection(file) !== null) {
    return {
      headline: '您逾期提交了补正，等待机关判断',
      waitingFor: '机关认为您逾期有正当理由的，接受补正，继续办理；认为没有的，会告知您不再处理。',
    }
  }
  const due = clock.dueOn && chineseDate(clock.dueOn)
  switch (clock.state) {
    case 'answered':
      return { headline: '已答复', waitingFor: `机关已于${dayWord(decisionOf(file)?.on)}答复。` }
    case 'withdrawn':
      return { headline: '您已撤回申请', waitingFor: '本件不再办理。如仍需要信息，可以重新申请。' }
    case 'lapsed': // not decided yet: for the applicant it still waits for him
    case 'awaitingCorrection':
    case 'awaitingPayment':
      return clock.respondBy
        ? {
            headline: '等待您补正',
            waitingFor: `请在${chineseDate(clock.respondBy)}以前（含当日）补正申请内容。`,
          }
        : { headline: '等待您缴费', waitingFor: `请在${dayWord(clock.payBy)}以前（含当日）缴纳信息处理费。` }
    case 'paused':
      return {
        headline: '正在征求意见',
        waitingFor: `机关正在征求第三方或者其他机关的意见，最迟${dayWord(clock.resumesBy)}后继续计算答复期限。`,
      }
    case 'running':
      return clock.overdue
        ? {
            headline: '正在办理，已超过答复期限',
            waitingFor: `机关应当在${due ?? ''}以前答复。逾期没有答复，您可以申请行政复议或者提起行政诉讼，也可以向上一级机关投诉。`,
          }
        : { headline: '正在办理', waitingFor: `机关应当在${due ?? ''}以前（含当日）答复您。` }
  }
}

function taskOf(file: CaseFile, clock: Clock | null): StatusTask | null {
  if (clock === null) return null
  if (clock.state !== 'awaitingCorrection' && clock.state !== 'awaitingPayment' && clock.state !== 'lapsed')
    return null
  if (clock.respondBy) {
    return {
      title: '补正申请内容',
      text: lastOf(file, 'correction_requested')?.details?.items ?? '',
      by: clock.respondBy,
      ground: '条例第三十条',
      consequence: '没有正当理由逾期不补正的，视为放弃申请，机关不再处理。收到补正后，答复期限重新计算。',
    }
  }
  if (!clock.payBy) return null
  const fee = lastOf(file, 'fee_notified')?.details
  return {
    title: '缴纳信息处理费',
    text: fee ? `应缴${yuanText(fee.amountFen)}元。${fee.payment}` : '',
    by: clock.payBy,
    ground: '条例第四十二条、国办函〔2020〕109号',
    consequence: '逾期未缴费的，视为放弃申请，机关不再处理。缴费以后，答复期限重新计算。',
  }
}

function dayWord(day: Day | undefined): string {
  return day === undefined ? '' : chineseDate(day)
}
