import type { Session } from '../../platform/database/index.ts'
import { defaultIndexPattern } from './index-number.ts'
import type { PublishingTables } from './tables.ts'

/** What the county settles, and the numbers that it gives. */

/** Takes `count` serial numbers of a unit and year, for good; returns the last of them. */
export async function takeSerials(
  transaction: Session,
  unitCode: string,
  year: number,
  count: number,
): Promise<number> {
  const row = await transaction
    .withTables<PublishingTables>()
    .insertInto('index_counters')
    .values({ unit_id: unitCode, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'year'])
        .doUpdateSet((update) => ({ last: update('index_counters.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** The county's pattern of index numbers; null: the default. */
export async function selectIndexPattern(session: Session): Promise<string | null> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('publishing_settings')
    .select('index_pattern')
    .executeTakeFirst()
  return row?.index_pattern ?? null
}

export async function upsertIndexPattern(
  transaction: Session,
  county: string,
  pattern: string,
): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .insertInto('publishing_settings')
    .values({ unit_id: county, index_pattern: pattern, settings: null })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ index_pattern: pattern }))
    .execute()
}

/** The county's further settings, as JSON; null: none. */
export async function selectPublishingSettings(session: Session): Promise<string | null> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('publishing_settings')
    .select('settings')
    .executeTakeFirst()
  return row?.settings ?? null
}

export async function upsertPublishingSettings(
  transaction: Session,
  county: string,
  settings: string,
): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .insertInto('publishing_settings')
    .values({ unit_id: county, index_pattern: defaultIndexPattern, settings })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ settings }))
    .execute()
}
