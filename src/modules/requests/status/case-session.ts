import type { Desk } from '../../desk/index.ts'
import { findCodeMarks, findKeys } from '../search-store.ts'
import { codeMark, sameMark } from './query-code.ts'

/** How long a case stays open to somebody who entered number and code (minutes): idle, and in all. */
export interface SessionLimits {
  readonly idle: number
  readonly total: number
}
/** At home, or on his own phone. */
export const ownDevice: SessionLimits = { idle: 20, total: 120 }
/** At the township's screen, where the next person stands behind. */
export const sharedScreen: SessionLimits = { idle: 4, total: 20 }

/** A case that was opened with number and query code, or with the token that was given then. */
export interface OpenedCase {
  readonly id: string
  /** to be sent back instead of number and code; it holds neither, and ends with the session */
  readonly token: string
}

/** Compared in place of a case that does not exist, so that this takes as long. No fingerprint is all zeros. */
const nobody = { id: '00000000-0000-0000-0000-000000000000', mark: '0'.repeat(43) }

/**
 * Opens a case by 申请编号 and 查询码; null where they do not fit. A wrong number and a wrong code cannot be told apart,
 * by answer or by time.
 */
export async function openCase(
  desk: Desk,
  typed: { readonly number: string; readonly code: string },
  limits: SessionLimits,
): Promise<OpenedCase | null> {
  const candidates = await findCodeMarks(desk.read, typed.number.slice(0, 100))
  if (candidates.length === 0) candidates.push(nobody)
  let found: { id: string; mark: string } | null = null
  for (const candidate of candidates) {
    if (sameMark(candidate.mark, codeMark(desk.vault, candidate.id, typed.code))) found = candidate
  }
  if (found === null) return null
  const started = secondsOf(desk)
  return {
    id: found.id,
    token: tokenOf(desk, found.id, found.mark, started, untilOf(started, started, limits)),
  }
}

/** The case of a token, with a token that lasts on from now; null where it is none of ours, or its time is over. */
export async function caseInSession(
  desk: Desk,
  token: string,
  limits: SessionLimits,
): Promise<OpenedCase | null> {
  const match = /^([0-9a-f-]{36})\.(\d{1,12})\.(\d{1,12})\.[\w-]{43}$/.exec(token)
  const [, id = '', started = '', until = ''] = match ?? []
  if (match === null) return null
  const keys = await findKeys(desk.read, id)
  // a code that was given anew, or forgotten with the case's key, ends every session under the old one
  if (!keys?.code_mark) return null
  const own = tokenOf(desk, id, keys.code_mark, Number(started), Number(until))
  const now = secondsOf(desk)
  if (!sameMark(own, token) || now >= Number(until)) return null
  const next = untilOf(Number(started), now, limits)
  return { id, token: tokenOf(desk, id, keys.code_mark, Number(started), next) }
}

function tokenOf(desk: Desk, id: string, mark: string, started: number, until: number): string {
  const text = `${id}.${started}.${until}`
  return `${text}.${desk.vault.fingerprint('application/session', `${text}\0${mark}`)}`
}

function untilOf(started: number, now: number, { idle, total }: SessionLimits): number {
  return Math.min(now + idle * 60, started + total * 60)
}

function secondsOf(desk: Pick<Desk, 'now'>): number {
  return Math.floor(desk.now().epochMilliseconds / 1_000)
}
