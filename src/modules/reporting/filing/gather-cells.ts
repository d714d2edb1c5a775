import type { Session } from '../../../platform/database/index.ts'
import { disclosedByColumn, normativeDocumentsByCell } from '../../publishing/index.ts'
import { remediesByCell } from '../../remedies/index.ts'
import { casesByCell } from '../../requests/index.ts'
import { reportRulesOf } from './settings-store.ts'
import type { ReportCells } from './submission.ts'

type ByCell = ReadonlyMap<string, readonly string[]>

const tables: Readonly<
  Record<string, (session: Session, unitCode: string, year: number) => Promise<ByCell>>
> = {
  'proactive.normativeDocuments': normativeCells,
  requests: casesByCell,
  remedies: remediesByCell,
  disclosed: disclosedByColumn,
}

/** What stands behind the cells of one unit's report, as the events have it now. */
export async function gatherCells(session: Session, unitCode: string, year: number): Promise<ReportCells> {
  let cells: ReportCells = {}
  for (const table of Object.keys(tables)) {
    cells = { ...cells, ...(await gatherTable(session, table, unitCode, year)) }
  }
  return cells
}

/** {@link gatherCells} of the one table in which this cell (`requests.received.total`) or table stands. */
export async function gatherTable(
  session: Session,
  cell: string,
  unitCode: string,
  year: number,
): Promise<ReportCells> {
  const table = Object.keys(tables).find((name) => cell === name || cell.startsWith(`${name}.`)) ?? ''
  const cells = await tables[table]?.(session, unitCode, year)
  return Object.fromEntries(
    [...(cells ?? [])]
      .map(([name, ids]) => [`${table}.${name}`, ids] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * As table 二 has them: 失效 stands with 废止 where the county counts it there. 失效 by itself is told beside the table,
 * and is there even when it is empty: older reports did not keep it.
 */
async function normativeCells(session: Session, unitCode: string, year: number): Promise<ByCell> {
  const kept = await normativeDocumentsByCell(session, unitCode, year)
  const expired = kept.get('expired') ?? []
  const together = (await reportRulesOf(session)).expiredWithRepealed
  const repealed = [...(kept.get('repealed') ?? []), ...(together ? expired : [])]
  const filled = Object.entries({ ...Object.fromEntries(kept), repealed }).filter(([, ids]) => ids.length > 0)
  return new Map([...filled, ['expired', expired]])
}
