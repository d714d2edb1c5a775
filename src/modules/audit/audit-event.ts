import { createHash, createHmac } from 'node:crypto'

/** A value that can stand in the log. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Which thing an act was done on. */
export interface AuditObject {
  /** the noun: application, disclosure, account … */
  readonly kind: string
  readonly id: string
}

/** What an act leaves behind: who, when, what, on which object, before and after. */
export interface AuditEvent {
  /** 1, 2, 3 … without gaps */
  readonly seq: number
  readonly at: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  /** code of the unit to which the object belongs; null for the county as a whole */
  readonly unitCode: string | null
  readonly act: string
  readonly object: AuditObject
  readonly before: Json
  readonly after: Json
  /** fingerprint of the sealed rows written with this event; null when there are none */
  readonly sealedDigest: string | null
  /** hash of the event before; 64 zeros for the first */
  readonly previousHash: string
  readonly hash: string
}

/** A row that is written once, with its event, and never changed: the chain vouches for its content. */
export interface SealedRow {
  readonly table: string
  readonly row: Readonly<Record<string, string | number | null>>
}

export const firstHash = '0'.repeat(64)

/**
 * The hash of an event: HMAC-SM3 over its canonical text, which holds the hash of the one before. The
 * key lies outside the database, so that whoever can write to the tables cannot make a chain that fits.
 */
export function hashEvent(event: Omit<AuditEvent, 'hash'>, key: Uint8Array): string {
  return createHmac('sm3', key)
    .update(canonical(eventText(event)))
    .digest('hex')
}

function eventText(event: Omit<AuditEvent, 'hash'>): Json {
  const { seq, at, actorKind, actorId, actorName, unitCode, act, object, before, after } = event
  const rest = [event.sealedDigest, event.previousHash]
  return [
    seq,
    at,
    actorKind,
    actorId,
    actorName,
    unitCode,
    act,
    object.kind,
    object.id,
    before,
    after,
    ...rest,
  ]
}

/** SM3 over sealed rows: the order of columns and of rows does not matter, every value does. */
export function digestRows(rows: readonly SealedRow[]): string | null {
  if (rows.length === 0) return null
  const lines = rows.map(({ table, row }) => rowText(table, row)).sort()
  return createHash('sm3')
    .update(`${lines.join('\n')}\n`)
    .digest('hex')
}

/** `canonical([table, row])`, said directly: there are hundreds of thousands of rows in an import. */
function rowText(table: string, row: SealedRow['row']): string {
  const columns = Object.keys(row).sort()
  const values = columns.map((column) => `"${column}":${JSON.stringify(row[column])}`)
  return `[${JSON.stringify(table)},{${values.join(',')}}]`
}

/** JSON with sorted keys: equal values give equal text. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
