import type { Session } from '../../../platform/database/index.ts'
import type { YearlyReport } from '../report.ts'
import { selectVersions } from '../store.ts'
import { selectSubmission, selectSubmissionHeads } from './filing-store.ts'

/** What a year was closed with: the published report, else the newest submission; null where there is neither. */
export async function frozenReport(
  session: Session,
  unitCode: string,
  year: number,
): Promise<YearlyReport | null> {
  const [version] = await selectVersions(session, unitCode, year)
  if (version) return version.report
  const head = (await selectSubmissionHeads(session, { year, unitCode })).at(-1)
  return head ? ((await selectSubmission(session, head.id))?.report ?? null) : null
}
