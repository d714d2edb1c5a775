import type { Session } from '../../../platform/database/index.ts'
import { type DecisionSettings, decisionSettingsShape, usualDecisionSettings } from './decision-settings.ts'
import type { DecisionTables } from './decision-tables.ts'

/** How a unit reviews and signs; the usual way where it settled nothing. */
export async function decisionSettingsOf(session: Session, unitCode: string): Promise<DecisionSettings> {
  const row = await session
    .withTables<DecisionTables>()
    .selectFrom('decision_settings')
    .select('settings')
    .where('unit_id', '=', unitCode)
    .executeTakeFirst()
  return row ? decisionSettingsShape.parse(JSON.parse(row.settings)) : usualDecisionSettings
}

/** Units that sign otherwise than is usual, with how. */
export async function allDecisionSettings(session: Session): Promise<Map<string, DecisionSettings>> {
  const rows = await session
    .withTables<DecisionTables>()
    .selectFrom('decision_settings')
    .selectAll()
    .execute()
  return new Map(rows.map((row) => [row.unit_id, decisionSettingsShape.parse(JSON.parse(row.settings))]))
}

export async function upsertDecisionSettings(
  transaction: Session,
  unitCode: string,
  settings: DecisionSettings,
): Promise<void> {
  const text = JSON.stringify(settings)
  await transaction
    .withTables<DecisionTables>()
    .insertInto('decision_settings')
    .values({ unit_id: unitCode, settings: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ settings: text }))
    .execute()
}
