import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { reasonsOf } from './reasons.ts'

export interface RecordReasons extends OnCase {
  /** the day on which they came in; today where it is left out */
  readonly on?: Day
  readonly text: string
}

/** 登记申请人说明的理由（条例第三十五条）. */
export async function recordReasons(desk: Desk, request: RecordReasons): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const text = request.text.trim()
  return handleCase(desk, request, 'recordReasons', (file) => {
    const issues: Issue[] = []
    const asked = reasonsOf(file)?.askedOn
    if (text === '') issues.push({ field: 'text', text: '请照原文摘录申请人说明的理由。' })
    if (asked && isBefore(on, asked)) {
      issues.push({ field: 'on', text: `收到之日不能早于要求说明理由之日（${chineseDate(asked)}）。` })
    }
    if (issues.length > 0) return mend(...issues)
    return done({ event: { type: 'reasons_given', on, event: null, details: { text } } })
  })
}
