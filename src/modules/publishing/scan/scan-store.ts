import type { Session } from '../../../platform/database/index.ts'
import type { ScanReport } from '../../scanning/index.ts'
import type { PublishingTables } from '../tables.ts'

/** A scan as it was kept, with the fingerprint of the content that it looked at. */
export interface KeptScan {
  readonly contentKey: string
  readonly at: Temporal.Instant
  readonly report: ScanReport
}

/** The last scan of an item; null: it was never scanned. */
export async function findScan(session: Session, id: string): Promise<KeptScan | null> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_scans')
    .selectAll()
    .where('disclosure_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  // written by ourselves and shown covered: a report that somebody altered lets nothing through, it is made anew
  const report: ScanReport = JSON.parse(row.report)
  return { contentKey: row.content_key, at: Temporal.Instant.from(row.at), report }
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

/** Published items of these units in which the last scan found what blocks, with how many findings. */
export async function selectBlocked(
  session: Session,
  unitCodes: readonly string[],
): Promise<{ id: string; blocking: number }[]> {
  if (unitCodes.length === 0) return []
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_scans as s')
    .innerJoin('disclosures as d', 'd.id', 's.disclosure_id')
    .select(['s.disclosure_id', 's.blocking'])
    .where('s.unit_id', 'in', unitCodes)
    .where('s.blocking', '>', 0)
    .where('d.state', '=', 'published')
    .orderBy('s.disclosure_id')
    .limit(500)
    .execute()
  return rows.map((row) => ({ id: row.disclosure_id, blocking: row.blocking }))
}

export async function insertRescan(transaction: Session, row: PublishingTables['rescans']): Promise<void> {
  await transaction.withTables<PublishingTables>().insertInto('rescans').values(row).execute()
}

export async function updateRescan(
  transaction: Session,
  id: string,
  change: { readonly looked: number; readonly finishedAt: string | null },
): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .updateTable('rescans')
    .set({ looked: change.looked, finished_at: change.finishedAt })
    .where('id', '=', id)
    .execute()
}

/** The rounds through the stock of these units, the last first. */
export async function selectRescans(
  session: Session,
  unitCodes: readonly string[],
): Promise<PublishingTables['rescans'][]> {
  if (unitCodes.length === 0) return []
  return session
    .withTables<PublishingTables>()
    .selectFrom('rescans')
    .selectAll()
    .where('unit_id', 'in', unitCodes)
    .orderBy('started_at', 'desc')
    .limit(10)
    .execute()
}

/** Published items of these units after an id, in the order of ids. */
export async function selectStock(
  session: Session,
  unitCodes: readonly string[],
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select('id')
    .where('unit_id', 'in', unitCodes)
    .where('state', '=', 'published')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function countStock(session: Session, unitCodes: readonly string[]): Promise<number> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select((all) => all.fn.countAll<number>().as('n'))
    .where('unit_id', 'in', unitCodes)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
