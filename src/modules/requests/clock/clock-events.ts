import { chineseDate } from '../../../law/calendar/day.ts'
import { countedLimitLabels, type CountedLimit } from '../../../law/clock/moved-limits.ts'
import { parseDay } from '../../../law/calendar/day.ts'
import type { EventTexts } from '../event-texts.ts'

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

/** Limits of which the applicant is told; by when the office may ask for a correction is its own matter. */
const toldLimits: readonly CountedLimit[] = ['reply', 'payment', 'opinion']

/** What the applicant reads of it; null where nothing that concerns him moved. */
export function moveForApplicant({ number, moves }: ClockEventDetails['deadline_moved']): string | null {
  const words = moves
    .filter(({ limit }) => toldLimits.includes(limit))
    .map(({ limit, from, to }) => `${ownLimitWords[limit]}由${dayWord(from)}改为${dayWord(to)}`)
  if (words.length === 0) return null
  return `国家公布了新的放假安排（${number}），放假的日子不算工作日，调休上班的日子算工作日。因此，${words.join('，')}。`
}

const ownLimitWords: Readonly<Record<CountedLimit, string>> = {
  ...countedLimitLabels,
  reply: '机关答复您的最后一天',
  payment: '您缴费的最后一天',
}

function dayWord(text: string): string {
  const day = parseDay(text)
  return day === null ? text : chineseDate(day)
}
