import type { Session } from '../../platform/database/index.ts'
import { countingColumnsOf } from '../catalogue/index.ts'
import {
  countByUnitAndYear,
  groupPublished,
  selectLastByColumn,
  selectValidityDays,
} from './published-list-store.ts'

/** What a unit disclosed in a year, in all and by the name of each column that counts, zeros too, in order. */
export interface DisclosedCount {
  readonly total: number
  readonly byColumn: Record<string, number>
}

/**
 * 主动公开信息数 of a unit and year for the yearly report: what is published, by the day of its publication
 * (imports by their original day). What was withdrawn does not count; what was shown for its time and came down does.
 */
export async function countDisclosed(
  session: Session,
  unitCode: string,
  year: number,
): Promise<DisclosedCount> {
  return (await countDisclosedOf(session, [unitCode], year)).get(unitCode) ?? { total: 0, byColumn: {} }
}

/** {@link countDisclosed} of several units at once. */
export async function countDisclosedOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, DisclosedCount>> {
  const catalogues = await countingColumnsOf(session, unitCodes)
  const today = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const filter = { units: unitCodes, entry: 'disclosures', year, today, andEnded: true } as const
  const counts = new Map<string, number>()
  for (const { unit, column, count } of await groupPublished(session, filter)) {
    const key = `${unit} ${column}`
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return new Map(
    unitCodes.map((unit) => {
      const byColumn: Record<string, number> = {}
      let total = 0
      for (const column of catalogues.get(unit) ?? []) {
        const count = counts.get(`${unit} ${column.code}`) ?? 0
        // a column that was divided later keeps what stood in it before
        if (!column.counts || (count === 0 && !column.leaf)) continue
        byColumn[column.name] = count
        total += count
      }
      return [unit, { total, byColumn }]
    }),
  )
}

export type NormativeCell = 'issued' | 'repealed' | 'inForce'

/** The ids of the documents behind each figure, oldest first. */
export type NormativeCells = Readonly<Record<NormativeCell, readonly string[]>>

/**
 * 行政规范性文件 of table 二 (30号): made (制发) in the year; ended (废止、失效) in the year; in force at its
 * end. All by the days in the documents' own metadata.
 */
export async function normativeDocumentsByCell(
  session: Session,
  unitCode: string,
  year: number,
): Promise<NormativeCells> {
  const none = { issued: [], repealed: [], inForce: [] }
  return (await normativeDocumentsOf(session, [unitCode], year)).get(unitCode) ?? none
}

/** {@link normativeDocumentsByCell} of several units at once. */
export async function normativeDocumentsOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, NormativeCells>> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const byUnit = Map.groupBy(
    await selectValidityDays(session, unitCodes, 'normativeDocument'),
    ({ unitCode }) => unitCode,
  )
  return new Map(
    unitCodes.map((unit) => {
      const cells: Record<NormativeCell, string[]> = { issued: [], repealed: [], inForce: [] }
      for (const document of byUnit.get(unit) ?? []) {
        const { id, madeOn } = document
        const ended = endOf(document)
        if (madeOn >= from && madeOn <= to) cells.issued.push(id)
        if (ended !== null && ended >= from && ended <= to) cells.repealed.push(id)
        if (madeOn <= to && (ended === null || ended > to)) cells.inForce.push(id)
      }
      return [unit, cells]
    }),
  )
}

/** The first day on which a document no longer holds; null while it does. */
function endOf(document: {
  readonly validity: string
  readonly validityOn: string | null
  readonly expiresOn: string | null
}): string | null {
  const ended = document.validity === 'repealed' || document.validity === 'expired'
  const lastDay = document.expiresOn === null ? null : Temporal.PlainDate.from(document.expiresOn)
  const expired = lastDay && lastDay.add({ days: 1 }).toString()
  const stated = ended ? document.validityOn : null
  if (expired === null || stated === null) return expired ?? stated
  return expired < stated ? expired : stated
}

/** For everybody: how many items stand in each column of a unit, by its code; columns without any are absent. */
export async function countByColumn(
  session: Session,
  request: { readonly unit: string; readonly year?: number | undefined },
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const today = Temporal.PlainDate.from({ year: request.year ?? 1970, month: 1, day: 1 })
  for (const group of await groupPublished(session, { units: [request.unit], year: request.year, today })) {
    counts.set(group.column, (counts.get(group.column) ?? 0) + group.count)
  }
  return counts
}

/** For everybody: how many items each unit has published, in all and in one year. */
export async function countByUnit(
  session: Session,
  year: number,
): Promise<Map<string, { total: number; inYear: number }>> {
  const counts = new Map<string, { total: number; inYear: number }>()
  for (const row of await countByUnitAndYear(session, 'disclosures')) {
    const known = counts.get(row.unit) ?? { total: 0, inYear: 0 }
    const inYear = known.inYear + (row.year === year ? row.count : 0)
    counts.set(row.unit, { total: known.total + row.count, inYear })
  }
  return counts
}

/** For everybody: when something was last disclosed in each column of a unit, by its code. */
export const lastDisclosedByColumn = selectLastByColumn
