import { chineseDate } from '../../../law/day.ts'
import { countedLimitLabels, type CountedLimit } from '../../../law/moved-limits.ts'
import { parseDay } from '../../../law/day.ts'
import type { EventTexts } from '../file-event.ts'

/** Entries that the clock writes by itself. */
export const clockEventLabels = { deadline_moved: '期限随放假安排变动' } as const

export interface ClockEventDetails {
  deadline_moved: {
    /** 文号 of the holiday notice */
    readonly number: string
    /** days as `YYYY-MM-DD` */
    readonly moves: readonly { readonly limit: CountedLimit; readonly from: string; readonly to: string }[]
  }
}

export const clockEntryTexts: EventTexts<ClockEventDetails> = {
  deadline_moved: ({ number, moves }) => {
    const words = moves.map(
      ({ limit, from, to }) => `${countedLimitLabels[limit]}由${dayWord(from)}改为${dayWord(to)}`,
    )
    return `因${number}公布的放假安排，${words.join('，')}。`
  },
}

function dayWord(text: string): string {
  const day = parseDay(text)
  return day === null ? text : chineseDate(day)
}
