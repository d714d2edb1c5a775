import { countRemedies as countByLaw, type RemedyCounts } from '../../law/report/counting.ts'
import type { Session } from '../../platform/database/index.ts'
import { countedRemedy } from './remedy.ts'
import { remediesOfUnits } from './store.ts'

/** Table 四 of one unit (contracts: from events to the report). */
export async function countRemedies(session: Session, unitCode: string, year: number): Promise<RemedyCounts> {
  return (await countRemediesOf(session, [unitCode], year)).get(unitCode) ?? countByLaw([], year)
}

/** {@link countRemedies} of several units at once; those without a remedy are left out. */
export async function countRemediesOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, RemedyCounts>> {
  const byUnit = Map.groupBy(await remediesOfUnits(session, unitCodes), ({ unitCode }) => unitCode)
  return new Map([...byUnit].map(([unit, own]) => [unit, countByLaw(own.map(countedRemedy), year)]))
}
