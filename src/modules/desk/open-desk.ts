import { randomUUID } from 'node:crypto'
import type { Calendar } from '../../law/calendar/calendar.ts'
import type { Database, Session } from '../../platform/database/index.ts'
import { dayOf } from '../../platform/day.ts'
import type { FileStore } from '../../platform/files.ts'
import type { Vault } from '../../platform/vault.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'

/** The calendar as it stands, for a desk that outlives it. */
export interface CalendarSource {
  readonly now: Calendar
  /** makes it anew where a notice was taken in since, here or by another process */
  refresh(session: Session): Promise<void>
}

/** What a desk stands on. */
export interface DeskParts {
  readonly database: Database
  readonly files: FileStore
  readonly vault: Vault
  readonly calendar: CalendarSource
  /** scheme and host under which citizens see the portal; left out: not known */
  readonly publicOrigin?: string | null
  readonly clock: () => Temporal.Instant
  /** told after each commit (the audit chain's head goes outside the table) */
  readonly committed?: () => Promise<void>
}

/** Opens a desk at which `actor` sits. */
export function openDesk(parts: DeskParts, actor: Actor): Desk {
  return {
    actor,
    read: parts.database.read,
    async transaction(work) {
      const result = await parts.database.transaction(async (transaction) => {
        await parts.calendar.refresh(transaction)
        return work(transaction)
      })
      await parts.committed?.()
      await parts.calendar.refresh(parts.database.read)
      return result
    },
    now: parts.clock,
    today: () => dayOf(parts.clock()),
    newId: () => newId(parts.clock()),
    get calendar() {
      return parts.calendar.now
    },
    publicOrigin: parts.publicOrigin ?? null,
    files: parts.files,
    vault: parts.vault,
    as: (other) => openDesk(parts, other),
  }
}

/**
 * The same desk inside an open transaction: an act done at it becomes part of that transaction, so that
 * several acts are done together or not at all.
 */
export function deskWithin(desk: Desk, transaction: Session): Desk {
  return {
    ...desk,
    read: transaction,
    transaction: (work) => work(transaction),
    as: (other) => deskWithin(desk.as(other), transaction),
  }
}

/** A UUID of version 7: 48 bits of time, the rest random, taken from a UUID of version 4. */
function newId(now: Temporal.Instant): string {
  const time = now.epochMilliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
