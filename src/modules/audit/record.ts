import { holdLock, type Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import { actorName, type Desk } from '../desk/index.ts'
import {
  type AuditEvent,
  type AuditObject,
  digestRows,
  firstHash,
  hashEvent,
  type Json,
  type SealedRow,
} from './audit-event.ts'
import { insertEvent, insertSealedRows, lastEvent } from './store.ts'

/** What an act says of itself. Personal data never goes in here in the clear. */
export interface Entry {
  /** the act's name, e.g. `application.extend-deadline` */
  readonly act: string
  readonly object: AuditObject
  /** code of the unit to which the object belongs; null for the county as a whole */
  readonly unitCode: string | null
  readonly before?: Json
  readonly after?: Json
  /** rows written once with this event; they are inserted here and their content is part of the chain */
  readonly sealed?: readonly SealedRow[]
}

/**
 * Appends one event to the chain, in the transaction of the change itself, and writes its sealed rows.
 * Returns the event's number. Concurrent writers wait for each other here.
 */
export async function record(transaction: Session, desk: Desk, entry: Entry): Promise<number> {
  await holdLock(transaction, 'audit')
  const last = await lastEvent(transaction)
  const sealed = entry.sealed ?? []
  const unhashed: Omit<AuditEvent, 'hash'> = {
    seq: (last?.seq ?? 0) + 1,
    at: stamp(desk.now()),
    actorKind: desk.actor.kind,
    actorId: desk.actor.kind === 'account' ? desk.actor.id : null,
    actorName: actorName(desk.actor),
    unitCode: entry.unitCode,
    act: entry.act,
    object: entry.object,
    before: entry.before ?? null,
    after: entry.after ?? null,
    sealedDigest: digestRows(sealed),
    previousHash: last?.hash ?? firstHash,
  }
  const event: AuditEvent = { ...unhashed, hash: hashEvent(unhashed, desk.vault.auditKey) }
  await insertEvent(transaction, event)
  if (sealed.length > 0) await insertSealedRows(transaction, event.seq, sealed)
  return event.seq
}
