import type { Channel, Received } from '../../../law/clock/case-event.ts'
import type { Day } from '../../../law/calendar/day.ts'
import { holdLock, type Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record } from '../../audit/index.ts'
import type { Desk } from '../../desk/index.ts'
import type { Unit } from '../../units/index.ts'
import { type Application, type ApplicationSource, caseNumberOf, numberOf } from '../application.ts'
import type { CheckedForm } from './application-form.ts'
import type { CaseFile } from '../case-file.ts'
import type { NewEvent } from '../file-event.ts'
import { markApplications } from '../identity/mark-cases.ts'
import type { IntakeDetails } from './intake-events.ts'
import { confirmationGap } from '../../../law/clock/receipt.ts'
import { newEventRow } from '../handling/handle-case.ts'
import { enterPapers, type KeptPaper } from '../papers/keep-papers.ts'
import { coApplicantMarks, contentMarks, marksOf } from './applicant-marks.ts'
import { insertMarks } from './mark-store.ts'
import { codeMark, queryCodeOf } from '../status/query-code.ts'
import { recountCases } from '../counting/count-store.ts'
import { recomputeStandings } from '../standings/keep-standings.ts'
import { applicationRow, insertKeys, nextSerial } from '../store.ts'

/** An application that goes into the ledger. */
export interface Entering {
  readonly unit: Unit
  readonly form: Pick<CheckedForm, 'kind' | 'particulars'>
  readonly channel: Channel
  readonly source: Exclude<ApplicationSource, 'import'>
  readonly arrivedOn: Day
  /** how it came in, besides the channel */
  readonly arrival?: Omit<IntakeDetails['submitted'], 'channel' | 'applicants'>
  /** the receipt in law, where it stands already, and a note on it */
  readonly received: { readonly event: Received; readonly note: string } | null
  /** the applicant was tried and not reached: what was tried */
  readonly unreachable?: string
  /** the secret of this filing, from which the query code is made */
  readonly filing: string
  /** keyed fingerprint of the filing; null where it cannot be repeated */
  readonly filingMark: string | null
  /** what stands in the file before anything is done, such as where it came from */
  readonly first?: NewEvent
  /** files that came with it */
  readonly papers?: readonly KeptPaper[]
}

export interface Entered {
  readonly application: Application
  readonly queryCode: string
  readonly lastSeq: number
}

/** 登记: takes the next number of the unit and the year, seals the particulars with a key of the case's own. */
export async function enterApplication(
  transaction: Session,
  desk: Desk,
  entering: Entering,
): Promise<Entered> {
  const { unit, form, channel, source, arrivedOn } = entering
  const { year } = desk.today()
  await lockNumbers(transaction, unit.code)
  const serial = await nextSerial(transaction, unit.code, year)
  const application: Application = {
    id: desk.newId(),
    unitCode: unit.code,
    number: numberOf(unit.code, year, serial),
    caseNumber: caseNumberOf(unit.shortName, year, serial),
    channel,
    kind: form.kind,
    source,
    arrivedOn,
    enteredAt: stamp(desk.now()),
    particulars: form.particulars,
  }
  const sealedKey = desk.vault.newSealedKey()
  const queryCode = queryCodeOf(desk.vault, application.id, entering.filing)
  const events = firstEvents(desk, entering)
  const file: Pick<CaseFile, 'application' | 'events' | 'sealedKey'> = { application, events: [], sealedKey }
  await insertKeys(transaction, desk.vault, [
    {
      application_id: application.id,
      unit_id: unit.code,
      sealed_key: sealedKey,
      code_mark: codeMark(desk.vault, application.id, queryCode),
      filing_mark: entering.filingMark,
      ...marksOf(desk.vault, form.particulars.applicant),
      last_seq: events.length,
      open: 1,
    },
  ])
  await markApplications(transaction, desk, [application])
  await insertMarks(transaction, { applicationId: application.id, unitCode: unit.code }, [
    ...contentMarks(desk.vault, form.particulars),
    ...coApplicantMarks(desk.vault, form.particulars),
  ])
  await record(transaction, desk, {
    act: source === 'office' ? 'application.register' : 'application.submit',
    object: { kind: 'application', id: application.id },
    unitCode: unit.code,
    after: {
      number: application.number,
      channel,
      kind: form.kind,
      arrivedOn: arrivedOn.toString(),
      receivedOn: entering.received?.event.on.toString() ?? null,
    },
    sealed: [
      applicationRow(
        application,
        { year, serial },
        desk.vault.seal(sealedKey, JSON.stringify(form.particulars)),
      ),
      ...events.map((event, index) => newEventRow(desk, file, event, index + 1)),
      ...(await enterPapers(transaction, desk, application, 1, entering.papers ?? [])),
    ],
  })
  await recountCases(transaction, [application.id])
  await recomputeStandings(transaction, desk, [application.id])
  return { application, queryCode, lastSeq: events.length }
}

/** Numbers of one unit are given one after the other. */
export async function lockNumbers(transaction: Session, unitCode: string): Promise<void> {
  await holdLock(transaction, `application-numbers:${unitCode}`)
}

function firstEvents(desk: Desk, entering: Entering): NewEvent[] {
  const { arrivedOn, channel, received, arrival, unreachable, form, first } = entering
  const applicants = 1 + (form.particulars.coApplicants?.length ?? 0)
  const submitted: NewEvent = {
    type: 'submitted',
    on: arrivedOn,
    event: null,
    details: { channel, ...arrival, ...(applicants > 1 && { applicants }) },
  }
  const before = first ? [submitted, first] : [submitted]
  if (received !== null) {
    const { event, note } = received
    const details = receivedDetails(desk, { channel, arrivedOn }, event.on, note)
    return [...before, { type: 'received', on: event.on, event, details }]
  }
  if (unreachable === undefined) return before
  const failed = {
    type: 'contact_failed',
    on: desk.today(),
    event: null,
    details: { note: unreachable },
  } as const
  return [...before, failed]
}

/** The note on a receipt, with the gap that is to be seen wherever the day is. */
export function receivedDetails(
  { calendar }: Pick<Desk, 'calendar'>,
  { channel, arrivedOn }: { readonly channel: Channel; readonly arrivedOn: Day },
  on: Day,
  note: string,
): IntakeDetails['received'] {
  const system = channel === 'online' || channel === 'email'
  const gap = system ? confirmationGap(arrivedOn, on, calendar) : null
  return gap === null ? { note } : { note, gap }
}
