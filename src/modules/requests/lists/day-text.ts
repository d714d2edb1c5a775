import { chineseDate, parseDay } from '../../../law/calendar/day.ts'

/** A day as details keep it, `2026-10-20`, in words: 2026年10月20日. */
export function dayText(text: string): string {
  const day = parseDay(text)
  return day === null ? text : chineseDate(day)
}
