/**
 * When the yearly report is due (条例第四十九条): departments by 31 January to their 主管部门 and to the public, the
 * government's own by 31 March. For townships the 条例 names no day; the county sets it, 31 January by default.
 */
import type { Day } from '../calendar/day.ts'

export type ReportingBody = 'department' | 'government' | 'township'

export interface ReportDates {
  /** last day to hand it to the 政府信息公开工作主管部门; null for the government's own report */
  readonly submitBy: Day | null
  /** last day to publish it */
  readonly publishBy: Day
  readonly rule: string
}

/** A day of the year in which the report is due. */
export interface DayOfYear {
  readonly month: number
  readonly day: number
}

const lastOfJanuary: DayOfYear = { month: 1, day: 31 }

/**
 * The dates for the report on `year`; they lie in the year after.
 * @param townshipDay the day that the county set for its townships
 */
export function reportDates(
  year: number,
  body: ReportingBody,
  townshipDay: DayOfYear = lastOfJanuary,
): ReportDates {
  if (body === 'government') {
    return {
      submitBy: null,
      publishBy: new Temporal.PlainDate(year + 1, 3, 31),
      rule: '条例第四十九条第二款',
    }
  }
  const { month, day } = body === 'township' ? townshipDay : lastOfJanuary
  const last = new Temporal.PlainDate(year + 1, month, day)
  const rule = body === 'township' ? '主管部门规定（条例第四十九条未规定乡镇日期）' : '条例第四十九条第一款'
  return { submitBy: last, publishBy: last, rule }
}
