import { z } from 'zod'
import type { Session } from '../../../platform/database/index.ts'
import type { ReminderTables } from '../urging/urging-tables.ts'

const daysShape = z.array(z.number().int())

/** The county's days; null where it has set none. */
export async function selectReminderDays(session: Session): Promise<number[] | null> {
  const row = await session
    .withTables<ReminderTables>()
    .selectFrom('reminder_settings')
    .select('days')
    .executeTakeFirst()
  return row ? daysShape.parse(JSON.parse(row.days)) : null
}

export async function upsertReminderDays(
  transaction: Session,
  county: string,
  days: readonly number[],
): Promise<void> {
  const text = JSON.stringify(days)
  await transaction
    .withTables<ReminderTables>()
    .insertInto('reminder_settings')
    .values({ unit_id: county, days: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ days: text }))
    .execute()
}
