import type { Clock } from '../../../law/clock.ts'
import { type CountedCase, countedCase } from '../../../law/counting.ts'
import { chineseDate, isAfter } from '../../../law/day.ts'
import { holdLock, type Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record, type SealedRow } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import type { Application } from '../application.ts'
import { barOf, type CaseAct, caseActFacts, eventBarOf, standingBarOf } from './case-acts.ts'
import { type CaseFile, caseEventsOf, clockOfCase, hasEnded } from '../case-file.ts'
import { withFeeDelivery } from '../fees/fee-delivery.ts'
import { fileEventLabels, type FileEvent, type NewEvent } from '../file-event.ts'
import { tellApplicant } from '../notices/tell-applicant.ts'
import { enterPapers, type KeptPaper } from '../papers/keep-papers.ts'
import { applicationPolicy } from '../policy.ts'
import { noteStanding } from '../standings/keep-standings.ts'
import { eventRow, findCase, moveOn, selectFileEvents } from '../store.ts'

/** Which case, and the last entry that the person had seen: acting on an older view is refused. */
export interface OnCase {
  readonly id: string
  readonly lastSeq?: number
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
  /** files that come in with the entry */
  readonly papers?: readonly KeptPaper[]
}

/** The case with this id as it stands in `session`; null where there is none. */
export async function loadCase(session: Session, desk: Desk, id: string): Promise<CaseFile | null> {
  const stored = await findCase(session, desk.vault, id)
  if (!stored) return null
  const { application, sealedKey, lastSeq } = stored
  const unit = await findUnit(session, application.unitCode)
  if (!unit) throw new Error(`application ${id} of a unit that is not there`)
  const events = (await selectFileEvents(session, desk.vault, [stored])).get(id) ?? []
  return { application, unit, events, lastSeq, sealedKey }
}

/**
 * The frame of every act on a case: load, may he, has he seen the last entry, is it lawful now, write one
 * entry with its audit event. `plan` looks at the input and says what to enter.
 */
export async function handleCase(
  desk: Desk,
  request: OnCase,
  act: CaseAct,
  plan: (file: CaseFile, transaction: Session) => Answer<Plan> | Promise<Answer<Plan>>,
): Promise<Answer<Handled>> {
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, `application:${request.id}`)
    const file = await loadCase(transaction, desk, request.id)
    if (!file) return refuse('notFound', '没有这件申请。')
    const refused = forbidden(desk.actor, applicationPolicy[caseActFacts[act].permission], file.unit)
    if (refused) return refused
    if (request.lastSeq !== undefined && request.lastSeq !== file.lastSeq)
      return changed(file, request.lastSeq)

    const standing = standingBarOf(act, file, desk)
    if (standing) return { kind: 'refused', refusal: standing }
    const planned = await plan(file, transaction)
    if (planned.kind !== 'done') return planned
    const { event, notify, papers = [] } = planned.value
    const today = desk.today()
    if (isAfter(event.on, today)) {
      return mend({ field: 'on', text: `日期不能晚于今天（${chineseDate(today)}）。` })
    }
    const bar = event.event ? eventBarOf(act, file, desk, event.event) : barOf(act, file, desk)
    if (bar) return { kind: 'refused', refusal: bar }

    const after = withEvent(file, event, desk)
    if (!(await moveOn(transaction, request.id, file.lastSeq, after.lastSeq, !hasEnded(after, desk)))) {
      return changed(file, file.lastSeq)
    }
    const { application } = file
    const seq = after.lastSeq
    await record(transaction, desk, {
      act: caseActFacts[act].name,
      object: { kind: 'application', id: application.id },
      unitCode: application.unitCode,
      after: { number: application.number, seq, type: event.type, on: event.on.toString() },
      sealed: [
        newEventRow(desk, file, event, seq),
        ...(await enterPapers(transaction, desk, application, seq, papers)),
      ],
    })
    await noteStanding(transaction, desk, after)
    if (notify) await noticeApplicant(transaction, desk, application)
    const { id, number, unitCode } = application
    return done({ id, number, unitCode, lastSeq: seq, clock: clockOfCase(after, desk) })
  })
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
    sealed: desk.vault.seal(file.sealedKey, JSON.stringify(event.details)),
    at: stamp(desk.now()),
    by: actorName(desk.actor),
    byId: desk.actor.kind === 'account' ? desk.actor.id : null,
    imported,
  })
}

/** Whether the entry is the receipt or the end for the yearly report, and under which outcome. */
function reportPlaceOf(
  { event }: NewEvent,
  counted: CountedCase | null,
): { counts: boolean; outcome: string | null } {
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
  return { ...file, events: withFeeDelivery([...file.events, entry]), lastSeq: seq }
}

function changed(file: CaseFile, seen: number): Answer<never> {
  const newer = file.events.filter(({ seq }) => seq > seen)
  const what = newer.map(({ type, by }) => `${by}登记了“${fileEventLabels[type]}”`).join('，')
  return refuse('changedMeanwhile', `您打开以后，${what || '别人办理过本件'}。请刷新后再办。`)
}
