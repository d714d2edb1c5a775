import { parseDay } from '../../law/calendar/day.ts'
import type { Issue } from '../desk/index.ts'

const longestReason = 200

/** A person who is not of the unit whose steps are settled. */
export function notOfUnit(field: string): Issue {
  return { field, text: '所选的人员不在本单位，请重新选择；需要其他单位协助的，请联系县主管部门派员。' }
}

/** What is wrong with the days and the reason of a 代办. */
export function periodFaults(
  field: string,
  one: { readonly from: string; readonly until: string; readonly reason: string },
): Issue[] {
  const issues: Issue[] = []
  const [from, until] = [parseDay(one.from), parseDay(one.until)]
  if (!from || !until || Temporal.PlainDate.compare(from, until) > 0) {
    issues.push({ field: `${field}.until`, text: '起止日期应当是实际存在的日期，止日不早于起日，请核对。' })
  }
  if (one.reason.trim() === '' || one.reason.length > longestReason) {
    issues.push({ field: `${field}.reason`, text: '请写明原因，例如“××外出培训”（不超过 200 个字）。' })
  }
  return issues
}
