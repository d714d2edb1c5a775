import { isBefore } from '../../law/day.ts'
import { reportDates } from '../../law/annual-dates.ts'
import { chineseDate, type Day } from '../../law/day.ts'
import type { Unit } from '../../modules/units/index.ts'
import type { ReportDueView } from './routes/reporting.schema.ts'

export type ReportState = 'notBegun' | 'drafting' | 'published'

/** Where a report stands. */
export function reportStateOf(published: boolean, begun: boolean): ReportState {
  return published ? 'published' : begun ? 'drafting' : 'notBegun'
}

/** 已发布（第2版） · 编制中 · 未开始 */
export function reportStateText(state: ReportState, version: number | null): string {
  if (state === 'published')
    return version !== null && version > 1 ? `已发布（第${version}版，有更正）` : '已发布'
  return state === 'drafting' ? '编制中' : '未开始'
}

/** When the report of a year is due (条例第四十九条); late only where it is not out. */
export function reportDueOf(
  unit: Pick<Unit, 'kind'>,
  year: number,
  today: Day,
  publishedOn: Day | null,
): ReportDueView {
  const body = unit.kind === 'county' ? 'government' : unit.kind
  const { publishBy, rule } = reportDates(year, body)
  const late = isBefore(publishBy, publishedOn ?? today)
  const text = `${chineseDate(publishBy)}前公布`
  return { dueOn: publishBy.toString(), late: late && publishedOn === null, text, ground: rule }
}
