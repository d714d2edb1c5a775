import type { Day } from '../../../law/calendar/day.ts'
import type { RetainedCase } from '../../../law/remedies/retention.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import { type CaseFile, hasEnded, lastOf, proceedingOf } from '../case-file.ts'
import { servedOnOf } from '../status/served-on.ts'

/** The remedies against one case: the remedies module's to know, and handed in by whoever calls. */
export type RemediesOfCase = (
  session: Session,
  applicationId: string,
) => Promise<readonly { readonly closedOn: Day | null }[]>

/** A case as its retention sees it. */
export function retainedCase(
  file: CaseFile,
  desk: Pick<Desk, 'calendar'>,
  remedies: RetainedCase['remedies'],
): RetainedCase {
  const { ending } = proceedingOf(file, desk)
  return {
    endedOn: hasEnded(file, desk) ? (ending?.on ?? lastOf(file, 'withdrawn')?.on ?? null) : null,
    archivedOn: lastOf(file, 'archived')?.on ?? null,
    servedOn: servedOnOf(file),
    remedies,
  }
}
