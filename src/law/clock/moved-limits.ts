/**
 * 放假安排变了，期限随着变: which limits of an open case fall on another day under a new calendar (条例第三十条、第三十二条至第三十四条;
 * 国办函〔2020〕109号).
 */
import type { Calendar } from '../calendar/calendar.ts'
import type { CaseInput } from './case-event.ts'
import { isAfter, isSameDay, laterOf, type Day } from '../calendar/day.ts'
import { proceed } from './proceed.ts'
import { dueDayOf, type Proceeding } from './proceeding.ts'

/** The limits that are counted in working days. 补正期限 is a day that the office sets, and stays. */
export const countedLimits = ['reply', 'correctionNotice', 'opinion', 'payment'] as const
export type CountedLimit = (typeof countedLimits)[number]

export const countedLimitLabels: Readonly<Record<CountedLimit, string>> = {
  reply: '答复期限',
  correctionNotice: '补正告知期限',
  opinion: '提出意见期限',
  payment: '缴费期限',
}

export interface MovedLimit {
  readonly limit: CountedLimit
  readonly from: Day
  readonly to: Day
}

/**
 * What stands on another day under `after` than under `before`; empty where the case has ended or was not received. A
 * limit that is over by one of the two and still runs by the other is among them.
 */
export function movedLimits(input: CaseInput, before: Calendar, after: Calendar): MovedLimit[] {
  const was = limitsOf(proceed(input.events, before), before)
  const is = limitsOf(proceed(input.events, after), after)
  const runs = (day: Day | undefined): boolean => day !== undefined && !isAfter(input.asOf, day)
  const asked = runs(was.opinion) || runs(is.opinion)
  return countedLimits.flatMap((limit) => {
    const from = was[limit]
    const to = is[limit]
    if (from === undefined || to === undefined || isSameDay(from, to)) return []
    // while somebody is asked, the due day is open
    if (limit === 'reply' && asked) return []
    const over = (limit === 'opinion' || limit === 'correctionNotice') && !runs(from) && !runs(to)
    return over ? [] : [{ limit, from, to }]
  })
}

/** Every limit of a case, over or not. */
function limitsOf(proceeding: Proceeding, calendar: Calendar): Partial<Record<CountedLimit, Day>> {
  const { received, ending, correctionNoticeDueOn, correctionUsed, consultations, payment } = proceeding
  if (received === null || ending !== null) return {}
  const [first, ...others] = consultations
    .filter(({ effective, closedOn }) => effective && closedOn === null)
    .map(({ lastDay }) => lastDay)
  const dueOn = dueDayOf(proceeding, calendar)
  return {
    ...(dueOn === null ? {} : { reply: dueOn }),
    ...(correctionNoticeDueOn === null || correctionUsed ? {} : { correctionNotice: correctionNoticeDueOn }),
    ...(first === undefined ? {} : { opinion: others.reduce(laterOf, first) }),
    ...(payment === null ? {} : { payment: payment.payBy }),
  }
}
