import { remedyResultOfYear } from '../../law/report/counting.ts'
import type { Session } from '../../platform/database/index.ts'
import { countedRemedy } from './remedy.ts'
import { remediesOfUnits } from './store.ts'

/** The ids of the remedies behind every cell of table 四 by `block.result`; empty cells and 总计 are left out. */
export async function remediesByCell(
  session: Session,
  unitCode: string,
  year: number,
): Promise<Map<string, string[]>> {
  const counted = (await remediesOfUnits(session, [unitCode])).flatMap((remedy) => {
    const result = remedyResultOfYear(countedRemedy(remedy), year)
    return result === null ? [] : [{ cell: `${remedy.kind}.${result}`, id: remedy.id }]
  })
  const cells = Map.groupBy(counted, ({ cell }) => cell)
  return new Map([...cells].map(([cell, all]) => [cell, all.map(({ id }) => id)]))
}
