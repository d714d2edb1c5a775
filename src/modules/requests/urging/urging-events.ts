import type { Day } from '../../../law/calendar/day.ts'
import { chineseDate, parseDay } from '../../../law/calendar/day.ts'
import { sentences } from '../lists/sentences.ts'

/** Entries of 督办, beside the statutory clock: they neither stop nor extend it. */
export const urgingLabels = {
  urged: '督办',
  urging_answered: '督办答复',
  urging_accepted: '督办办结',
} as const

/** What the entries of 督办 say; sealed with the case's key. */
export interface UrgingDetails {
  urged: { readonly matter: string; readonly answerBy: string }
  urging_answered: { readonly answer: string }
  urging_accepted: { readonly note: string }
}

export const urgingTexts = {
  urged: ({ matter, answerBy }: UrgingDetails['urged']): string =>
    sentences(matter, `要求${dayText(answerBy)}前答复`),
  urging_answered: ({ answer }: UrgingDetails['urging_answered']): string => answer,
  urging_accepted: ({ note }: UrgingDetails['urging_accepted']): string => note,
}

function dayText(text: string): string {
  const day: Day | null = parseDay(text)
  return day === null ? text : chineseDate(day)
}
