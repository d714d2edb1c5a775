import type { Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import type { AccountTables } from './account-tables.ts'

type SessionRow = AccountTables['account_sessions']

/** The sessions of one account, newest first. */
export async function selectSessions(session: Session, accountId: string): Promise<SessionRow[]> {
  return session
    .withTables<AccountTables>()
    .selectFrom('account_sessions')
    .selectAll()
    .where('user_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Notes that a session was just seen. */
export async function touchSession(
  transaction: Session,
  id: string,
  seenAt: Temporal.Instant,
  expiresAt: Temporal.Instant,
): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .updateTable('account_sessions')
    .set({ updated_at: stamp(seenAt), expires_at: stamp(expiresAt) })
    .where('id', '=', id)
    .execute()
}

/** Removes the sessions of one account that have come to their end by themselves. */
export async function dropEndedSessions(
  transaction: Session,
  accountId: string,
  now: Temporal.Instant,
): Promise<void> {
  await transaction
    .withTables<AccountTables>()
    .deleteFrom('account_sessions')
    .where('user_id', '=', accountId)
    .where('expires_at', '<=', stamp(now))
    .execute()
}
