/**
 * The course of one case: its events taken in one after the other, each judged by what stood before it. A step with a
 * fault is reported and has no effect at all.
 */
import type { Calendar } from '../calendar/calendar.ts'
import type {
  CaseEvent,
  ConsultationAnswered,
  Consulted,
  CorrectionReceived,
  CorrectionRequested,
  Decided,
  FeeNotified,
  FeePaid,
  Received,
  Withdrawn,
} from './case-event.ts'
import { isAfter, type Day } from '../calendar/day.ts'
import {
  consultedKind,
  dueDayOf,
  partyKey,
  type Consultation,
  type Proceeding,
  type Term,
} from './proceeding.ts'
import { faultOf } from './step-fault.ts'
import { consultationTerm, correctionNoticeTerm, paymentTerm } from './term.ts'
import { LastDays, settle, takenOut } from './waiting.ts'

/** Takes in the events of a case in their order. */
export function proceed(events: readonly CaseEvent[], calendar: Calendar): Proceeding {
  const proceeding = emptyProceeding()
  for (const event of events) {
    const fault = faultOf(event, proceeding, calendar)
    if (fault === null) {
      take(event, proceeding, calendar)
      continue
    }
    proceeding.faults.push(fault)
    if (event.type === 'correction_requested') proceeding.voidRequests += 1
  }
  return proceeding
}

function emptyProceeding(): Proceeding {
  return {
    received: null,
    correctionNoticeDueOn: null,
    term: null,
    consultations: [],
    unanswered: new Map(),
    lastDays: new LastDays(),
    settled: [],
    correction: null,
    payment: null,
    correctionUsed: false,
    voidRequests: 0,
    ending: null,
    lastOn: null,
    steps: [],
    faults: [],
  }
}

/** The days up to this step are past: what open consultations took out of them no later step can change. */
function passTo(day: Day, { lastOn, lastDays, settled }: Proceeding, calendar: Calendar): void {
  const past = lastOn === null ? null : takenOut(lastOn, lastDays.latest(), day)
  if (past !== null) settle(settled, past, calendar)
}

/** A term that starts on this day; what lies before it has no effect on it. */
function startTerm(proceeding: Proceeding, startedOn: Day, startedBy: Term['startedBy']): void {
  proceeding.term = { startedOn, startedBy, extension: 0 }
  proceeding.settled = []
}

/** What a step leaves behind for the account of it. */
interface Effect {
  readonly limit?: Day
  readonly effective?: boolean
}

function take(event: CaseEvent, proceeding: Proceeding, calendar: Calendar): void {
  passTo(event.on, proceeding, calendar)
  const { limit = null, effective = true } = effectOf(event, proceeding, calendar)
  proceeding.lastOn = event.on
  const latest = proceeding.lastDays.latest()
  const paused = proceeding.ending === null && latest !== null && !isAfter(event.on, latest)
  const dueOn = paused ? null : dueDayOf(proceeding, calendar)
  proceeding.steps.push({ event, dueOn, limit, effective })
}

function effectOf(event: CaseEvent, proceeding: Proceeding, calendar: Calendar): Effect {
  switch (event.type) {
    case 'received':
      return receive(event, proceeding, calendar)
    case 'correction_requested':
      return requestCorrection(event, proceeding)
    case 'correction_received':
      return receiveCorrection(event, proceeding)
    case 'third_party_consulted':
    case 'agency_consulted':
      return consult(event, proceeding, calendar)
    case 'third_party_answered':
    case 'agency_answered':
      return takeAnswer(event, proceeding)
    case 'extended':
      if (proceeding.term !== null) proceeding.term.extension = event.workingDays
      return {}
    case 'fee_notified':
      return notifyFee(event, proceeding, calendar)
    case 'fee_paid':
      return payFee(event, proceeding)
    case 'decided':
    case 'withdrawn':
      return end(event, proceeding)
  }
}

function receive(event: Received, proceeding: Proceeding, calendar: Calendar): Effect {
  proceeding.received = event
  proceeding.correctionNoticeDueOn = calendar.nthWorkingDayAfter(event.on, correctionNoticeTerm)
  startTerm(proceeding, event.on, 'received')
  return { limit: proceeding.correctionNoticeDueOn }
}

function requestCorrection(event: CorrectionRequested, proceeding: Proceeding): Effect {
  proceeding.correction = { requestedOn: event.on, respondBy: event.respondBy }
  proceeding.correctionUsed = true
  return { limit: event.respondBy }
}

/** Starts the term anew; the answer to a faulty request is only recorded. */
function receiveCorrection(event: CorrectionReceived, proceeding: Proceeding): Effect {
  if (proceeding.correction === null) {
    proceeding.voidRequests -= 1
    return { effective: false }
  }
  proceeding.correction = null
  startTerm(proceeding, event.on, 'correction_received')
  return {}
}

function consult(event: Consulted, proceeding: Proceeding, calendar: Calendar): Effect {
  const dueOn = dueDayOf(proceeding, calendar)
  const effective = dueOn === null || !isAfter(event.on, dueOn)
  const deliveredOn = event.deliveredOn ?? event.on
  const lastDay = calendar.nthWorkingDayAfter(deliveredOn, consultationTerm)
  const consultation: Consultation = {
    kind: consultedKind(event),
    id: event.id,
    on: event.on,
    deliveredOn,
    lastDay,
    effective,
    closedOn: null,
  }
  proceeding.consultations.push(consultation)
  const unanswered = proceeding.unanswered.get(partyKey(event))
  if (unanswered === undefined) proceeding.unanswered.set(partyKey(event), [consultation])
  else unanswered.push(consultation)
  if (effective) proceeding.lastDays.add(lastDay)
  return { limit: lastDay, effective }
}

/** Closes the consultation; after its 15th working day, or a second time, the answer changes nothing. */
function takeAnswer(event: ConsultationAnswered, proceeding: Proceeding): Effect {
  let effective = false
  const answered = proceeding.unanswered.get(partyKey(event)) ?? []
  proceeding.unanswered.set(partyKey(event), [])
  for (const consultation of answered) {
    consultation.closedOn = event.on
    if (consultation.effective) proceeding.lastDays.remove(consultation.lastDay)
    effective ||= consultation.effective && !isAfter(event.on, consultation.lastDay)
  }
  return { effective }
}

function notifyFee(event: FeeNotified, proceeding: Proceeding, calendar: Calendar): Effect {
  const deliveredOn = event.deliveredOn ?? event.on
  const payBy = calendar.nthWorkingDayAfter(deliveredOn, paymentTerm)
  proceeding.payment = { notifiedOn: event.on, deliveredOn, payBy }
  return { limit: payBy }
}

function payFee(event: FeePaid, proceeding: Proceeding): Effect {
  proceeding.payment = null
  startTerm(proceeding, event.on, 'fee_paid')
  return {}
}

function end(event: Decided | Withdrawn, proceeding: Proceeding): Effect {
  proceeding.ending = event
  for (const consultation of proceeding.consultations) consultation.closedOn ??= event.on
  proceeding.unanswered.clear()
  proceeding.lastDays.clear()
  return {}
}
