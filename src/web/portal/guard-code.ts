import type { FastifyRequest } from 'fastify'
import { normaliseNumber, openCase, type OpenedCase } from '../../modules/requests/index.ts'
import { addressOf, Tries } from '../limits.ts'
import type { Portal } from './context.ts'
import type { CaseDoor } from './status-cookie.ts'

const hour = 3_600_000
/** Wrong codes for one number in an hour: from one address, and from all. One address alone cannot lock others out. */
const wrongFromOne = 10
const wrongFromAll = 200

/** What was tried, and whether it opened anything. */
export type Tried =
  | { readonly kind: 'opened'; readonly opened: OpenedCase }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'tooMany'; readonly retryAfterMinutes: number }

/** Checks number and query code, counting what was wrong; a number that does not exist is counted the same way. */
export type CodeGuard = (
  request: FastifyRequest,
  door: CaseDoor,
  typed: { readonly number: string; readonly code: string },
) => Promise<Tried>

export function codeGuard(portal: Portal): CodeGuard {
  const fromOne = new Tries(wrongFromOne, hour)
  const fromAll = new Tries(wrongFromAll, hour)
  return async (request, door, typed) => {
    const number = normaliseNumber(typed.number.slice(0, 100))
    const one = `${addressOf(request)} ${number}`
    const wait = Math.max(fromOne.wait(one), fromAll.wait(number))
    // before the comparison: even the right code says nothing now
    if (wait > 0) return { kind: 'tooMany', retryAfterMinutes: Math.ceil(wait / 60_000) }
    const opened = await openCase(portal.desk, typed, door.limits)
    if (opened) return { kind: 'opened', opened }
    fromOne.failed(one)
    fromAll.failed(number)
    return { kind: 'wrong' }
  }
}
