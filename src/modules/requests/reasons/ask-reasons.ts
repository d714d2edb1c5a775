import { type Day, isAfter } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { farDayIssue } from '../handling/entry-days.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface AskReasons extends OnCase {
  /** the day on which the applicant was asked; today where it is left out */
  readonly on?: Day
  /** the last day on which to answer */
  readonly respondBy: Day
  /** how many applications in what time, and why that is clearly beyond the reasonable */
  readonly text: string
}

/** 要求说明理由（条例第三十五条）：数量、频次明显超过合理范围的。The statutory term goes on running. */
export async function askReasons(desk: Desk, request: AskReasons): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const text = request.text.trim()
  const { respondBy } = request
  return handleCase(desk, request, 'askReasons', () => {
    const ground = '条例第三十五条'
    const issues: Issue[] = []
    if (text === '') {
      issues.push({ field: 'text', text: '请写明申请的数量、频次，以及为什么明显超过合理范围。', ground })
    }
    if (!isAfter(respondBy, on)) {
      issues.push({
        field: 'respondBy',
        text: '说明理由的期限应当晚于告知之日，并给申请人合理的时间。',
        ground,
      })
    }
    const far = farDayIssue('respondBy', '说明理由的期限', respondBy, on)
    if (far) issues.push({ ...far, ground })
    if (issues.length > 0) return mend(...issues)
    const details = { text, respondBy: respondBy.toString() }
    return done({ event: { type: 'reasons_asked', on, event: null, details }, notify: true })
  })
}
