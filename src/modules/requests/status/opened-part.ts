import type { Desk } from '../../desk/index.ts'
import { loadCase } from '../handling/handle-case.ts'
import { partsOf } from '../splitting/parts.ts'
import { caseInSession, type OpenedCase, type SessionLimits } from './case-session.ts'

/** Whoever holds the token of a case acts as its applicant: in the case itself, or in a part of it. */
export interface ByToken {
  readonly token: string
  /** 拆分办理: the place of the part, from 1 on; left out for the opened case */
  readonly part?: number | undefined
}

/**
 * The case of a token, or the part of it that is asked for: whoever opened the whole has every part open, for they have no
 * query codes of their own. Null where the session is over, or there is no such part.
 */
export async function caseOrPartInSession(
  desk: Desk,
  { token, part }: ByToken,
  limits: SessionLimits,
): Promise<OpenedCase | null> {
  const opened = await caseInSession(desk, token, limits)
  return opened && partOfOpened(desk, opened, part)
}

/** The same of a case that was opened just now. */
export async function partOfOpened(
  desk: Desk,
  opened: OpenedCase,
  part: number | undefined,
): Promise<OpenedCase | null> {
  if (part === undefined) return opened
  const whole = await loadCase(desk.read, desk, opened.id)
  const id = whole && partsOf(whole)[part - 1]?.applicationId
  return id ? { id, token: opened.token } : null
}
