import { isBefore } from '../../../law/day.ts'
import { type DayOfYear, reportDates } from '../../../law/annual-dates.ts'
import type { Day } from '../../../law/day.ts'
import type { UnitKind } from '../../units/index.ts'
import type { ReportRules } from '../filing/report-rules.ts'

/** When a unit's report of one year is due. */
export interface DueDays {
  /** null: it hands in to nobody (the government's own) */
  readonly submitBy: Day | null
  readonly publishBy: Day
  readonly ground: string
}

/** The days of the law (条例第四十九条), an earlier one of the county, and a unit's own before both. */
export function dueDaysOf(kind: UnitKind, year: number, rules: ReportRules, own: string | null): DueDays {
  const law = reportDates(year, kind === 'county' ? 'government' : kind)
  if (kind === 'county') return { submitBy: null, publishBy: law.publishBy, ground: law.rule }
  const county = kind === 'department' ? rules.departments : rules.townships
  const settled = (day: DayOfYear | null): Day | null =>
    day && Temporal.PlainDate.from({ year: year + 1, ...day }, { overflow: 'constrain' })
  const special = own === null ? null : Temporal.PlainDate.from(`${year + 1}-${own}`)
  const submitBy = special ?? settled(county.submitBy) ?? law.submitBy ?? law.publishBy
  const publishBy = settled(county.publishBy) ?? law.publishBy
  const ofCounty = special !== null || county.submitBy !== null
  return { submitBy, publishBy, ground: ofCounty ? `${rules.document || '县主管部门规定'}` : law.rule }
}

/** Days from the due day to the day on which it was done, or to today; 0 where that is in time. */
export function daysLate(dueOn: Day, doneOn: Day): number {
  return isBefore(dueOn, doneOn) ? dueOn.until(doneOn, { largestUnit: 'days' }).days : 0
}
