import type { Calendar } from '../../law/calendar/calendar.ts'
import type { FileStore } from '../../platform/files.ts'
import type { Session } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault.ts'
import type { Actor } from './actor.ts'

/**
 * The only way in for time, identity, ids and the world. An act is given a desk and its input, so that
 * every rule can be tested at any date.
 */
export interface Desk {
  readonly actor: Actor
  /** for queries; sees what is committed */
  readonly read: Session
  /** one durable transaction: the change and its audit event, or neither */
  transaction<T>(work: (transaction: Session) => Promise<T>): Promise<T>
  now(): Temporal.Instant
  /** the day in China */
  today(): Temporal.PlainDate
  /** a fresh id; ids sort by the time at which they were made */
  newId(): string
  /** working days, holidays and make-up days as announced and taken in; another one once a notice is */
  readonly calendar: Calendar
  /** scheme and host under which citizens see the portal; null: not known */
  readonly publicOrigin: string | null
  readonly files: FileStore
  readonly vault: Vault
  /** the same desk with another person sitting at it */
  as(actor: Actor): Desk
}
