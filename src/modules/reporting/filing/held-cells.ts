import type { Session } from '../../../platform/database/index.ts'
import { selectSubmission } from './filing-store.ts'
import { selectOut } from './out-store.ts'
import { frozenOf } from './report-filing.ts'
import { reportStanding } from './report-standing.ts'
import type { ReportCells } from './submission.ts'

/**
 * What stands behind the cells of a report: `moving`, whatever the ledger has now; `kept`, what was frozen with it on
 * that day; `unkept`, it is closed and kept nothing (published before reports were submitted here).
 */
export type HeldCells =
  | { readonly kind: 'moving' }
  | { readonly kind: 'kept'; readonly cells: ReportCells; readonly on: string }
  | { readonly kind: 'unkept' }

/** Of the published version with this number, else of the report in hand; null: there is no such version. */
export async function heldCells(
  session: Session,
  unitCode: string,
  year: number,
  version?: number,
): Promise<HeldCells | null> {
  if (version === undefined) {
    const held = await frozenOf(session, await reportStanding(session, unitCode, year))
    return held === null ? { kind: 'moving' } : { kind: 'kept', cells: held.cells, on: held.frozen.on }
  }
  const out = (await selectOut(session, { unitCode, year })).find((one) => one.version === version)
  if (out === undefined) return null
  const submission = out.submissionId === null ? null : await selectSubmission(session, out.submissionId)
  return submission === null
    ? { kind: 'unkept' }
    : { kind: 'kept', cells: submission.cells, on: submission.submittedOn }
}
