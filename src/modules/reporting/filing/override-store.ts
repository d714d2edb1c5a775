import type { Session } from '../../../platform/database/index.ts'
import type { FilingTables } from './filing-tables.ts'
import type { CheckOverride } from './submission.ts'

/** The checks of a report in the making that were let through. */
export async function selectOverrides(
  session: Session,
  unitCode: string,
  year: number,
): Promise<CheckOverride[]> {
  const rows = await session
    .withTables<FilingTables>()
    .selectFrom('report_overrides')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .orderBy('rule')
    .orderBy('place')
    .execute()
  return rows.map(({ rule, place, said, reason, on_day: on, by_name: by }) => ({
    rule,
    where: place,
    said,
    reason,
    by,
    on,
  }))
}

/** The checks that were let through with a published version; none where it rests on no submission. */
export async function overridesOfVersion(session: Session, versionId: string): Promise<CheckOverride[]> {
  const row = await session
    .withTables<FilingTables>()
    .selectFrom('report_publications')
    .innerJoin('report_submissions', 'report_submissions.id', 'report_publications.submission_id')
    .select('report_submissions.overrides')
    .where('report_publications.version_id', '=', versionId)
    .executeTakeFirst()
  return row ? (JSON.parse(row.overrides) as CheckOverride[]) : []
}

export async function upsertOverride(
  transaction: Session,
  unitCode: string,
  year: number,
  { rule, where, said, reason, by, on }: CheckOverride,
): Promise<void> {
  const row = { said, reason, on_day: on, by_name: by }
  await transaction
    .withTables<FilingTables>()
    .insertInto('report_overrides')
    .values({ unit_id: unitCode, year, rule, place: where, ...row })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'rule', 'place']).doUpdateSet(row))
    .execute()
}

export async function deleteOverride(
  transaction: Session,
  unitCode: string,
  year: number,
  { rule, where }: Pick<CheckOverride, 'rule' | 'where'>,
): Promise<void> {
  await transaction
    .withTables<FilingTables>()
    .deleteFrom('report_overrides')
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .where('rule', '=', rule)
    .where('place', '=', where)
    .execute()
}
