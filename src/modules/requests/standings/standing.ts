import type { Clock } from '../../../law/clock/clock.ts'
import { type Day, isBefore, nextDay } from '../../../law/calendar/day.ts'
import type { Desk } from '../../desk/index.ts'
import { type ApplicationState, stateOf } from '../application-state.ts'
import { confirmationDueOn } from '../intake/confirmation-due.ts'
import { type CaseFile, draftOf, isReviewed, lastOf } from '../case-file.ts'

/**
 * Which limit stands next: 双方确认, 补正告知, 答复, or what somebody else has to do; `lapse`: a period is over and the
 * office has to conclude.
 */
export const dueLimits = [
  'confirmation',
  'correctionNotice',
  'reply',
  'lapse',
  'correction',
  'payment',
  'opinion',
] as const
export type DueLimit = (typeof dueLimits)[number]

/** Limits that somebody outside has to keep. */
export const waitingLimits: readonly DueLimit[] = ['correction', 'payment', 'opinion']

/** 案件现状: where an open case stands today, and until when that holds if nothing happens. */
export interface Standing {
  readonly limit: DueLimit
  /** null where nothing is set: a lapsed case, to be concluded now */
  readonly dueOn: Day | null
  /** the first day on which it stands otherwise by the mere passing of time; null: on none */
  readonly changesOn: Day | null
}

/** The standing of a case on the desk's day; null where it has ended. */
export function standingOf(file: CaseFile, desk: Pick<Desk, 'calendar' | 'today'>): Standing | null {
  const { state, clock } = stateOf(file, desk)
  return clock === null ? unconfirmed(file, state, desk) : received(file, clock, desk)
}

/** To confirm is a task of the same working day (条例第三十一条). */
function unconfirmed(
  file: CaseFile,
  state: ApplicationState,
  { calendar }: Pick<Desk, 'calendar'>,
): Standing | null {
  if (state === 'takenBack' || state === 'split') return null
  return {
    limit: 'confirmation',
    dueOn: confirmationDueOn(file, calendar),
    changesOn: null,
  }
}

function received(file: CaseFile, clock: Clock, desk: Pick<Desk, 'today'>): Standing | null {
  const until = (limit: DueLimit, dueOn: Day | null): Standing => ({
    limit,
    dueOn,
    changesOn: dueOn && nextDay(dueOn),
  })
  switch (clock.state) {
    case 'answered':
    case 'withdrawn':
      return null
    case 'lapsed':
      return { limit: 'lapse', dueOn: null, changesOn: null }
    case 'awaitingCorrection':
      return until('correction', clock.respondBy ?? null)
    case 'awaitingPayment':
      return until('payment', clock.payBy ?? null)
    case 'paused':
      return until('opinion', clock.resumesBy ?? null)
    case 'running':
      return needsReview(file, desk, clock)
        ? until('correctionNotice', clock.correctionNoticeDueOn)
        : { limit: 'reply', dueOn: clock.dueOn, changesOn: null }
  }
}

/** 补不补 comes first: until it was looked at, the 7th working day is the limit that counts. */
function needsReview(file: CaseFile, desk: Pick<Desk, 'today'>, clock: Clock): boolean {
  if (isReviewed(file) || draftOf(file) !== null || lastOf(file, 'correction_requested') !== null) {
    return false
  }
  return !isBefore(clock.correctionNoticeDueOn, desk.today())
}
