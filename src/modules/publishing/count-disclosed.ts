import type { Session } from '../../platform/database/index.ts'
import { countingColumnsOf } from '../catalogue/index.ts'
import { selectDisclosedIds, selectValidityDays } from './counted-items-store.ts'
import {
  countByUnitAndYear,
  groupByColumn,
  groupPublished,
  selectLastByColumn,
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

/** {@link countDisclosed} of several units at once; those without a column are left out. */
export async function countDisclosedOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, DisclosedCount>> {
  const groups = Map.groupBy(await groupByColumn(session, unitCodes, year), ({ unit }) => unit)
  const byUnit = new Map<string, DisclosedCount>()
  for (const [unit, columns] of await countingColumnsOf(session, unitCodes)) {
    const counts = new Map((groups.get(unit) ?? []).map(({ column, count }) => [column, count]))
    const byColumn: Record<string, number> = {}
    let total = 0
    for (const { code, name, leaf, counts: counting } of columns) {
      const count = counts.get(code) ?? 0
      // a column that was divided later keeps what stood in it before
      if (!counting || (count === 0 && !leaf)) continue
      byColumn[name] = count
      total += count
    }
    byUnit.set(unit, { total, byColumn })
  }
  return byUnit
}

/** The ids behind each figure of {@link countDisclosed}, oldest first; a column without any has an empty list. */
export async function disclosedByColumn(
  session: Session,
  unitCode: string,
  year: number,
): Promise<Map<string, string[]>> {
  const idsIn = Map.groupBy(await selectDisclosedIds(session, unitCode, year), ({ column }) => column)
  const byColumn = new Map<string, string[]>()
  for (const { code, name, leaf, counts } of (await countingColumnsOf(session, [unitCode])).get(unitCode) ??
    []) {
    const ids = (idsIn.get(code) ?? []).map(({ id }) => id)
    if (counts && (leaf || ids.length > 0)) byColumn.set(name, ids)
  }
  return byColumn
}

/** 行政规范性文件 of table 二 (30号), by the days in the documents' own metadata. */
export interface NormativeCount {
  /** 制发 in the year */
  readonly issued: number
  /** 废止 in the year */
  readonly repealed: number
  /** 失效 in the year: its term ended, nobody repealed it */
  readonly expired: number
  /** at the end of the year */
  readonly inForce: number
}

const noDocuments: NormativeCount = { issued: 0, repealed: 0, expired: 0, inForce: 0 }

/** 行政规范性文件 made, ended and in force of one unit and year. */
export async function countNormativeDocuments(
  session: Session,
  unitCode: string,
  year: number,
): Promise<NormativeCount> {
  return (await countNormativeDocumentsOf(session, [unitCode], year)).get(unitCode) ?? noDocuments
}

/** {@link countNormativeDocuments} of several units at once; those without any are left out. */
export async function countNormativeDocumentsOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, NormativeCount>> {
  const byUnit = Map.groupBy(await placed(session, unitCodes, year), ({ unitCode }) => unitCode)
  return new Map(
    [...byUnit].map(([unit, all]) => {
      const count = (cell: NormativeCell): number => all.filter((one) => one.cell === cell).length
      return [
        unit,
        {
          issued: count('issued'),
          repealed: count('repealed'),
          expired: count('expired'),
          inForce: count('inForce'),
        },
      ]
    }),
  )
}

export type NormativeCell = keyof NormativeCount

/** The ids of the documents behind each of these figures, oldest first; figures without one are left out. */
export async function normativeDocumentsByCell(
  session: Session,
  unitCode: string,
  year: number,
): Promise<Map<NormativeCell, string[]>> {
  const byCell = Map.groupBy(await placed(session, [unitCode], year), ({ cell }) => cell)
  return new Map([...byCell].map(([cell, all]) => [cell, all.map(({ id }) => id)]))
}

interface PlacedDocument {
  readonly unitCode: string
  readonly cell: NormativeCell
  readonly id: string
}

async function placed(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<PlacedDocument[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return (await selectValidityDays(session, unitCodes, 'normativeDocument')).flatMap((document) => {
    const end = endOf(document)
    const cells: NormativeCell[] = []
    if (document.madeOn >= from && document.madeOn <= to) cells.push('issued')
    if (end !== null && end.on >= from && end.on <= to) cells.push(end.by)
    if (document.madeOn <= to && (end === null || end.on > to)) cells.push('inForce')
    return cells.map((cell) => ({ unitCode: document.unitCode, cell, id: document.id }))
  })
}

interface DocumentEnd {
  readonly on: string
  readonly by: 'repealed' | 'expired'
}

/** The first day on which a document no longer holds, and whether it was repealed or ran out; null while it holds. */
function endOf(document: {
  readonly validity: string
  readonly validityOn: string | null
  readonly expiresOn: string | null
}): DocumentEnd | null {
  const lastDay = document.expiresOn === null ? null : Temporal.PlainDate.from(document.expiresOn)
  const ranOut: DocumentEnd | null =
    lastDay === null ? null : { on: lastDay.add({ days: 1 }).toString(), by: 'expired' }
  const { validity: by, validityOn: on } = document
  const stated: DocumentEnd | null =
    (by === 'repealed' || by === 'expired') && on !== null ? { on, by } : null
  if (ranOut === null || stated === null) return ranOut ?? stated
  return ranOut.on < stated.on ? ranOut : stated
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
