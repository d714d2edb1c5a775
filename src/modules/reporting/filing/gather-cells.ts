import type { Session } from '../../../platform/database/index.ts'
import { normativeDocumentsByCell } from '../../publishing/index.ts'
import { remediesByCell } from '../../remedies/index.ts'
import { casesByCell } from '../../requests/index.ts'
import { reportRulesOf } from './settings-store.ts'
import type { ReportCells } from './submission.ts'

/** What stands behind the cells of one unit's report, as the events have it now. */
export async function gatherCells(session: Session, unitCode: string, year: number): Promise<ReportCells> {
  const tables = {
    'proactive.normativeDocuments': await normativeCells(session, unitCode, year),
    requests: await casesByCell(session, unitCode, year),
    remedies: await remediesByCell(session, unitCode, year),
  }
  return Object.fromEntries(
    Object.entries(tables).flatMap(([table, cells]) =>
      [...cells]
        .map(([cell, ids]) => [`${table}.${cell}`, ids] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )
}

/** As table 二 has them: 失效 stands with 废止 where the county counts it there. */
async function normativeCells(
  session: Session,
  unitCode: string,
  year: number,
): Promise<Map<string, string[]>> {
  const { expired, ...cells } = Object.fromEntries(await normativeDocumentsByCell(session, unitCode, year))
  const together = (await reportRulesOf(session)).expiredWithRepealed
  const repealed = [...(cells['repealed'] ?? []), ...((together && expired) || [])]
  return new Map(Object.entries({ ...cells, repealed }).filter(([, ids]) => ids.length > 0))
}
