import { chineseDate, type Day, isAfter } from '../../../law/calendar/day.ts'
import { dueDayOf } from '../../../law/clock/proceeding.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { proceedingOf } from '../case-file.ts'
import { farDayIssue } from '../handling/entry-days.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface TellDelay extends OnCase {
  /** the day on which the applicant was told; today where it is left out */
  readonly on?: Day
  /** 延迟答复的合理期限: the last day */
  readonly replyBy: Day
  readonly reason: string
}

/**
 * 告知延迟答复的合理期限（条例第三十五条）: the reasons are good, but so much cannot be answered within the term. The day stands beside the
 * statutory due day, which is computed as ever.
 */
export async function tellDelay(desk: Desk, request: TellDelay): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const { replyBy } = request
  const reason = request.reason.trim()
  return handleCase(desk, request, 'tellDelay', (file) => {
    const ground = '条例第三十五条'
    const issues: Issue[] = []
    const dueOn = dueDayOf(proceedingOf(file, desk), desk.calendar)
    if (dueOn && !isAfter(replyBy, dueOn)) {
      const text = `延迟答复的期限应当晚于法定答复期限（${chineseDate(dueOn)}）；能按期答复的，不用延迟。`
      issues.push({ field: 'replyBy', text, ground })
    }
    if (dueOn && isAfter(on, dueOn)) {
      const text = `应当在法定答复期限（${chineseDate(dueOn)}）以内告知申请人。`
      issues.push({ field: 'on', text, ground })
    }
    const far = farDayIssue('replyBy', '延迟答复的期限', replyBy, on)
    if (far) issues.push({ ...far, ground })
    if (reason === '')
      issues.push({ field: 'reason', text: '请写明为什么不能按期答复、这个期限怎样确定的。', ground })
    if (issues.length > 0) return mend(...issues)
    const details = { replyBy: replyBy.toString(), reason }
    return done({ event: { type: 'delay_told', on, event: null, details }, notify: true })
  })
}
