import { rowsOfYear } from '../../../law/report/counting.ts'
import type { Session } from '../../../platform/database/index.ts'
import { selectCountedCases } from './count-store.ts'

/**
 * The ids of the cases behind every cell of table 三 by `row.column` (`refused.process.business`), in one pass; oldest
 * receipt first. 总计 is the union of its row and left out, as are cells without a case.
 */
export async function casesByCell(
  session: Session,
  unitCode: string,
  year: number,
): Promise<Map<string, string[]>> {
  const cells = new Map<string, string[]>()
  for (const { id, kind, counted } of await selectCountedCases(session, [unitCode], year)) {
    for (const row of rowsOfYear(counted, year)) {
      const cell = `${row}.${kind}`
      const ids = cells.get(cell)
      if (ids) ids.push(id)
      else cells.set(cell, [id])
    }
  }
  return cells
}
