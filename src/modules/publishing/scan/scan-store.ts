import type { Session } from '../../../platform/database/index.ts'
import type { ScanReport } from '../../scanning/index.ts'
import type { PublishingTables } from '../tables.ts'

/** A scan as it was kept, with the version of the item that it looked at. */
export interface KeptScan {
  readonly version: number
  readonly at: Temporal.Instant
  readonly report: ScanReport
}

/** The last scan of an item; null: it was never scanned, or what was kept cannot be read. */
export async function findScan(session: Session, id: string): Promise<KeptScan | null> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_scans')
    .selectAll()
    .where('disclosure_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return { version: row.version, at: Temporal.Instant.from(row.at), report: JSON.parse(row.report) }
}

export async function upsertScan(
  transaction: Session,
  row: PublishingTables['disclosure_scans'],
): Promise<void> {
  const { disclosure_id: _item, ...change } = row
  await transaction
    .withTables<PublishingTables>()
    .insertInto('disclosure_scans')
    .values(row)
    .onConflict((conflict) => conflict.column('disclosure_id').doUpdateSet(change))
    .execute()
}
