import type { Session } from '../../../platform/database/index.ts'
import { normativeDocumentsByCell } from '../../publishing/index.ts'
import { remediesByCell } from '../../remedies/index.ts'
import { casesByCell } from '../../requests/index.ts'
import type { ReportCells } from './submission.ts'

/** What stands behind the cells of one unit's report, as the events have it now. */
export async function gatherCells(session: Session, unitCode: string, year: number): Promise<ReportCells> {
  const tables = {
    'proactive.normativeDocuments': new Map(
      Object.entries(await normativeDocumentsByCell(session, unitCode, year)).filter(
        ([, ids]) => ids.length > 0,
      ),
    ),
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
