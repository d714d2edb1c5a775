import type { Session } from '../../../platform/database/index.ts'
import type { SealedRow } from '../../audit/index.ts'
import type { CarryNote } from './carry-note.ts'
import type { ComputingTables } from './computing-tables.ts'
import type { KeptMonthEntry, MonthFigure } from './month-figures.ts'

/** What was reported by months, in their order. */
export async function selectMonths(
  session: Session,
  unitCode: string,
  year: number,
): Promise<KeptMonthEntry[]> {
  const rows = await selectMonthsOf(session, [unitCode], year)
  return rows.map(({ month, figure, value, on, by }) => ({ month, figure, value, on, by }))
}

/** More units than these are not named one by one: all are read, and these picked. */
const mostNamed = 500

export async function selectMonthsOf(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<(KeptMonthEntry & { readonly unitCode: string })[]> {
  if (unitCodes.length === 0) return []
  const rows = await session
    .withTables<ComputingTables>()
    .selectFrom('report_month_figures')
    .selectAll()
    .$if(unitCodes.length <= mostNamed, (query) => query.where('unit_id', 'in', unitCodes))
    .where('year', '=', year)
    .orderBy('month')
    .orderBy('figure')
    .execute()
  return rows.map((row) => ({
    unitCode: row.unit_id,
    month: row.month,
    figure: row.figure,
    value: row.value,
    on: row.on_day,
    by: row.by_name,
  }))
}

/** The units of which somebody reported a month of this year. */
export async function selectUnitsWithMonths(
  session: Session,
  year: number,
  unitCode?: string,
): Promise<{ unit_id: string }[]> {
  return session
    .withTables<ComputingTables>()
    .selectFrom('report_month_figures')
    .select('unit_id')
    .distinct()
    .where('year', '=', year)
    .$if(unitCode !== undefined, (query) => query.where('unit_id', '=', unitCode ?? ''))
    .execute()
}

export async function upsertMonth(
  transaction: Session,
  unitCode: string,
  year: number,
  { month, figure, value, on, by, byId }: KeptMonthEntry & { readonly byId: string | null },
): Promise<void> {
  const row = { value, on_day: on, by_id: byId, by_name: by }
  await transaction
    .withTables<ComputingTables>()
    .insertInto('report_month_figures')
    .values({ unit_id: unitCode, year, month, figure, ...row })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'month', 'figure']).doUpdateSet(row))
    .execute()
}

export async function deleteMonth(
  transaction: Session,
  unitCode: string,
  year: number,
  { month, figure }: { readonly month: number; readonly figure: MonthFigure },
): Promise<void> {
  await transaction
    .withTables<ComputingTables>()
    .deleteFrom('report_month_figures')
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .where('month', '=', month)
    .where('figure', '=', figure)
    .execute()
}

/** The last 更正说明 of what was carried in; null where there is none. */
export async function selectCarryNote(
  session: Session,
  unitCode: string,
  year: number,
): Promise<CarryNote | null> {
  const row = await session
    .withTables<ComputingTables>()
    .selectFrom('report_carry_notes')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .orderBy('audit_seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    // written by this module alone, sealed by the audit chain
    differences: JSON.parse(row.differences) as CarryNote['differences'],
    reason: row.reason,
    on: row.on_day,
    by: row.by_name,
  }
}

/** A 更正说明 as the row that the audit chain seals and writes. */
export function sealedCarryNote(
  of: { readonly id: string; readonly unitCode: string; readonly year: number; readonly byId: string | null },
  { differences, reason, on, by }: CarryNote,
): SealedRow {
  return {
    table: 'report_carry_notes',
    row: {
      id: of.id,
      unit_id: of.unitCode,
      year: of.year,
      differences: JSON.stringify(differences),
      reason,
      on_day: on,
      by_id: of.byId,
      by_name: by,
    },
  }
}
