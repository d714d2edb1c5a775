/** Steps of a case in short, and the clock that they give, for tests. */
import { makeCalendar } from '../../src/law/calendar/calendar.ts'
import type { CaseInput } from '../../src/law/clock/case-event.ts'
import { parseCaseInput } from '../../src/law/clock/case-input.ts'
import { runClock } from '../../src/law/clock/clock.ts'
import { loadHolidayNotices } from '../../src/platform/calendars.ts'

/** The calendar with the notices that come with the program. */
export const calendar = makeCalendar(await loadHolidayNotices())

export type Json = Record<string, string | number>

/** A case as its JSON would give it. */
export function read(asOf: string, events: readonly Json[]): CaseInput {
  const parsed = parseCaseInput({ asOf, events })
  if (!parsed.ok) throw new Error(parsed.problems.join('; '))
  return parsed.value
}

/** The clock as its JSON says it, without the words of the steps. */
export function clockOf(asOf: string, events: readonly Json[]) {
  const json: unknown = JSON.parse(JSON.stringify(runClock(read(asOf, events), calendar)))
  return json as Record<string, unknown> & {
    faults: { code: string; on: string }[]
    steps: { text: string }[]
  }
}

export const received = (on: string, channel = 'counter'): Json => ({ type: 'received', on, channel })
export const correction = (on: string, respondBy: string): Json => ({
  type: 'correction_requested',
  on,
  respondBy,
})
export const corrected = (on: string): Json => ({ type: 'correction_received', on })
export const consulted = (on: string, id = 'a', more: Json = {}): Json => ({
  type: 'third_party_consulted',
  on,
  id,
  ...more,
})
export const answered = (on: string, id = 'a'): Json => ({ type: 'third_party_answered', on, id })
export const agency = (on: string, id = 'a'): Json => ({ type: 'agency_consulted', on, id })
export const agencyAnswered = (on: string, id = 'a'): Json => ({ type: 'agency_answered', on, id })
export const extended = (on: string, workingDays = 10): Json => ({ type: 'extended', on, workingDays })
export const fee = (on: string, more: Json = {}): Json => ({ type: 'fee_notified', on, ...more })
export const paid = (on: string): Json => ({ type: 'fee_paid', on })
export const decided = (on: string, outcome = 'granted'): Json => ({ type: 'decided', on, outcome })
export const withdrawn = (on: string): Json => ({ type: 'withdrawn', on })
