import { sql } from 'kysely'
import { insertRows, type Session } from '../../platform/database/index.ts'
import type { AuditEvent, Json, SealedRow } from './audit-event.ts'
import type { AuditTables } from './tables.ts'

export async function insertEvent(transaction: Session, event: AuditEvent): Promise<void> {
  await transaction
    .withTables<AuditTables>()
    .insertInto('audit_events')
    .values({
      seq: event.seq,
      at: event.at,
      actor_kind: event.actorKind,
      actor_id: event.actorId,
      actor_name: event.actorName,
      unit_code: event.unitCode,
      act: event.act,
      object_kind: event.object.kind,
      object_id: event.object.id,
      before: JSON.stringify(event.before),
      after: JSON.stringify(event.after),
      sealed_digest: event.sealedDigest,
      previous_hash: event.previousHash,
      hash: event.hash,
    })
    .execute()
}

/** The last event's number and hash; null when nothing has happened yet. */
export async function lastEvent(session: Session): Promise<{ seq: number; hash: string } | null> {
  const row = await session
    .withTables<AuditTables>()
    .selectFrom('audit_events')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The number of the last event of which the act begins with none of these (`account.`); 0 where there is none. */
export async function lastEventBeside(session: Session, rooms: readonly string[]): Promise<number> {
  const row = await session
    .withTables<AuditTables>()
    .selectFrom('audit_events')
    .select('seq')
    .where((act) =>
      act.and(rooms.map((room) => act(sql<string>`substr(act, 1, ${room.length})`, '!=', room))),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}

export interface EventFilter {
  readonly unitCodes?: readonly string[]
  readonly object?: { readonly kind: string; readonly id: string }
  /** name of the act, or its beginning up to the dot: `account.`, `account.create` */
  readonly act?: string
  /** id of the account that acted */
  readonly actorId?: string
  /** moments as stored: from this one on … */
  readonly from?: string
  /** … up to, not including, this one */
  readonly until?: string
  /** only events before this number */
  readonly before?: number
  /** only events after this number, oldest first */
  readonly after?: number
  readonly limit: number
}

/** Events, newest first (oldest first with `after`). */
export async function selectEvents(session: Session, filter: EventFilter): Promise<AuditEvent[]> {
  let query = session.withTables<AuditTables>().selectFrom('audit_events').selectAll()
  if (filter.unitCodes) {
    query = query.where('unit_code', 'in', filter.unitCodes.length > 0 ? filter.unitCodes : [''])
  }
  if (filter.object) {
    query = query.where('object_kind', '=', filter.object.kind).where('object_id', '=', filter.object.id)
  }
  if (filter.act !== undefined) {
    query = filter.act.endsWith('.')
      ? query.where(sql<string>`substr(act, 1, ${filter.act.length})`, '=', filter.act)
      : query.where('act', '=', filter.act)
  }
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId)
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from)
  if (filter.until !== undefined) query = query.where('at', '<', filter.until)
  if (filter.before !== undefined) query = query.where('seq', '<', filter.before)
  if (filter.after !== undefined) query = query.where('seq', '>', filter.after)
  const rows = await query
    .orderBy('seq', filter.after === undefined ? 'desc' : 'asc')
    .limit(filter.limit)
    .execute()
  return rows.map(fromRow)
}

function fromRow(row: AuditTables['audit_events']): AuditEvent {
  return {
    seq: row.seq,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    unitCode: row.unit_code,
    act: row.act,
    object: { kind: row.object_kind, id: row.object_id },
    before: parse(row.before),
    after: parse(row.after),
    sealedDigest: row.sealed_digest,
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}

/** Text that was altered to no JSON at all must not stop a verification: it is kept as it stands. */
function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

/** Writes sealed rows with the number of their event in `audit_seq`. */
export async function insertSealedRows(
  transaction: Session,
  seq: number,
  rows: readonly SealedRow[],
): Promise<void> {
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    await insertRows(
      transaction,
      table,
      ofTable.map(({ row }) => ({ ...row, audit_seq: seq })),
    )
  }
}

/** The sealed rows of one table whose events lie in (`after`, `upTo`], with those events' numbers. */
export async function selectSealedRows(
  session: Session,
  table: string,
  after: number,
  upTo: number,
): Promise<{ seq: number; sealed: SealedRow }[]> {
  const { rows } = await sql<Record<string, string | number | null>>`
    select * from ${sql.table(table)} where audit_seq > ${after} and audit_seq <= ${upTo}`.execute(session)
  return rows.map(({ audit_seq: seq, ...row }) => ({ seq: Number(seq), sealed: { table, row } }))
}

/** Sealed rows that claim an event beyond the last one, or none at all. */
export async function countStraySealedRows(session: Session, table: string, last: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(table)}
    where audit_seq is null or audit_seq < 1 or audit_seq > ${last}`.execute(session)
  return Number(rows[0]?.n ?? 0)
}
