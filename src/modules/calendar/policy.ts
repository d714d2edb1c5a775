import type { Policy } from '../desk/index.ts'

export type CalendarAct = 'enterNotice'

/**
 * Who takes a holiday notice in. It moves due days in every unit of the county: a matter of the supervising department
 * (条例第四条), not of whoever keeps accounts and machines. What was announced, everybody may read.
 */
export const calendarPolicy = {
  enterNotice: { ownUnit: ['supervisor'] },
} satisfies Policy<CalendarAct>
