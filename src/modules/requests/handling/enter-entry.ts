import type { Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import type { Desk } from '../../desk/index.ts'
import { type CaseFile, hasEnded } from '../case-file.ts'
import type { NewEvent } from '../file-event.ts'
import { enterPapers, type KeptPaper } from '../papers/keep-papers.ts'
import { noteCounted } from '../counting/count-store.ts'
import { noteStanding } from '../standings/keep-standings.ts'
import { moveOn } from '../store.ts'
import { newEventRow, withEvent } from './handle-case.ts'

/** An entry that is no act of the office's list, with the name under which the audit log keeps it. */
export interface Entering {
  readonly act: string
  readonly event: NewEvent
  readonly papers?: readonly KeptPaper[]
}

/** Writes one entry with its audit event, in the caller's transaction; false where somebody else was faster. */
export async function enterEntry(
  transaction: Session,
  desk: Desk,
  file: CaseFile,
  { act, event, papers = [] }: Entering,
): Promise<boolean> {
  const { application } = file
  const after = withEvent(file, event, desk)
  const seq = after.lastSeq
  const entry = newEventRow(desk, file, event, seq)
  if (!(await moveOn(transaction, application.id, file.lastSeq, seq, !hasEnded(after, desk)))) return false
  await record(transaction, desk, {
    act,
    object: { kind: 'application', id: application.id },
    unitCode: application.unitCode,
    after: { number: application.number, seq, type: event.type, on: event.on.toString() },
    sealed: [entry, ...(await enterPapers(transaction, desk, application, seq, papers))],
  })
  await noteCounted(transaction, entry)
  await noteStanding(transaction, desk, after)
  return true
}
