import type { Day } from '../../../law/day.ts'
import type { CaseFile } from '../case-file.ts'
import { decisionOf } from '../lists/application-file.ts'

/**
 * 送达之日 of the answer, from which the remedies run; null where it is not known yet (in the post), or where nothing was
 * answered. Put online it is served on that day: whoever counts from then is never late, though he read it later.
 */
export function servedOnOf(file: Pick<CaseFile, 'events'>): Day | null {
  const decision = decisionOf(file)
  if (decision === null || decision.method === null || decision.method === 'mail') return null
  return decision.on
}
