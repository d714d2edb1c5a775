import type { Session } from '../../platform/database/index.ts'
import type { Disclosure } from './disclosure.ts'
import type { DisclosureKind } from './disclosure-kind.ts'
import { fromRow } from './disclosure-row.ts'
import type { PublishingTables } from './tables.ts'

/** Items that something is to happen to: by their moment, their last day, or because they are watched over. */

/** Ids of items whose set moment has come, the earliest first. */
export async function selectDueForRelease(session: Session, now: string): Promise<string[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select('id')
    .where('state', '=', 'scheduled')
    .where('release_at', '<=', now)
    .orderBy('release_at')
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of published items whose last day of display lies before this one. */
export async function selectDisplayOver(session: Session, today: string): Promise<string[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select('id')
    .where('state', '=', 'published')
    .where('display_until', '<', today)
    .orderBy('display_until')
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}

/** Published items that are watched over: released in an emergency, or penalties that lost their ground. */
export async function selectWatched(
  session: Session,
  unitCodes: readonly string[],
  what: 'urgent' | 'penalty_change',
): Promise<Disclosure[]> {
  if (unitCodes.length === 0) return []
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('unit_id', 'in', unitCodes)
    .where(what, 'is not', null)
    .where('state', '=', 'published')
    .orderBy('published_at')
    .limit(500)
    .execute()
  return rows.map((row) => fromRow(row, []))
}

/** Published documents of these kinds, published since, that no published item explains and that are not exempt. */
export async function selectUnexplained(
  session: Session,
  unitCodes: readonly string[],
  kinds: readonly DisclosureKind[],
  since: string,
): Promise<Disclosure[]> {
  if (unitCodes.length === 0 || kinds.length === 0) return []
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures as d')
    .selectAll('d')
    .where('d.unit_id', 'in', unitCodes)
    .where('d.state', '=', 'published')
    .where('d.kind', 'in', kinds)
    .where('d.original_day', 'is', null)
    .where('d.disclosed_on', '>=', since)
    .where((all) =>
      all.not(
        all.exists(
          all
            .selectFrom('disclosures as e')
            .select('e.id')
            .whereRef('e.interprets', '=', 'd.id')
            .where('e.state', '=', 'published'),
        ),
      ),
    )
    .orderBy('d.disclosed_on')
    .limit(500)
    .execute()
  return rows
    .map((row) => fromRow(row, []))
    .filter(({ interpretation }) => (interpretation?.exempt ?? '') === '')
}

/** What explains a document, newest first: published, and for the office also what is under way. */
export async function selectInterpretations(
  session: Session,
  documentId: string,
  states: readonly Disclosure['state'][],
): Promise<Disclosure[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('interprets', '=', documentId)
    .where('state', 'in', states)
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map((row) => fromRow(row, []))
}

/** Ids of the corrections that were taken into an item. */
export async function selectAppliedRevisions(session: Session, of: string): Promise<string[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select('id')
    .where('revises', '=', of)
    .where('state', '=', 'applied')
    .execute()
  return rows.map(({ id }) => id)
}

/** Id of the correction of an item that is still under way; null: none. */
export async function selectOpenRevision(session: Session, of: string): Promise<string | null> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select('id')
    .where('revises', '=', of)
    .where('state', 'in', ['draft', 'inReview', 'scheduled'])
    .executeTakeFirst()
  return row?.id ?? null
}

/** Ids of published items after `after`, with the rows of the search index that they name. */
export async function selectPublishedIds(
  session: Session,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<{ id: string; searchRow: number | null }[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select(['id', 'search_row'])
    .where('state', '=', 'published')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, search_row: row }) => ({ id, searchRow: row === null ? null : Number(row) }))
}
