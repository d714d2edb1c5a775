import type { Session } from '../../../platform/database/index.ts'
import type { PublishingTables } from '../tables.ts'
import { type ReviewRecord, reviewRecordShape } from './review-record.ts'
import { type ReviewSettings, reviewSettingsShape, usualReviewSettings } from './review-settings.ts'
import type { ReviewStep } from './review-step.ts'

/** How a unit reviews; the usual way where it settled nothing. */
export async function reviewSettingsOf(session: Session, unitCode: string): Promise<ReviewSettings> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('review_settings')
    .select('settings')
    .where('unit_id', '=', unitCode)
    .executeTakeFirst()
  return row ? reviewSettingsShape.parse(JSON.parse(row.settings)) : usualReviewSettings
}

/** Units that review otherwise than is usual, with how. */
export async function allReviewSettings(session: Session): Promise<Map<string, ReviewSettings>> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('review_settings')
    .selectAll()
    .execute()
  return new Map(rows.map((row) => [row.unit_id, reviewSettingsShape.parse(JSON.parse(row.settings))]))
}

export async function upsertReviewSettings(
  transaction: Session,
  unitCode: string,
  settings: ReviewSettings,
): Promise<void> {
  const text = JSON.stringify(settings)
  await transaction
    .withTables<PublishingTables>()
    .insertInto('review_settings')
    .values({ unit_id: unitCode, settings: text })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ settings: text }))
    .execute()
}

/** A review as it stands on record. */
export interface KeptReview {
  readonly step: ReviewStep
  /** the version that the reviewer left; he saw the one before */
  readonly version: number
  readonly record: ReviewRecord
  /** number of the entry in the log that it is sealed with, which its event has too */
  readonly entry: number
}

/** What the steps of an item looked at and answered, oldest first. */
export async function selectReviews(session: Session, id: string): Promise<KeptReview[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_reviews')
    .select(['step', 'version', 'record', 'audit_seq'])
    .where('disclosure_id', '=', id)
    .orderBy('version')
    .orderBy('audit_seq')
    .execute()
  return rows.map(({ step, version, record, audit_seq: entry }) => ({
    step,
    version,
    record: reviewRecordShape.parse(JSON.parse(record)),
    entry,
  }))
}
