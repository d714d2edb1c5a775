import type { Day } from '../../../law/calendar/day.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import { lettersOf } from '../letters/letter.ts'
import { decisionOf } from '../lists/application-file.ts'

/**
 * 送达之日 of the answer, from which the remedies run; null where it is not known yet (in the post), or where nothing was
 * answered. Put online it is served on that day: whoever counts from then is never late, though he read it later.
 */
export function servedOnOf(file: Pick<CaseFile, 'events'>): Day | null {
  const decision = decisionOf(file)
  if (decision === null || decision.method === null) return null
  const sent = lastOf(file, 'decided')?.sentLetter
  const letter = sent === undefined ? undefined : lettersOf(file).find(({ id }) => id === sent)
  return letter?.servedOn ?? (decision.method === 'mail' ? null : decision.on)
}
