import { regulationInForce } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import type { Issue } from '../../desk/index.ts'
import type { Application } from '../application.ts'
import type { NewEvent } from '../file-event.ts'

/**
 * What cannot be in the day of an entry: tomorrow, or a day before the application had come in. A second copy may have
 * come in before the one that was entered first; it cannot be older than the law that it rests on.
 */
export function entryDayIssue(
  { type, on }: Pick<NewEvent, 'type' | 'on'>,
  { arrivedOn }: Pick<Application, 'arrivedOn'>,
  today: Day,
): Issue | null {
  if (isAfter(on, today)) return { field: 'on', text: `日期不能晚于今天（${chineseDate(today)}）。` }
  if (type === 'second_copy') {
    if (!isBefore(on, regulationInForce)) return null
    const text = `日期早于现行条例施行之日（${chineseDate(regulationInForce)}），请核对年份。`
    return { field: 'on', text }
  }
  if (!isBefore(on, arrivedOn)) return null
  return { field: 'on', text: `日期不能早于申请到达之日（${chineseDate(arrivedOn)}），请核对年份和月份。` }
}

/** The longest that anybody is given by the day (calendar days): what lies beyond is a slip in the year. */
const longest = 366

/** A limit so far away that nobody can have meant it; null where it may be. `label`: 补正期限. */
export function farDayIssue(field: string, label: string, on: Day, from: Day): Issue | null {
  const last = from.add({ days: longest })
  if (!isAfter(on, last)) return null
  return { field, text: `${label}不能晚于${chineseDate(last)}，请核对年份和月份。` }
}
