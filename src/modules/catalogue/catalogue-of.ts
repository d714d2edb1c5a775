import type { Session } from '../../platform/database/index.ts'
import { type Catalogue, inTreeOrder } from './column.ts'
import { selectCatalogue, selectColumnNames, selectCountingColumns } from './store.ts'

/** A unit's catalogue (目录). It is public; a unit without columns has an empty one. */
export function catalogueOf(session: Session, unitCode: string): Promise<Catalogue> {
  return selectCatalogue(session, unitCode)
}

/** What the columns of these units are called: a function from unit and code to the name. */
export async function columnNames(
  session: Session,
  unitCodes: readonly string[],
): Promise<(unitCode: string, code: string) => string> {
  const names = await selectColumnNames(session, [...new Set(unitCodes)])
  return (unitCode, code) => names.get(unitCode)?.get(code) ?? code
}

/** {@link selectCountingColumns}, each unit's in the order of its tree. */
export async function countingColumnsOf(
  session: Session,
  unitCodes: readonly string[],
): Promise<ReadonlyMap<string, ReturnType<typeof inTreeOrder>>> {
  const byUnit = await selectCountingColumns(session, unitCodes)
  return new Map([...byUnit].map(([unit, columns]) => [unit, inTreeOrder(columns)]))
}
