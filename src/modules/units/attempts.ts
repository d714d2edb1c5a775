/** So many wrong passwords … */
export const attemptLimit = 5
/** … within so long … */
export const attemptMinutes = 15
/** … lock the name for so long. */
export const lockMinutes = 15

/** Tries at the password of one name that did not (or did not yet) succeed. */
export interface Attempts {
  readonly times: readonly Temporal.Instant[]
  readonly lockedUntil: Temporal.Instant | null
}

export const noAttempts: Attempts = { times: [], lockedUntil: null }

/** Until when the name is locked; null when it is not. */
export function lockOf(attempts: Attempts, now: Temporal.Instant): Temporal.Instant | null {
  const { lockedUntil } = attempts
  if (!lockedUntil || Temporal.Instant.compare(lockedUntil, now) <= 0) return null
  // further off than a lock ever is: the clock was set back since
  if (Temporal.Instant.compare(lockedUntil, now.add({ minutes: lockMinutes })) > 0) return null
  return lockedUntil
}

/** One more try; the last one that is free locks the name at once, until it proves right. */
export function withAttempt(attempts: Attempts, now: Temporal.Instant): Attempts {
  const from = now.subtract({ minutes: attemptMinutes })
  const recent = attempts.times.filter(
    (time) => Temporal.Instant.compare(time, from) > 0 && Temporal.Instant.compare(time, now) <= 0,
  )
  const times = [...recent, now]
  if (times.length < attemptLimit) return { times, lockedUntil: null }
  return { times, lockedUntil: now.add({ minutes: lockMinutes }) }
}

/** How many tries are left before the name is locked. */
export function attemptsLeft(attempts: Attempts): number {
  return Math.max(0, attemptLimit - attempts.times.length)
}
