import type { Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record, type SealedRow } from '../../audit/index.ts'
import type { Desk } from '../../desk/index.ts'
import { type Application, caseNumberOf, numberOf } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import type { FileEvent } from '../file-event.ts'
import { newEventRow } from '../handling/handle-case.ts'
import { markApplications } from '../identity/mark-cases.ts'
import { coApplicantMarks, marksOf } from '../intake/applicant-marks.ts'
import { insertMarks } from '../intake/mark-store.ts'
import { lockNumbers } from '../intake/enter-application.ts'
import { recountCases } from '../counting/count-store.ts'
import { recomputeStandings } from '../standings/keep-standings.ts'
import { applicationRow, insertKeys, nextSerial } from '../store.ts'
import { eventRow } from '../entry-store.ts'

/** Entries that a part takes over: what the applicant did and was told, with its effect on the clock. */
const takenOver: readonly FileEvent['type'][] = ['submitted', 'reviewed', 'transferred_in']

/**
 * Enters one part of a split application: its own number, key and content; channel, day of receipt and clock as the
 * whole has them now. The applicant follows it under the number of the whole, so that it has no query code.
 */
export async function enterPart(
  transaction: Session,
  desk: Desk,
  whole: CaseFile,
  part: { readonly description: string; readonly place: number; readonly of: number },
): Promise<Application> {
  const { particulars } = whole.application
  if (particulars === null) throw new Error('a case without its particulars cannot be split')
  const { unit } = whole
  const { year } = desk.today()
  await lockNumbers(transaction, unit.code)
  const serial = await nextSerial(transaction, unit.code, year)
  const { description, place, of } = part
  const application: Application = {
    ...whole.application,
    id: desk.newId(),
    number: numberOf(unit.code, year, serial),
    caseNumber: caseNumberOf(unit.shortName, year, serial),
    source: 'office',
    enteredAt: stamp(desk.now()),
    particulars: { ...particulars, requested: { ...particulars.requested, description } },
  }
  const sealedKey = desk.vault.newSealedKey()
  const copied = whole.events.filter(({ type, event }) => event !== null || takenOver.includes(type))
  const rows = copied.map((entry, index) => copyOf(entry, index + 1, application, sealedKey, desk))
  const file = { application, events: copied, sealedKey }
  const own = {
    type: 'split_off',
    on: desk.today(),
    event: null,
    details: {
      applicationId: whole.application.id,
      number: whole.application.number,
      caseNumber: whole.application.caseNumber,
      place,
      of,
    },
  } as const
  const lastSeq = copied.length + 1
  await insertKeys(transaction, desk.vault, [
    {
      application_id: application.id,
      unit_id: unit.code,
      sealed_key: sealedKey,
      code_mark: null,
      filing_mark: null,
      ...marksOf(desk.vault, particulars.applicant),
      last_seq: lastSeq,
      open: 1,
    },
  ])
  await markApplications(transaction, desk, [application])
  await insertMarks(
    transaction,
    { applicationId: application.id, unitCode: unit.code },
    coApplicantMarks(desk.vault, particulars),
  )
  const sealed = desk.vault.seal(sealedKey, JSON.stringify(application.particulars))
  await record(transaction, desk, {
    act: 'application.split-off',
    object: { kind: 'application', id: application.id },
    unitCode: unit.code,
    after: { number: application.number, of: whole.application.number, place },
    sealed: [
      applicationRow(application, { year, serial }, sealed),
      ...rows,
      newEventRow(desk, file, own, lastSeq),
    ],
  })
  await recountCases(transaction, [application.id])
  await recomputeStandings(transaction, desk, [application.id])
  return application
}

/** The same entry in the part's file, by whom and when it was entered in the whole. */
function copyOf(
  entry: FileEvent,
  seq: number,
  application: Application,
  sealedKey: string,
  desk: Desk,
): SealedRow {
  return eventRow(application, {
    seq,
    type: entry.type,
    on: entry.on,
    counts: entry.type === 'received',
    outcome: null,
    // a payment is collected once
    amountFen: null,
    event: entry.event,
    amends: null,
    sealed: entry.details === null ? null : desk.vault.seal(sealedKey, JSON.stringify(entry.details)),
    at: entry.at,
    by: entry.by,
    byId: entry.byId,
    imported: entry.imported,
  })
}
