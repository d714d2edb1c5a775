import { findUnit, listUnits, type Unit } from '../../modules/units/index.ts'
import { timeZone } from '../../platform/day.ts'
import type { Portal } from '../portal/context.ts'

/** After so many idle seconds the screen forgets its reader. */
export const idleSeconds = 60

/** The unit whose screen it is: the one asked for, else the first township. */
export async function unitOf(portal: Portal, code: string | undefined): Promise<Unit | null> {
  if (code !== undefined) return findUnit(portal.desk.read, code)
  const units = await listUnits(portal.desk.read)
  return units.find((unit) => unit.kind === 'township') ?? units[0] ?? null
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Time and day as the screen's head shows them. */
export function clock(portal: Portal): { time: string; today: string } {
  const now = portal.desk.now().toZonedDateTimeISO(timeZone)
  const weekday = weekdays[now.dayOfWeek - 1] ?? ''
  return {
    time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
    today: `${now.year}年${now.month}月${now.day}日 星期${weekday}`,
  }
}
