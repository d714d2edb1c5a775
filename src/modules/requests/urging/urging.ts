import { type Day, parseDay } from '../../../law/calendar/day.ts'
import type { CaseFile } from '../case-file.ts'
import type { FileEvent } from '../file-event.ts'

/** `open`: the unit has to answer · `answered`: the supervisor has to look at the answer · `accepted`: settled. */
export type UrgingState = 'open' | 'answered' | 'accepted'

/** 督办 of a case: the last demand of the supervising department, and what became of it. */
export interface Urging {
  readonly state: UrgingState
  /** what is asked; '' once the case's key was forgotten */
  readonly matter: string
  readonly urgedOn: Day
  readonly urgedBy: string
  /** the day by which the unit is to answer */
  readonly answerBy: Day
  /** null while there is none */
  readonly answer: { readonly text: string; readonly on: Day; readonly by: string } | null
}

/** The 督办 of a case; null where there never was one. */
export function urgingOf(file: Pick<CaseFile, 'events'>): Urging | null {
  return file.events.reduce(after, null)
}

function after(urging: Urging | null, event: FileEvent): Urging | null {
  if (event.type === 'urged') {
    return {
      state: 'open',
      matter: event.details?.matter ?? '',
      urgedOn: event.on,
      urgedBy: event.by,
      answerBy: parseDay(event.details?.answerBy ?? '') ?? event.on,
      answer: null,
    }
  }
  if (event.type === 'urging_answered') {
    const answer = { text: event.details?.answer ?? '', on: event.on, by: event.by }
    return urging && { ...urging, state: 'answered', answer }
  }
  return event.type === 'urging_accepted' ? urging && { ...urging, state: 'accepted' } : urging
}
