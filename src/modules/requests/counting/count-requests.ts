import { emptyRequestCounts, type RequestCounts, rowsOfYear } from '../../../law/report/counting.ts'
import { applicantKinds, type RequestColumn, type RequestRow } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { type ApplicationRow, rowOf } from '../lists/list-applications.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { unreadable } from '../lists/readable-units.ts'
import { selectCountedCases, selectCountedGroups, selectFeesPaid } from './count-store.ts'
import { selectCases } from '../store.ts'

/** Table 三 of one unit, computed from the events (contracts: from events to the report). */
export async function countRequests(
  session: Session,
  unitCode: string,
  year: number,
): Promise<RequestCounts> {
  return (await countRequestsOf(session, [unitCode], year)).get(unitCode) ?? emptyRequestCounts()
}

/** {@link countRequests} of several units at once; those without a case in that year are left out. */
export async function countRequestsOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, RequestCounts>> {
  const byUnit = new Map<string, RequestCounts>()
  const total = applicantKinds.length
  for (const { unitCode, kind, counted, cases } of await selectCountedGroups(session, unitCodes, year)) {
    const counts = byUnit.get(unitCode) ?? emptyRequestCounts()
    byUnit.set(unitCode, counts)
    const column = applicantKinds.indexOf(kind)
    for (const row of rowsOfYear(counted, year)) {
      const cells = counts[row]
      cells[column] = (cells[column] ?? 0) + cases
      cells[total] = (cells[total] ?? 0) + cases
    }
  }
  return byUnit
}

/** 信息处理费 collected in the year, in 分. */
export async function feesCollected(session: Session, unitCode: string, year: number): Promise<number> {
  return (await selectFeesPaid(session, [unitCode], year)).get(unitCode) ?? 0
}

/** {@link feesCollected} of several units at once; those without any are left out. */
export const feesCollectedOf = selectFeesPaid

/** A cell of table 三. */
export interface Cell {
  readonly year: number
  readonly row: RequestRow
  readonly column: RequestColumn
}

/** The ids of the cases that a cell of table 三 counts, oldest receipt first. */
export async function caseIdsInCell(
  session: Session,
  unit: string | readonly string[],
  { year, row, column }: Cell,
): Promise<string[]> {
  const cases = await selectCountedCases(session, list(unit), year)
  return cases
    .filter(({ kind, counted }) => {
      if (column !== 'total' && kind !== column) return false
      return rowsOfYear(counted, year).includes(row)
    })
    .map(({ id }) => id)
}

/** The cases behind a figure of table 三, a page of them. */
export async function casesInCell(
  desk: Desk,
  unitCodes: readonly string[],
  cell: Cell,
  page: { readonly limit: number; readonly offset: number } = { limit: 50, offset: 0 },
): Promise<Answer<{ readonly rows: readonly ApplicationRow[]; readonly total: number }>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  return casesWithIds(desk, unitCodes, await caseIdsInCell(desk.read, unitCodes, cell), page)
}

/** These cases, a page of them in this order: what a frozen cell counted. */
export async function casesWithIds(
  desk: Desk,
  unitCodes: readonly string[],
  all: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): Promise<Answer<{ readonly rows: readonly ApplicationRow[]; readonly total: number }>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  const ids = all.slice(page.offset, page.offset + Math.min(page.limit, 200))
  const cases = await selectCases(desk.read, desk.vault, { unitCodes, ids })
  const rows = (await loadFiles(desk.read, desk, cases)).map((file) => rowOf(file, desk))
  const byId = new Map(rows.map((row) => [row.id, row]))
  // pages go on where the one before ended: in the order of the list, not in that of the ledger
  return done({ rows: ids.flatMap((id) => byId.get(id) ?? []), total: all.length })
}

function list(unit: string | readonly string[]): readonly string[] {
  return typeof unit === 'string' ? [unit] : unit
}
