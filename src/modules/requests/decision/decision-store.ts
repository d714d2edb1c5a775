import type { Session } from '../../../platform/database/index.ts'
import { type SigningSettings, signingSettingsShape, usualSigningSettings } from '../../signing/index.ts'
import type { DecisionTables } from './decision-tables.ts'

/** How a unit reviews and signs; the usual way where it settled nothing. */
export async function decisionSettingsOf(session: Session, unitCode: string): Promise<SigningSettings> {
  const row = await session
    .withTables<DecisionTables>()
    .selectFrom('decision_settings')
    .select('settings')
    .where('unit_id', '=', unitCode)
    .executeTakeFirst()
  return row ? signingSettingsShape.parse(JSON.parse(row.settings)) : usualSigningSettings
}

/** Units that sign otherwise than is usual, with how. */
export async function allDecisionSettings(session: Session): Promise<Map<string, SigningSettings>> {
  const rows = await session
    .withTables<DecisionTables>()
    .selectFrom('decision_settings')
    .selectAll()
    .execute()
  return new Map(rows.map((row) => [row.unit_id, signingSettingsShape.parse(JSON.parse(row.settings))]))
}

export async function upsertDecisionSettings(
  transaction: Session,
  unitCode: string,
  settings: SigningSettings,
): Promise<void> {
  const text = JSON.stringify(settings)
  await transaction
    .withTables<DecisionTables>()
    .insertInto('decision_settings')
    .values({ unit_id: unitCode, settings: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ settings: text }))
    .execute()
}
