import { timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../platform/vault.ts'

/** A session ends when nothing was done for so long … */
export const idleHours = 8
/** … and in any case so long after the sign-in. */
export const absoluteDays = 7
/** How exactly a session remembers when it was last seen: it is not written at every request. */
export const seenMinutes = 5

/** When a session ends that began at `since` and was last seen `now`. */
export function sessionEnd(since: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const idle = now.add({ hours: idleHours })
  const absolute = since.add({ hours: absoluteDays * 24 })
  return Temporal.Instant.compare(idle, absolute) < 0 ? idle : absolute
}

const purpose = 'session-cookie'

/**
 * What the browser is given: the token with a signature by a key that lies outside the database, so that
 * reading the table (a leaked backup) opens no session.
 */
export function sealToken(vault: Vault, token: string): string {
  return `${token}.${vault.fingerprint(purpose, token)}`
}

/** The token in a cookie's value; null when it was not signed here. */
export function openToken(vault: Vault, cookie: string): string | null {
  const dot = cookie.lastIndexOf('.')
  if (dot <= 0) return null
  const token = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1))
  const right = Buffer.from(vault.fingerprint(purpose, token))
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}
