import type { Calendar } from '../../law/calendar/calendar.ts'
import type { CaseEvent } from '../../law/clock/case-event.ts'
import { clockOf, type Clock } from '../../law/clock/clock.ts'
import { type Day, isSameDay } from '../../law/calendar/day.ts'
import { proceed } from '../../law/clock/proceed.ts'
import type { Proceeding } from '../../law/clock/proceeding.ts'
import type { Desk } from '../desk/index.ts'
import type { Unit } from '../units/index.ts'
import type { Application } from './application.ts'
import type { SigningSettings } from '../signing/index.ts'
import type { DecisionDraft, FileEvent, FileEventType } from './file-event.ts'

/** 案卷: an application with all that happened to it, as an act finds it. */
export interface CaseFile {
  readonly application: Application
  readonly unit: Unit
  readonly events: readonly FileEvent[]
  /** number of the last entry; 0 where there is none */
  readonly lastSeq: number
  /** the case's key, sealed by the master key; null once forgotten */
  readonly sealedKey: string | null
  /** how the unit reviews and signs its answers */
  readonly signing: SigningSettings
}

/** The entries that the clock reads, in their order. */
export function caseEventsOf(file: Pick<CaseFile, 'events'>): CaseEvent[] {
  return file.events.flatMap(({ event }) => (event === null ? [] : [event]))
}

/** What was worked out of a list of events: nothing of it is stored, a file is asked for it a dozen times. */
interface Known {
  readonly calendar: Calendar
  readonly proceeding: Proceeding
  clock: { readonly today: Day; readonly clock: Clock } | null
}

const known = new WeakMap<CaseFile['events'], Known>()

/** How the case stands in law. */
export function proceedingOf(file: Pick<CaseFile, 'events'>, desk: Pick<Desk, 'calendar'>): Proceeding {
  return knownOf(file, desk).proceeding
}

/** The statutory clock today; null while the application is not yet received in law (双方未确认). */
export function clockOfCase(
  file: Pick<CaseFile, 'events'>,
  desk: Pick<Desk, 'calendar' | 'today'>,
): Clock | null {
  const facts = knownOf(file, desk)
  if (facts.proceeding.received === null) return null
  const today = desk.today()
  if (facts.clock === null || !isSameDay(facts.clock.today, today)) {
    facts.clock = { today, clock: clockOf(facts.proceeding, today, desk.calendar) }
  }
  return facts.clock.clock
}

function knownOf(file: Pick<CaseFile, 'events'>, desk: Pick<Desk, 'calendar'>): Known {
  const before = known.get(file.events)
  if (before?.calendar === desk.calendar) return before
  const facts = {
    calendar: desk.calendar,
    proceeding: proceed(caseEventsOf(file), desk.calendar),
    clock: null,
  }
  known.set(file.events, facts)
  return facts
}

/** The last entry of a type; null where there is none. */
export function lastOf<Type extends FileEventType>(
  file: Pick<CaseFile, 'events'>,
  type: Type,
): Extract<FileEvent, { type: Type }> | null {
  const found = file.events.findLast(
    (event): event is Extract<FileEvent, { type: Type }> => event.type === type,
  )
  return found ?? null
}

/** 已拆分: the parts are handled and counted, the whole no longer is. */
export function isSplit(file: Pick<CaseFile, 'events'>): boolean {
  return file.events.some(({ type }) => type === 'split')
}

/** Whether the case has ended: answered, withdrawn, split into others, or taken back before it was received. */
export function hasEnded(file: Pick<CaseFile, 'events'>, desk: Pick<Desk, 'calendar'>): boolean {
  const { received, ending } = proceedingOf(file, desk)
  return isSplit(file) || ending !== null || (received === null && lastOf(file, 'withdrawn') !== null)
}

/** The answer as last drafted; null where there is none, or where the applicant has corrected his application since. */
export function draftOf(file: Pick<CaseFile, 'events'>): DecisionDraft | null {
  const drafted = lastOf(file, 'decision_drafted')
  if (!drafted?.details) return null
  const came = drafted.details.outcome === 'other.feeLapsed' ? lastOf(file, 'fee_paid') : null
  // the applicant came after all, with good cause: nothing has lapsed
  const since = Math.max(lastOf(file, 'correction_received')?.seq ?? 0, came?.seq ?? 0)
  return drafted.seq > since ? drafted.details : null
}

/** 审核过: since the last time that the description changed. */
export function isReviewed(file: Pick<CaseFile, 'events'>): boolean {
  const reviewed = lastOf(file, 'reviewed')?.seq ?? 0
  return reviewed > (lastOf(file, 'correction_received')?.seq ?? 0)
}

/** 延期: what was proposed and how the head answered, for the term that runs now. */
export interface ExtensionState {
  readonly workingDays: number
  readonly reason: string
  readonly proposedBy: string
  readonly proposedById: string | null
  readonly answer: 'pending' | 'approved' | 'declined'
  readonly answeredBy: string | null
  readonly answeredOn: Day | null
}

/** The last proposal since the term began, unless the applicant was already told of it; null where there is none. */
export function extensionOf(file: Pick<CaseFile, 'events'>): ExtensionState | null {
  let proposal: Extract<FileEvent, { type: 'extension_proposed' }> | null = null
  let reply: FileEvent | null = null
  for (const event of file.events) {
    if (event.type === 'extended' || event.type === 'correction_received' || event.type === 'fee_paid') {
      proposal = null
    } else if (event.type === 'extension_proposed') {
      proposal = event
      reply = null
    } else if (event.type === 'extension_approved' || event.type === 'extension_declined') {
      reply = event
    }
  }
  if (proposal === null || proposal.details === null) return null
  return {
    workingDays: proposal.details.workingDays,
    reason: proposal.details.reason,
    proposedBy: proposal.by,
    proposedById: proposal.byId,
    answer: reply === null ? 'pending' : reply.type === 'extension_approved' ? 'approved' : 'declined',
    answeredBy: reply?.by ?? null,
    answeredOn: reply?.on ?? null,
  }
}
