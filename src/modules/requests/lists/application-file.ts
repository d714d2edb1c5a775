import type { Clock } from '../../../law/clock/clock.ts'
import { type DayStrip, explainDays } from '../../../law/clock/day-strip.ts'
import type { Day } from '../../../law/calendar/day.ts'
import { factsOf, groundOf } from '../../../law/decision/outcome.ts'
import { receiptRules, type ReceiptRule } from '../../../law/clock/receipt.ts'
import type { Outcome } from '../../../law/report/report-rows.ts'
import { type Answer, type Desk, done, forbidden, may, refuse } from '../../desk/index.ts'
import type { Unit } from '../../units/index.ts'
import { actsNow, type ActNow } from '../handling/acts-now.ts'
import { type MaskedApplicant, maskParticulars, type RequestedInformation } from '../applicant.ts'
import { type Application, titleOf } from '../application.ts'
import { type ApplicationState, applicationStateLabels, stateOf } from '../application-state.ts'
import {
  type CaseFile,
  caseEventsOf,
  draftOf,
  extensionOf,
  type ExtensionState,
  lastOf,
  proceedingOf,
} from '../case-file.ts'
import { feeMonthOf } from '../fees/fee-month.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import type { DecisionDraft, FileEventType } from '../file-event.ts'
import { letterOf } from '../letters/letter.ts'
import { loadCase } from '../handling/handle-case.ts'
import { type Urging, urgingOf } from '../urging/urging.ts'
import { type UrgingProposal, urgingProposal } from '../urging/urging-proposal.ts'
import { isAssigned } from '../assignment/assignments.ts'
import { type ConsultationView, consultationsOf } from '../consultation/consultations.ts'
import { sealedNames } from '../letters/letter.ts'
import type { Paper } from '../papers/paper.ts'
import { papersOf } from '../papers/read-papers.ts'
import { applicationPolicy } from '../policy.ts'
import { type CaseWork, caseWorkOf } from './case-work.ts'
import { type Stage, stagesOf, type TimelineEntry, timelineOf } from './timeline.ts'

/** 答复 as it left the house. */
export interface DecisionView {
  readonly outcome: Outcome
  readonly ground: string | null
  readonly label: string
  readonly article: string
  readonly on: Day
  readonly method: DeliveryMethod | null
  readonly text: string
  readonly reasons: string
  /** 送达之日: remedies run from it; null while it is not recorded */
  readonly servedOn: Day | null
  /** 救济告知 as the letter said it; null in cases without a letter here */
  readonly remedies: string | null
}

/** Everything the case page shows; personal fields masked. Remedies are the remedies module's to add. */
export interface ApplicationFile {
  readonly application: Omit<Application, 'particulars'>
  readonly unit: Unit
  readonly title: string
  /** null once the personal data were erased */
  readonly applicant: MaskedApplicant | null
  /** false for the person of a 科室 to whom it was given: he sees what is asked for, not by whom */
  readonly inFull: boolean
  readonly requested: RequestedInformation | null
  /** pass it with the next act: an act on an older view is refused */
  readonly lastSeq: number
  readonly state: ApplicationState
  readonly stateLabel: string
  /** null while the application is not yet received in law */
  readonly clock: Clock | null
  /** day by day, with the sentence that says why; null as the clock */
  readonly strip: DayStrip | null
  /** how this channel's day of receipt is found */
  readonly receipt: ReceiptRule
  readonly timeline: readonly TimelineEntry[]
  readonly stages: readonly Stage[]
  readonly acts: readonly ActNow[]
  readonly consultations: readonly ConsultationView[]
  readonly extension: ExtensionState | null
  /** 督办; null where there never was one */
  readonly urging: Urging | null
  /** what a demand would say; null where the case has ended */
  readonly urgingProposal: UrgingProposal | null
  /** what was drafted and has not left yet */
  readonly draft: DecisionDraft | null
  readonly decision: DecisionView | null
  /** 案卷材料, in the order in which they came in */
  readonly papers: readonly Paper[]
  /** 《延期答复告知书》 with its number, by the id of the sealed paper */
  readonly letterNames: ReadonlyMap<string, string>
  /** 收费: items of the same applicant counted in the same month before this one; null while it is not received */
  readonly sameApplicantThisMonth: number | null
  /** 科室, 转交, 说明理由, 拆分, 并案 */
  readonly work: CaseWork
}

/** 案卷: one case as the office sees it. */
export async function applicationFile(desk: Desk, id: string): Promise<Answer<ApplicationFile>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const assigned = isAssigned(file, desk.actor)
  const inFull = may(desk.actor, applicationPolicy.read, file.unit)
  const refused = inFull ? null : forbidden(desk.actor, applicationPolicy.readAssigned, file.unit, assigned)
  if (refused) return refused
  const { application, unit, lastSeq } = file
  const { particulars, ...rest } = application
  const proceeding = proceedingOf(file, desk)
  const { state, clock } = stateOf(file, desk)
  const decision = decisionOf(file)
  return done({
    application: rest,
    unit,
    title: titleOf(application),
    // who looks for a record does not need to know who wants it
    applicant: inFull && particulars ? maskParticulars(particulars, application.kind) : null,
    inFull,
    requested: particulars?.requested ?? null,
    lastSeq,
    state,
    stateLabel: applicationStateLabels[state],
    clock,
    strip: clock && explainDays({ asOf: desk.today(), events: caseEventsOf(file) }, desk.calendar),
    receipt: receiptRules[application.channel],
    timeline: timelineOf(file, proceeding).filter(({ type }) => inFull || seenByAssignee.includes(type)),
    stages: stagesOf(file, proceeding),
    acts: actsNow(file, desk),
    consultations: inFull ? consultationsOf(file, desk) : [],
    extension: extensionOf(file),
    urging: inFull ? urgingOf(file) : null,
    urgingProposal: urgingProposal(file, desk),
    draft: inFull && decision === null ? draftOf(file) : null,
    decision,
    sameApplicantThisMonth:
      inFull && state !== 'split' ? ((await feeMonthOf(desk.read, desk, file))?.before ?? null) : null,
    work: await caseWorkOf(desk, file, inFull),
    papers: inFull ? await papersOf(desk.read, desk, id) : [],
    letterNames: inFull ? sealedNames(file) : new Map(),
  })
}

/** What the person of a 科室 sees of the course: what is asked for, and the work inside the unit. */
const seenByAssignee: readonly FileEventType[] = [
  'correction_requested',
  'correction_received',
  'case_assigned',
  'opinion_given',
  'passed_on',
  'handed_back',
]

/** The answer that left the house; null where there is none yet. */
export function decisionOf(file: Pick<CaseFile, 'events'>): DecisionView | null {
  const decided = lastOf(file, 'decided')
  if (decided?.event?.type !== 'decided') return null
  const { outcome, ground } = decided.event
  const { article } = groundOf(outcome, ground) ?? factsOf(outcome)
  const draft = draftOf(file)
  const letter = decided.sentLetter === undefined ? null : letterOf(file, decided.sentLetter)
  return {
    outcome,
    ground: ground ?? null,
    label: decisionLabel(outcome, ground),
    article,
    on: decided.on,
    method: decided.details?.method ?? null,
    text: draft?.text ?? '',
    reasons: draft?.reasons ?? '',
    servedOn: letter?.servedOn ?? null,
    remedies: letter?.issued?.remedies ?? null,
  }
}

/** The outcome in the words of table 三, with the ground that tells it more closely: 本机关不掌握（经检索，政府信息不存在）. */
export function decisionLabel(outcome: Outcome, code: string | undefined): string {
  const { label } = factsOf(outcome)
  const ground = groundOf(outcome, code)
  // to say of what is disclosed that it may be disclosed adds nothing
  return ground === null || ground.code === 'disclosed' ? label : `${label}（${ground.label}）`
}
