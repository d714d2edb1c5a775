import type { Session } from '../../../platform/database/index.ts'
import { type ReportRules, reportRulesShape, nothingRuled } from './report-rules.ts'
import { type SigningSettings, signingSettingsShape, usualSigningSettings } from '../../signing/index.ts'
import type { FilingTables } from './filing-tables.ts'

/** How a unit reviews and signs its reports; the usual way where it settled nothing. */
export async function reviewSettingsOf(session: Session, unitCode: string): Promise<SigningSettings> {
  const row = await session
    .withTables<FilingTables>()
    .selectFrom('report_settings')
    .select('settings')
    .where('unit_id', '=', unitCode)
    .executeTakeFirst()
  return row ? signingSettingsShape.parse(JSON.parse(row.settings)) : usualSigningSettings
}

export async function upsertReviewSettings(
  transaction: Session,
  unitCode: string,
  settings: SigningSettings,
): Promise<void> {
  const text = JSON.stringify(settings)
  await transaction
    .withTables<FilingTables>()
    .insertInto('report_settings')
    .values({ unit_id: unitCode, settings: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ settings: text }))
    .execute()
}

/** What the county settled for the reports of its units. */
export async function reportRulesOf(session: Session): Promise<ReportRules> {
  const row = await session
    .withTables<FilingTables>()
    .selectFrom('report_rules')
    .select('rules')
    .executeTakeFirst()
  return row ? reportRulesShape.parse(JSON.parse(row.rules)) : nothingRuled
}

export async function upsertReportRules(
  transaction: Session,
  county: string,
  rules: ReportRules,
): Promise<void> {
  const text = JSON.stringify(rules)
  await transaction
    .withTables<FilingTables>()
    .insertInto('report_rules')
    .values({ unit_id: county, rules: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ rules: text }))
    .execute()
}
