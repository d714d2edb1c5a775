import { holdLock, type Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import type { Application } from '../application.ts'
import { marksRowOf } from './application-marks.ts'
import { forgetOrphanedMarks, insertMarks, marksAreBehind, selectUnmarked } from './identity-store.ts'

/** Keeps the fingerprints of applications that just went into the ledger, in the same transaction. */
export async function markApplications(
  transaction: Session,
  desk: Pick<Desk, 'vault'>,
  applications: readonly Pick<Application, 'id' | 'unitCode' | 'particulars'>[],
): Promise<void> {
  const rows = applications.flatMap((one) =>
    one.particulars === null ? [] : [marksRowOf(desk.vault, one, one.particulars)],
  )
  await insertMarks(transaction, rows)
}

const atOnce = 200

/**
 * By the clock: gives cases that were entered before there were fingerprints theirs, some at a time, and forgets
 * those of cases whose key is gone. Returns how many were marked.
 */
export async function markCases(desk: Desk): Promise<number> {
  if (!(await marksAreBehind(desk.read))) return 0
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, 'application-marks')
    await forgetOrphanedMarks(transaction)
    const cases = await selectUnmarked(transaction, desk.vault, atOnce)
    await markApplications(
      transaction,
      desk,
      cases.map(({ application }) => application),
    )
    return cases.length
  })
}
