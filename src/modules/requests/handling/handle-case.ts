import type { Clock } from '../../../law/clock/clock.ts'
import { type CountedCase, countedCase } from '../../../law/report/counting.ts'
import { holdLock, type Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record, type SealedRow } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import type { Application } from '../application.ts'
import { isAssigned } from '../assignment/assignments.ts'
import { barOf, type CaseAct, caseActFacts, eventBarOf, standingBarOf } from './case-acts.ts'
import { entryDayIssue } from './entry-days.ts'
import { type CaseFile, caseEventsOf, clockOfCase, hasEnded } from '../case-file.ts'
import { amended } from '../consultation/amended.ts'
import { decisionSettingsOf } from '../decision/decision-store.ts'
import { fileEventLabels, type FileEvent, type NewEvent } from '../file-event.ts'
import { letterIssues } from '../letters/letter-of-act.ts'
import { tellApplicant } from '../notices/tell-applicant.ts'
import { enterPapers, type KeptPaper } from '../papers/keep-papers.ts'
import { applicationPolicy } from '../policy.ts'
import { noteCounted } from '../counting/count-store.ts'
import { noteStanding } from '../standings/keep-standings.ts'
import { eventRow, selectFileEvents } from '../entry-store.ts'
import { findCase, moveOn } from '../store.ts'

/** Which case, and the last entry that the person had seen: acting on an older view is refused. */
export interface OnCase {
  readonly id: string
  readonly lastSeq?: number
  /** the sealed letter with which the act leaves the house, where it does */
  readonly letter?: string | undefined
}

/** The case after an act. */
export interface Handled {
  readonly id: string
  readonly number: string
  readonly unitCode: string
  readonly lastSeq: number
  /** null while the application is not yet received in law */
  readonly clock: Clock | null
}

/** What an act wants to enter, once its input is in order. */
export interface Plan {
  readonly event: NewEvent
  /** tell the applicant that something is there to read */
  readonly notify?: true
  /**
   * Writes what goes with the entry, in the same transaction and once it is certain that it will be entered; gives the
   * entry with what only then is known. Type, day and effect on the clock stay as they are in `event`.
   */
  readonly complete?: (file: CaseFile) => Promise<NewEvent>
  /** what is kept beside the events and follows from them */
  readonly also?: (transaction: Session, after: CaseFile) => Promise<void>
  /** files that come in with the entry */
  readonly papers?: readonly KeptPaper[]
  /** rows of other ledgers that are written with the entry, under the same audit event */
  readonly rows?: readonly SealedRow[]
}

/** The entry with the letter that goes out with it. */
function withLetter(event: NewEvent, { letter }: OnCase, act: CaseAct): NewEvent {
  return letter === undefined || !caseActFacts[act].letter ? event : { ...event, sentLetter: letter }
}

/** The case with this id as it stands in `session`; null where there is none. */
export async function loadCase(session: Session, desk: Desk, id: string): Promise<CaseFile | null> {
  const stored = await findCase(session, desk.vault, id)
  if (!stored) return null
  const { application, sealedKey, lastSeq } = stored
  const unit = await findUnit(session, application.unitCode)
  if (!unit) throw new Error(`application ${id} of a unit that is not there`)
  const events = (await selectFileEvents(session, desk.vault, [stored])).get(id) ?? []
  const signing = await decisionSettingsOf(session, unit.code)
  return { application, unit, events, lastSeq, sealedKey, signing }
}

/**
 * The frame of every act on a case: load, may he, has he seen the last entry, is it lawful now, write one
 * entry with its audit event. `plan` looks at the input and says what to enter. `others`: ids of cases that the act
 * touches besides.
 */
export async function handleCase(
  desk: Desk,
  request: OnCase,
  act: CaseAct,
  plan: (file: CaseFile, transaction: Session) => Answer<Plan> | Promise<Answer<Plan>>,
  others: readonly string[] = [],
): Promise<Answer<Handled>> {
  return desk.transaction(async (transaction) => {
    // always in the same order, so that no two wait for each other
    for (const id of [...new Set([request.id, ...others])].toSorted()) {
      await holdLock(transaction, `application:${id}`)
    }
    const file = await loadCase(transaction, desk, request.id)
    if (!file) return refuse('notFound', '没有这件申请。')
    const refused = forbidden(
      desk.actor,
      applicationPolicy[caseActFacts[act].permission],
      file.unit,
      isAssigned(file, desk.actor),
    )
    if (refused) return refused
    if (request.lastSeq !== undefined && request.lastSeq !== file.lastSeq)
      return changed(file, request.lastSeq)

    const standing = standingBarOf(act, file, desk)
    if (standing) return { kind: 'refused', refusal: standing }
    const barred = caseActFacts[act].barToPerson?.(file, desk)
    if (barred) return { kind: 'refused', refusal: { ground: caseActFacts[act].article, ...barred } }
    const planned = await plan(file, transaction)
    if (planned.kind !== 'done') return planned
    const { notify, complete, also, papers = [], rows = [] } = planned.value
    const event = withLetter(planned.value.event, request, act)
    const wrongDay = entryDayIssue(event, file.application, desk.today())
    if (wrongDay) return mend(wrongDay)
    const bar = event.event ? eventBarOf(act, file, desk, event.event) : barOf(act, file, desk)
    if (bar) return { kind: 'refused', refusal: bar }
    const letter = letterIssues(file, act, request.letter, event)
    if (letter.length > 0) return mend(...letter)

    const open = !hasEnded(withEvent(file, event, desk), desk)
    if (!(await moveOn(transaction, request.id, file.lastSeq, file.lastSeq + 1, open))) {
      return changed(file, file.lastSeq)
    }
    const entered = complete ? withLetter(await complete(file), request, act) : event
    const after = await writeEntry(transaction, desk, file, act, { event: entered, papers, rows })
    await also?.(transaction, after)
    if (notify) await noticeApplicant(transaction, desk, file.application)
    const { id, number, unitCode } = file.application
    return done({ id, number, unitCode, lastSeq: after.lastSeq, clock: clockOfCase(after, desk) })
  })
}

/**
 * Enters the same act in another case that it concerns, within the transaction in which both are locked. The caller
 * has asked whether it may be.
 */
export async function enterBeside(
  transaction: Session,
  desk: Desk,
  file: CaseFile,
  act: CaseAct,
  event: NewEvent,
): Promise<void> {
  const open = !hasEnded(withEvent(file, event, desk), desk)
  const moved = await moveOn(transaction, file.application.id, file.lastSeq, file.lastSeq + 1, open)
  if (!moved) throw new Error(`application ${file.application.id} moved on under its lock`)
  await writeEntry(transaction, desk, file, act, { event })
}

async function writeEntry(
  transaction: Session,
  desk: Desk,
  file: CaseFile,
  act: CaseAct,
  { event, papers = [], rows = [] }: Pick<Plan, 'event' | 'papers' | 'rows'>,
): Promise<CaseFile> {
  const { application } = file
  const after = withEvent(file, event, desk)
  const entry = newEventRow(desk, file, event, after.lastSeq)
  await record(transaction, desk, {
    act: caseActFacts[act].name,
    object: { kind: 'application', id: application.id },
    unitCode: application.unitCode,
    after: { number: application.number, seq: after.lastSeq, type: event.type, on: event.on.toString() },
    sealed: [entry, ...(await enterPapers(transaction, desk, application, after.lastSeq, papers)), ...rows],
  })
  await noteCounted(transaction, entry)
  await noteStanding(transaction, desk, after)
  return after
}

/** Puts a notice to the applicant into the outbox: the case's id and nothing else. */
export async function noticeApplicant(
  transaction: Session,
  desk: Desk,
  application: Application,
): Promise<void> {
  await tellApplicant(transaction, desk, application)
}

/** The row of an entry that follows those of `file`; what it says besides its law goes in sealed. */
export function newEventRow(
  desk: Desk,
  file: Pick<CaseFile, 'application' | 'events' | 'sealedKey'>,
  event: NewEvent,
  seq: number,
  imported = false,
): SealedRow {
  if (file.sealedKey === null) throw new Error('a case without a key takes no more entries')
  const counted =
    event.event === null ? null : countedCase([...caseEventsOf(file), event.event], desk.calendar)
  return eventRow(file.application, {
    seq,
    type: event.type,
    on: event.on,
    ...reportPlaceOf(event, counted),
    amountFen: event.type === 'fee_paid' || event.type === 'fee_refunded' ? event.details.amountFen : null,
    event: event.event,
    amends: event.amends ?? null,
    sealed: desk.vault.seal(file.sealedKey, sealedText(event)),
    at: stamp(desk.now()),
    by: actorName(desk.actor),
    byId: desk.actor.kind === 'account' ? desk.actor.id : null,
    imported,
  })
}

function sealedText({ details, sentLetter }: NewEvent): string {
  return JSON.stringify(sentLetter === undefined ? details : { ...details, sentLetter })
}

/** Whether the entry is the receipt or the end for the yearly report, and under which outcome. */
function reportPlaceOf(
  { type, event }: NewEvent,
  counted: CountedCase | null,
): { counts: boolean; outcome: string | null } {
  // it takes the whole out of the count: the parts count instead
  if (type === 'split') return { counts: true, outcome: null }
  if (event?.type === 'received') return { counts: true, outcome: null }
  if (event?.type === 'decided' || event?.type === 'withdrawn') {
    return { counts: true, outcome: counted?.conclusion?.outcome ?? null }
  }
  return { counts: false, outcome: null }
}

/** The case as it will be once the entry is written. */
export function withEvent(file: CaseFile, event: NewEvent, desk: Desk): CaseFile {
  const seq = file.lastSeq + 1
  const entry: FileEvent = {
    ...event,
    seq,
    at: stamp(desk.now()),
    by: actorName(desk.actor),
    byId: desk.actor.kind === 'account' ? desk.actor.id : null,
    imported: false,
  }
  return { ...file, events: amended([...file.events, entry]), lastSeq: seq }
}

function changed(file: CaseFile, seen: number): Answer<never> {
  const newer = file.events.filter(({ seq }) => seq > seen)
  const what = newer.map(({ type, by }) => `${by}登记了“${fileEventLabels[type]}”`).join('，')
  return refuse('changedMeanwhile', `您打开以后，${what || '别人办理过本件'}。请刷新后再办。`)
}
