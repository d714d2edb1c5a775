/**
 * How one case stands: what its events, taken in one after the other, have brought about (see `proceed.ts`).
 */
import type { Calendar } from '../calendar/calendar.ts'
import type {
  CaseEvent,
  ConsultationAnswered,
  Consulted,
  Decided,
  Received,
  Withdrawn,
} from './case-event.ts'
import { earlierOf, isAfter, type Day } from '../calendar/day.ts'
import type { Fault } from './fault.ts'
import { lastDayOfTerm, replyTerm, type Exclusion } from './term.ts'
import { type LastDays, takenOut } from './waiting.ts'

export type ConsultedKind = 'third_party' | 'agency'

export interface Consultation {
  readonly kind: ConsultedKind
  readonly id: string
  readonly on: Day
  readonly deliveredOn: Day
  /** the 15th working day after delivery */
  readonly lastDay: Day
  /** false where it was made after the due day: it excludes and pauses nothing */
  readonly effective: boolean
  /** the day of the answer, or of the end of the case */
  closedOn: Day | null
}

/** The reply term that runs now. */
export interface Term {
  readonly startedOn: Day
  readonly startedBy: 'received' | 'correction_received' | 'fee_paid'
  /** working days added; 0 where it was not extended */
  extension: number
}

export interface AwaitedCorrection {
  readonly requestedOn: Day
  readonly respondBy: Day
}

export interface AwaitedPayment {
  readonly notifiedOn: Day
  readonly deliveredOn: Day
  readonly payBy: Day
}

/** A step that took effect. */
export interface TakenStep {
  readonly event: CaseEvent
  /** the due day that stands after it; null while none runs */
  readonly dueOn: Day | null
  /** what the step itself set: the last day to correct, to answer, to pay */
  readonly limit: Day | null
  /** false for what is recorded and changes nothing (a late answer, a consultation after the due day) */
  readonly effective: boolean
}

export interface Proceeding {
  received: Received | null
  /** the 7th working day after receipt; null before it */
  correctionNoticeDueOn: Day | null
  term: Term | null
  consultations: Consultation[]
  /** those without an answer, effective or not, by whom they concern; an empty list where all have answered */
  unanswered: Map<string, Consultation[]>
  /** the last days of the effective ones without an answer */
  lastDays: LastDays
  /** what consultations took out of the term up to the last step */
  settled: Exclusion[]
  /** the correction that is awaited */
  correction: AwaitedCorrection | null
  /** the payment that is awaited */
  payment: AwaitedPayment | null
  /** a correction was validly requested, answered or not */
  correctionUsed: boolean
  /** faulty correction requests that may still be answered, without fault or effect */
  voidRequests: number
  ending: Decided | Withdrawn | null
  /** the day of the last step that took effect */
  lastOn: Day | null
  steps: TakenStep[]
  faults: Fault[]
}

/**
 * The due day, every open consultation being taken to run to its 15th working day; null before receipt and while a
 * correction or a payment is awaited. By it lateness is judged.
 */
export function dueDayOf(proceeding: Proceeding, calendar: Calendar): Day | null {
  const { term, correction, payment, lastOn, lastDays, settled } = proceeding
  if (term === null || correction !== null || payment !== null) return null
  const open = takenOut(lastOn ?? term.startedOn, lastDays.latest(), null)
  const exclusions = open === null ? settled : [...settled, open]
  return lastDayOfTerm(term.startedOn, replyTerm + term.extension, exclusions, calendar)
}

/** The stretches of days that consultations take out of the count. */
export function exclusionsOf(proceeding: Proceeding): readonly Exclusion[] {
  const exclusions: Exclusion[] = []
  for (const { effective, on, lastDay, closedOn } of proceeding.consultations) {
    if (!effective) continue
    exclusions.push({ after: on, through: closedOn === null ? lastDay : earlierOf(closedOn, lastDay) })
  }
  return exclusions
}

/** The consultations that hold the clock on this day. */
export function openConsultations(proceeding: Proceeding, day: Day): readonly Consultation[] {
  return proceeding.consultations.filter(
    ({ effective, closedOn, lastDay }) => effective && closedOn === null && !isAfter(day, lastDay),
  )
}

/** Whom a consultation, or its answer, concerns. */
export function consultedKind(event: Consulted | ConsultationAnswered): ConsultedKind {
  return event.type === 'third_party_consulted' || event.type === 'third_party_answered'
    ? 'third_party'
    : 'agency'
}

/** Whom a consultation, or its answer, concerns, as a key: same kind, same id. */
export function partyKey(event: Consulted | ConsultationAnswered): string {
  return `${consultedKind(event)} ${event.id}`
}
