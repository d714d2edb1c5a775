import type { Desk } from '../desk/index.ts'
import { inOrder, type SignedInAccount } from './account.ts'
import { findSession } from './account-store.ts'
import { touchSession } from './session-store.ts'
import { openToken, seenMinutes, sessionEnd } from './session-limits.ts'

/**
 * Who comes in with this cookie, with unit and roles; null when the session is unknown, has ended, or
 * its account is disabled. One query; every few minutes a second one that moves the session's end.
 */
export async function accountOfSession(desk: Desk, cookie: string): Promise<SignedInAccount | null> {
  const token = openToken(desk.vault, cookie)
  if (token === null) return null
  const found = await findSession(desk.read, token)
  const now = desk.now()
  if (!found || found.account.disabledAt) return null
  // the stored end holds, and so do the limits as they are set today
  if (!isBefore(now, found.expiresAt) || !isBefore(now, sessionEnd(found.since, found.seenAt))) return null
  if (!isBefore(now, found.seenAt.add({ minutes: seenMinutes }))) {
    await desk.transaction((transaction) =>
      touchSession(transaction, found.id, now, sessionEnd(found.since, now)),
    )
  }
  const { id, username, name, unit, roles, mustChangePassword } = found.account
  return {
    kind: 'account',
    id,
    username,
    name,
    unit,
    roles: mustChangePassword ? [] : inOrder(roles),
    session: found.id,
    mustChangePassword,
  }
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
