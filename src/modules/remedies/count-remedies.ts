import { countRemedies as countByLaw, type RemedyCounts } from '../../law/counting.ts'
import type { Session } from '../../platform/database/index.ts'
import { countedRemedy } from './remedy.ts'
import { remediesOfUnits } from './store.ts'

/** Table 四 of one unit, or of several added up (contracts: from events to the report). */
export async function countRemedies(
  session: Session,
  unit: string | readonly string[],
  year: number,
): Promise<RemedyCounts> {
  const remedies = await remediesOfUnits(session, typeof unit === 'string' ? [unit] : unit)
  return countByLaw(remedies.map(countedRemedy), year)
}

/** Table 四 of each of several units; those without a remedy are left out. */
export async function countRemediesOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, RemedyCounts>> {
  const byUnit = Map.groupBy(await remediesOfUnits(session, unitCodes), ({ unitCode }) => unitCode)
  return new Map([...byUnit].map(([unit, all]) => [unit, countByLaw(all.map(countedRemedy), year)]))
}
