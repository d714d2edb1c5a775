import { chineseDate, chineseMonthDay, type Day } from '../../law/calendar/day.ts'

/** How much time is left, as the queue says it. */
export interface DueWords {
  readonly dueText: string
  readonly dueNote: string | null
}

/** What is known of a limit: working days left and late as of today. */
export interface Limit {
  readonly dueOn: Day | null
  readonly workingDaysLeft: number | null
  readonly workingDaysLate: number
  /** counted through a year whose holiday notice is not out */
  readonly provisional: boolean
}

/** 剩 9 天 · 今天到期 · 逾期 2 天, and the date under it. Days are working days. */
export function dueWords(
  { dueOn, workingDaysLeft, workingDaysLate, provisional }: Limit,
  today: Day,
): DueWords {
  if (dueOn === null) return { dueText: '随时可办', dueNote: null }
  const date = dayWord(dueOn, today)
  const dueNote = provisional ? `${date}（放假安排未公布，暂计）` : date
  if (Temporal.PlainDate.compare(dueOn, today) < 0) {
    // past, with no working day since: a Friday's limit seen on the Saturday
    return { dueText: workingDaysLate > 0 ? `逾期 ${workingDaysLate} 天` : '已逾期', dueNote }
  }
  if (dueOn.equals(today)) return { dueText: '今天到期', dueNote }
  return { dueText: `剩 ${workingDaysLeft ?? 0} 天`, dueNote }
}

/** “10月27日”, with the year where it is not this one. */
export function dayWord(day: Day, today: Day): string {
  return day.year === today.year ? chineseMonthDay(day) : chineseDate(day)
}
