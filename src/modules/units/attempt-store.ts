import { z } from 'zod'
import type { Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import type { AccountTables } from './account-tables.ts'
import { type Attempts, attemptMinutes, lockMinutes, noAttempts } from './attempts.ts'

const storedTimes = z.array(z.string())

export async function findAttempts(session: Session, nameKey: string): Promise<Attempts> {
  const row = await session
    .withTables<AccountTables>()
    .selectFrom('account_attempts')
    .selectAll()
    .where('name_key', '=', nameKey)
    .executeTakeFirst()
  if (!row) return noAttempts
  return {
    times: storedTimes.parse(JSON.parse(row.times)).map((time) => Temporal.Instant.from(time)),
    lockedUntil: row.locked_until === null ? null : Temporal.Instant.from(row.locked_until),
  }
}

/** Writes the tries of one name, and forgets those of all names that no longer matter. */
export async function saveAttempts(
  transaction: Session,
  nameKey: string,
  attempts: Attempts,
  now: Temporal.Instant,
): Promise<void> {
  const tables = transaction.withTables<AccountTables>()
  const past = now.subtract({ minutes: attemptMinutes + lockMinutes })
  await tables.deleteFrom('account_attempts').where('last_at', '<', stamp(past)).execute()
  const row = {
    times: JSON.stringify(attempts.times.map(stamp)),
    locked_until: attempts.lockedUntil ? stamp(attempts.lockedUntil) : null,
    last_at: stamp(now),
  }
  await tables
    .insertInto('account_attempts')
    .values({ name_key: nameKey, ...row })
    .onConflict((conflict) => conflict.column('name_key').doUpdateSet(row))
    .execute()
}

/** Forgets the tries of one name: the right password was given, or a new one was set. */
export async function clearAttempts(transaction: Session, nameKey: string): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .deleteFrom('account_attempts')
    .where('name_key', '=', nameKey)
    .execute()
}
