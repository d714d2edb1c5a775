import type { Session } from '../../../platform/database/index.ts'
import { selectSubmission, selectSubmissionHeads } from '../filing/filing-store.ts'
import { selectOut } from '../filing/out-store.ts'
import type { ReportCells } from '../filing/submission.ts'

/** What stood behind the cells of the report with which a year was closed, and when that was. */
export interface FrozenCells {
  readonly cells: ReportCells
  readonly on: string
}

/**
 * The cells of the published report, else of the newest submission; null where neither kept any (read in, entered by
 * hand, nothing handed in).
 */
export async function frozenCells(
  session: Session,
  unitCode: string,
  year: number,
): Promise<FrozenCells | null> {
  const of = { unitCode, year }
  const out = (await selectOut(session, of)).at(-1)
  const id = out ? out.submissionId : (await selectSubmissionHeads(session, of)).at(-1)?.id
  const submission = id ? await selectSubmission(session, id) : null
  return submission && { cells: submission.cells, on: submission.submittedOn }
}
