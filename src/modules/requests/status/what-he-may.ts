import { isAfter } from '../../../law/calendar/day.ts'
import type { Desk, Refusal } from '../../desk/index.ts'
import { type CaseFile, isSplit, lastOf, proceedingOf } from '../case-file.ts'
import { eventBarOf, standingBarOf } from '../handling/case-acts.ts'

/** Messages that one applicant may send: in a day, and for one case. */
export const messageLimits = { aDay: 5, inAll: 50 } as const

/** Why the applicant cannot write now; null where he can. */
export function messageBar(file: CaseFile, desk: Pick<Desk, 'today'>): Refusal | null {
  if (lastOf(file, 'archived') !== null) {
    return { code: 'notNow', text: '本件已经归档。有疑问的，请打电话或者到受理机关询问。' }
  }
  if (isSplit(file)) {
    return { code: 'notNow', text: '本件已经拆分为几件分别办理，请打开要问的那一件，在那里留言。' }
  }
  const sent = file.events.filter(({ type }) => type === 'message_received')
  const today = desk.today().toString()
  if (sent.length >= messageLimits.inAll) {
    return { code: 'tooManyAttempts', text: '本件的留言已经很多，请打电话或者到受理机关说明。' }
  }
  if (sent.filter(({ on }) => on.toString() === today).length >= messageLimits.aDay) {
    return {
      code: 'tooManyAttempts',
      text: `一天最多留言${messageLimits.aDay}次，请明天再写，或者打电话说明。`,
    }
  }
  return null
}

/**
 * 补正 by the applicant himself. `inTime`: it is the receipt in law, of this very day. `late`: the period is over, and the
 * clerk has yet to say whether there was good cause (条例第三十条). Null: none is awaited.
 */
export function correctionNow(
  file: CaseFile,
  desk: Pick<Desk, 'calendar' | 'today'>,
): 'inTime' | 'late' | null {
  const { correction, ending } = proceedingOf(file, desk)
  if (correction === null || ending !== null) return null
  return isAfter(desk.today(), correction.respondBy) ? 'late' : 'inTime'
}

/** Why the applicant cannot take his application back now; null where he can. */
export function takeBackBar(file: CaseFile, desk: Desk): Refusal | null {
  const standing = standingBarOf('withdraw', file, desk)
  if (standing !== null || proceedingOf(file, desk).received === null) return standing
  return eventBarOf('withdraw', file, desk, { type: 'withdrawn', on: desk.today() })
}
