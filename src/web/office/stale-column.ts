import { isBefore, type Day } from '../../law/calendar/day.ts'
import type { UpdateCycle } from '../../modules/catalogue/index.ts'

const months: Readonly<Record<Exclude<UpdateCycle, 'none'>, number>> = {
  year: 12,
  halfYear: 6,
  quarter: 3,
  month: 1,
}

/** Whether nothing new came into a column within its update cycle (公开目录的更新周期). */
export function isStale(cycle: UpdateCycle, lastOn: Day | null, today: Day): boolean {
  if (cycle === 'none') return false
  return lastOn === null || isBefore(lastOn.add({ months: months[cycle] }), today)
}
