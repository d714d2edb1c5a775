import { insertRows, type Session } from '../../platform/database/index.ts'
import type { Attachment, Disclosure } from './disclosure.ts'
import type { DisclosureEvent } from './disclosure-event.ts'
import { attachmentOf, fromRow, toRow } from './disclosure-row.ts'
import type { PublishingTables } from './tables.ts'

/** Every state: for acts and for the office. Public queries are in `published-store.ts` and `published-list-store.ts`. */

/** An item in any state, or null. */
export async function findDisclosureRow(session: Session, id: string): Promise<Disclosure | null> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const attachments = await selectAttachments(session, [id])
  return fromRow(row, attachments.get(id) ?? [])
}

/** Items of these units in these states, the last changed first. */
export async function selectByState(
  session: Session,
  unitCodes: readonly string[],
  states: readonly Disclosure['state'][],
): Promise<Disclosure[]> {
  if (unitCodes.length === 0 || states.length === 0) return []
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('unit_id', 'in', unitCodes)
    .where('state', 'in', states)
    .orderBy('updated_at', 'desc')
    .execute()
  const attachments = await selectAttachments(
    session,
    rows.map((row) => row.id),
  )
  return rows.map((row) => fromRow(row, attachments.get(row.id) ?? []))
}

export async function insertDisclosures(
  transaction: Session,
  disclosures: readonly Disclosure[],
  searchRows: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const rows = disclosures.map((disclosure) => toRow(disclosure, searchRows.get(disclosure.id) ?? null))
  await insertRows(transaction, 'disclosures', rows)
}

/**
 * Writes an item if it still is as the act saw it; false when somebody changed it meanwhile. Attachments
 * and the row in the search index are not written here.
 */
export async function updateDisclosure(
  transaction: Session,
  seenVersion: number,
  disclosure: Disclosure,
): Promise<boolean> {
  const { id, search_row: _searchRow, ...change } = toRow(disclosure, null)
  const result = await transaction
    .withTables<PublishingTables>()
    .updateTable('disclosures')
    .set(change)
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Notes where a published item stands in the search index; null: nowhere any more. */
export async function setSearchRow(
  transaction: Session,
  id: string,
  searchRow: number | null,
): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .updateTable('disclosures')
    .set({ search_row: searchRow })
    .where('id', '=', id)
    .execute()
}

export async function insertAttachments(
  transaction: Session,
  rows: readonly PublishingTables['disclosure_attachments'][],
): Promise<void> {
  if (rows.length === 0) return
  await transaction.withTables<PublishingTables>().insertInto('disclosure_attachments').values(rows).execute()
}

export async function deleteAttachment(transaction: Session, id: string): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .deleteFrom('disclosure_attachments')
    .where('id', '=', id)
    .execute()
}

/** Takes away all attachments of these items; their bytes stay in the file store. */
export async function deleteAttachmentsOf(transaction: Session, ids: readonly string[]): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .deleteFrom('disclosure_attachments')
    .where('disclosure_id', 'in', ids)
    .execute()
}

/** Attachments by item, in order. */
export async function selectAttachments(
  session: Session,
  ids: readonly string[],
): Promise<Map<string, Attachment[]>> {
  const byItem = new Map<string, Attachment[]>()
  if (ids.length === 0) return byItem
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_attachments')
    .selectAll()
    .where('disclosure_id', 'in', ids)
    .orderBy('position')
    .execute()
  for (const row of rows) {
    const attachment = attachmentOf(row)
    const known = byItem.get(row.disclosure_id)
    if (known) known.push(attachment)
    else byItem.set(row.disclosure_id, [attachment])
  }
  return byItem
}

/** An attachment and the item that it belongs to, whatever its state. */
export async function findAttachmentRow(
  session: Session,
  id: string,
): Promise<{ disclosureId: string; attachment: Attachment } | null> {
  const row = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_attachments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { disclosureId: row.disclosure_id, attachment: attachmentOf(row) } : null
}

/** What happened to an item, oldest first. */
export async function selectDisclosureEvents(session: Session, id: string): Promise<DisclosureEvent[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_events')
    .selectAll()
    .where('disclosure_id', '=', id)
    .orderBy('audit_seq')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    step: row.step,
    at: Temporal.Instant.from(row.at),
    actorId: row.actor_id,
    actorName: row.actor_name,
    remarks: row.remarks,
    entry: row.audit_seq,
  }))
}

/** The steps that each of these items has gone through, with who took them. */
export async function selectStepsTaken(
  session: Session,
  ids: readonly string[],
): Promise<Map<string, DisclosureEvent[]>> {
  const byItem = new Map<string, DisclosureEvent[]>()
  for (const id of ids) byItem.set(id, await selectDisclosureEvents(session, id))
  return byItem
}

/** What tells one published item of a unit from another, to find what comes twice. */
export async function selectPublishedKeys(
  session: Session,
  unitCode: string,
): Promise<
  {
    column: string
    title: string
    documentNumber: string | null
    madeOn: string
    disclosedOn: string | null
  }[]
> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .select(['column_code', 'title', 'document_number', 'made_on', 'disclosed_on'])
    .where('unit_id', '=', unitCode)
    .where('state', '=', 'published')
    .execute()
  return rows.map((row) => ({
    column: row.column_code,
    title: row.title,
    documentNumber: row.document_number,
    madeOn: row.made_on,
    disclosedOn: row.disclosed_on,
  }))
}
