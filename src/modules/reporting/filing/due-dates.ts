import { type DayOfYear, reportDates } from '../../../law/report/annual-dates.ts'
import { type Day, isBefore } from '../../../law/calendar/day.ts'
import type { UnitKind } from '../../units/index.ts'
import type { ReportRules } from './report-rules.ts'
import type { ReportStanding } from './report-standing.ts'

/** A last day and why it is one. */
export interface DueDay {
  readonly on: Day
  /** the article, or the county's document where its own day comes first */
  readonly ground: string
}

/** By when a unit's report of a year is to be submitted and published. */
export interface ReportDueDays {
  /** null for the government's own report: it is submitted to nobody (条例第四十九条第二款) */
  readonly submitBy: DueDay | null
  readonly publishBy: DueDay
}

/**
 * The watched days (条例第四十九条): 31 January for departments, 31 March for the government; the county's own for its
 * townships, and its own earlier ones for departments.
 */
export function reportDueDays(kind: UnitKind, year: number, rules: ReportRules): ReportDueDays {
  const lawful = reportDates(year, kind === 'county' ? 'government' : kind)
  const publishBy: DueDay = { on: lawful.publishBy, ground: lawful.rule }
  if (kind === 'county' || lawful.submitBy === null) return { submitBy: null, publishBy }
  const own = kind === 'township' ? rules.townships : rules.departments
  const ground = rules.document === '' ? '县主管部门规定' : rules.document
  const at = ({ month, day }: DayOfYear): DueDay => ({
    on: new Temporal.PlainDate(year + 1, month, day),
    ground,
  })
  const publish = own.publishBy === null ? publishBy : at(own.publishBy)
  if (own.submitBy !== null) return { submitBy: at(own.submitBy), publishBy: publish }
  // what is published must have been submitted
  const submit: DueDay = { on: lawful.submitBy, ground: lawful.rule }
  return { submitBy: isBefore(publish.on, submit.on) ? publish : submit, publishBy: publish }
}

/** What a report is to do next, by when, and whether that day is past. */
export interface NextDue extends DueDay {
  readonly kind: 'submit' | 'publish'
  readonly late: boolean
}

/** The day that a report waits for; null once it is out. A correction has no day of its own. */
export function nextDueOf(
  standing: Pick<ReportStanding, 'submission' | 'version' | 'ruling' | 'state'>,
  { submitBy, publishBy }: ReportDueDays,
  today: Day,
): NextDue | null {
  if (standing.version !== null) return null
  const handedIn = standing.submission !== null && standing.state !== 'sentBack'
  const due = submitBy === null || handedIn ? publishBy : submitBy
  const kind = due === publishBy && (submitBy === null || handedIn) ? 'publish' : 'submit'
  return { ...due, kind, late: isBefore(due.on, today) }
}
