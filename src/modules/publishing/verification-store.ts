import { z } from 'zod'
import type { Session } from '../../platform/database/index.ts'
import type { Disclosure } from './disclosure.ts'
import type { DisclosureEvent, SealedContent } from './disclosure-event.ts'
import { fromRow } from './disclosure-row.ts'
import { selectAttachments } from './store.ts'
import type { PublishingTables } from './tables.ts'

/** An item, and the day by which the lists and counts take it. */
export interface ListedDisclosure {
  readonly id: string
  readonly title: string
  /** null: its row was altered so that it tells of no item any more */
  readonly item: Disclosure | null
  readonly disclosedOn: string | null
}

/** Items in any state by their ids, `limit` of them after `after`. */
export async function selectAllAfter(
  session: Session,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<ListedDisclosure[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosures')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  const attachments = await selectAttachments(
    session,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    item: readable(() => fromRow(row, attachments.get(row.id) ?? [])),
    disclosedOn: row.disclosed_on,
  }))
}

function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

const contentShape = z.record(z.string(), z.unknown())

/** The sealed contents of these items, oldest first. */
export async function selectSealedVersions(
  session: Session,
  ids: readonly string[],
): Promise<Map<string, SealedContent[]>> {
  if (ids.length === 0) return new Map()
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_versions')
    .select(['disclosure_id', 'content'])
    .where('disclosure_id', 'in', ids)
    .orderBy('disclosure_id')
    .orderBy('version')
    .execute()
  const byItem = new Map<string, SealedContent[]>()
  for (const row of rows) {
    byItem.set(row.disclosure_id, [...(byItem.get(row.disclosure_id) ?? []), parse(row.content)])
  }
  return byItem
}

/** A text of an item as it was kept. */
export interface KeptVersion {
  readonly version: number
  readonly content: SealedContent
  /** number of the entry in the log that it is sealed with */
  readonly entry: number
}

/** The sealed texts of one item, oldest first. */
export async function selectVersions(session: Session, id: string): Promise<KeptVersion[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_versions')
    .select(['version', 'content', 'audit_seq'])
    .where('disclosure_id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map(({ version, content, audit_seq: entry }) => ({ version, content: parse(content), entry }))
}

/** Text that was altered to no JSON at all is a content of which nothing agrees. */
function parse(text: string): SealedContent {
  try {
    return contentShape.parse(JSON.parse(text))
  } catch {
    return { content: text }
  }
}

/** Ids of items that have sealed contents and no row of their own. */
export async function selectVanished(session: Session): Promise<string[]> {
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_versions')
    .leftJoin('disclosures', 'disclosures.id', 'disclosure_versions.disclosure_id')
    .select('disclosure_versions.disclosure_id as id')
    .distinct()
    .where('disclosures.id', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export type StateEvent = Pick<DisclosureEvent, 'kind' | 'at' | 'remarks'>

/** What happened to these items that changed more than their step, oldest first. */
export async function selectStateEvents(
  session: Session,
  ids: readonly string[],
): Promise<Map<string, StateEvent[]>> {
  if (ids.length === 0) return new Map()
  const rows = await session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_events')
    .select(['disclosure_id', 'kind', 'at', 'remarks'])
    .where('disclosure_id', 'in', ids)
    .where('kind', '<>', 'passed')
    .orderBy('disclosure_id')
    .orderBy('audit_seq')
    .orderBy('position')
    .execute()
  const byItem = new Map<string, StateEvent[]>()
  for (const { disclosure_id: id, kind, at, remarks } of rows) {
    byItem.set(id, [...(byItem.get(id) ?? []), { kind, at: Temporal.Instant.from(at), remarks }])
  }
  return byItem
}
