import type { Day } from '../../../law/calendar/day.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Desk } from '../../desk/index.ts'
import type { Unit } from '../../units/index.ts'
import { type DecisionView, decisionOf } from '../lists/application-file.ts'
import { proceedingOf } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'

/** What another room needs of a case: whose it is, when it was received, how it was answered. Nothing personal. */
export interface ReceivedCase {
  readonly id: string
  readonly number: string
  readonly caseNumber: string
  readonly unit: Unit
  /** null while it is not received in law */
  readonly receivedOn: Day | null
  readonly decision: Pick<DecisionView, 'outcome' | 'ground' | 'label' | 'on'> | null
}

/** The case with this id; null where there is none. Who may see it is for the caller's policy to say. */
export async function findReceivedCase(
  session: Session,
  desk: Desk,
  id: string,
): Promise<ReceivedCase | null> {
  const file = await loadCase(session, desk, id)
  if (!file) return null
  const { number, caseNumber } = file.application
  const decision = decisionOf(file)
  return {
    id,
    number,
    caseNumber,
    unit: file.unit,
    receivedOn: proceedingOf(file, desk).received?.on ?? null,
    decision: decision && {
      outcome: decision.outcome,
      ground: decision.ground,
      label: decision.label,
      on: decision.on,
    },
  }
}
