/**
 * 从事件到年报 (国办公开办函〔2021〕30号): where one application counts in tables 三 and 四. Of a split application the parts
 * count and the whole does not; a correction of personal records (条例第四十一条) never counts: such cases are left out
 * by the caller. A decision made anew after the year was frozen is not given to these functions either.
 */
import { proceed } from '../clock/proceed.ts'
import type { Calendar } from '../calendar/calendar.ts'
import type { CaseEvent } from '../clock/case-event.ts'
import type { Day } from '../calendar/day.ts'
import {
  applicantKinds,
  remedyBlocks,
  remedyColumns,
  requestRows,
  type ApplicantKind,
  type Outcome,
  type RemedyBlock,
  type RemedyColumn,
  type RemedyResult,
  type RequestRow,
} from './report-rows.ts'

/** How a case ended, for the report. */
export interface Conclusion {
  readonly on: Day
  /** 撤回 is `other.other` */
  readonly outcome: Outcome
  readonly ground: string | null
  readonly withdrawn: boolean
}

/** What the report needs of one case. */
export interface CountedCase {
  readonly receivedOn: Day
  readonly conclusion: Conclusion | null
}

/**
 * The day of receipt and the conclusion of a case, faults disregarded as the clock disregards them; null where
 * nothing was received. A lapse that the office has not decided is no conclusion.
 */
export function countedCase(events: readonly CaseEvent[], calendar: Calendar): CountedCase | null {
  const { received, ending } = proceed(events, calendar)
  if (received === null) return null
  if (ending === null) return { receivedOn: received.on, conclusion: null }
  const withdrawn = ending.type === 'withdrawn'
  return {
    receivedOn: received.on,
    conclusion: {
      on: ending.on,
      outcome: withdrawn ? 'other.other' : ending.outcome,
      ground: withdrawn ? null : (ending.ground ?? null),
      withdrawn,
    },
  }
}

/**
 * The rows of table 三 in which a case counts one in `year`: `received` or `carriedIn`, then its outcome with
 * `concluded`, or `carriedOut`. Empty where the case was not alive in that year.
 */
export function rowsOfYear(counted: CountedCase, year: number): readonly RequestRow[] {
  const { receivedOn, conclusion } = counted
  if (receivedOn.year > year) return []
  if (conclusion !== null && conclusion.on.year < year) return []
  const first: RequestRow = receivedOn.year === year ? 'received' : 'carriedIn'
  if (conclusion === null || conclusion.on.year > year) return [first, 'carriedOut']
  return [first, conclusion.outcome, 'concluded']
}

/** Table 三: seven figures a row, in the order of `requestColumns`. */
export type RequestCounts = Record<RequestRow, number[]>

/** Table 三 of a year over all cases given; rows and columns without a case are zero. */
export function countRequests(
  cases: Iterable<CountedCase & { readonly applicant: ApplicantKind }>,
  year: number,
): RequestCounts {
  const counts = emptyRequestCounts()
  const total = applicantKinds.length
  for (const counted of cases) {
    const column = applicantKinds.indexOf(counted.applicant)
    for (const row of rowsOfYear(counted, year)) {
      const cells = counts[row]
      cells[column] = (cells[column] ?? 0) + 1
      cells[total] = (cells[total] ?? 0) + 1
    }
  }
  return counts
}

/** Table 三 without any application. */
export function emptyRequestCounts(): RequestCounts {
  const zero = (): number[] => Array.from({ length: applicantKinds.length + 1 }, () => 0)
  return Object.fromEntries(requestRows.map((row) => [row, zero()])) as RequestCounts
}

/** A reconsideration or suit; of several instances of one suit only the last, with the days of the whole suit. */
export interface CountedRemedy {
  readonly block: RemedyBlock
  readonly acceptedOn: Day
  readonly closedOn: Day | null
  /** known once it is closed */
  readonly result: Exclude<RemedyResult, 'pending'> | null
}

/**
 * The result under which a remedy counts in `year`: accepted by 31 December and not closed before the year; what
 * was not closed in the year is `pending`. Null where it does not count in that year.
 */
export function remedyResultOfYear(remedy: CountedRemedy, year: number): RemedyResult | null {
  if (remedy.acceptedOn.year > year) return null
  if (remedy.closedOn === null || remedy.closedOn.year > year) return 'pending'
  if (remedy.closedOn.year < year) return null
  return remedy.result ?? 'otherResult'
}

export type RemedyCounts = Record<RemedyBlock, Record<RemedyColumn, number>>

/** Table 四 of a year over all remedies given. */
export function countRemedies(remedies: Iterable<CountedRemedy>, year: number): RemedyCounts {
  const counts = emptyRemedyCounts()
  for (const remedy of remedies) {
    const result = remedyResultOfYear(remedy, year)
    if (result === null) continue
    counts[remedy.block][result] += 1
    counts[remedy.block].total += 1
  }
  return counts
}

/** Table 四 without any remedy. */
export function emptyRemedyCounts(): RemedyCounts {
  const zero = () =>
    Object.fromEntries(remedyColumns.map((column) => [column, 0])) as Record<RemedyColumn, number>
  return Object.fromEntries(remedyBlocks.map((block) => [block, zero()])) as RemedyCounts
}
