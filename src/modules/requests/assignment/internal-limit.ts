import { type Calendar, workingDayOnOrAfter } from '../../../law/calendar/calendar.ts'
import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { dueDayOf } from '../../../law/clock/proceeding.ts'
import type { Desk, Issue } from '../../desk/index.ts'
import { type CaseFile, proceedingOf } from '../case-file.ts'

/** 内部期限: which days may be set for a 科室, and which is proposed. */
export interface LimitRange {
  readonly earliest: Day
  /** before the statutory due day; today where that is reached */
  readonly latest: Day
  readonly proposed: Day
  /** the statutory due day, open consultations taken to run out; null before receipt and while somebody is waited for */
  readonly dueOn: Day | null
}

/** Working days that a 科室 is given where nobody says otherwise. */
const usualDays = 5

/** The 专员 needs time to write and send the answer: an internal limit lies before the due day. */
export function limitRange(
  file: Pick<CaseFile, 'events'>,
  desk: Pick<Desk, 'calendar' | 'today'>,
): LimitRange {
  const { calendar } = desk
  const today = desk.today()
  const dueOn = dueDayOf(proceedingOf(file, desk), calendar)
  const usual = calendar.nthWorkingDayAfter(today, usualDays)
  if (dueOn === null) return { earliest: today, latest: usual, proposed: usual, dueOn }
  const before = workingDayBefore(dueOn, calendar)
  const latest = isBefore(before, today) ? today : before
  return { earliest: today, latest, proposed: isAfter(usual, latest) ? latest : usual, dueOn }
}

/** What is wrong with an internal limit; null where it is in order. */
export function limitIssue(
  on: Day,
  { earliest, latest, dueOn }: LimitRange,
  calendar: Calendar,
): Issue | null {
  const issue = (text: string): Issue => ({ field: 'limitOn', text, ground: '条例第三十三条' })
  if (isBefore(on, earliest)) return issue('内部期限不能早于今天。')
  if (dueOn !== null && isAfter(on, latest)) {
    const latestWord = `最晚${chineseDate(latest)}`
    return issue(
      `内部期限应当早于法定答复期限（${chineseDate(dueOn)}），给拟写和送出答复留出时间，${latestWord}。`,
    )
  }
  // today may be a day off on which somebody works all the same
  if (!calendar.isWorkingDay(on) && isAfter(on, earliest)) {
    return issue(
      `${chineseDate(on)}不是工作日，请改为工作日，例如${chineseDate(workingDayOnOrAfter(on, calendar))}。`,
    )
  }
  return null
}

function workingDayBefore(day: Day, calendar: Calendar): Day {
  let before = day.subtract({ days: 1 })
  while (!calendar.isWorkingDay(before)) before = before.subtract({ days: 1 })
  return before
}
