import { type Day, isAfter } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { farDayIssue } from './entry-days.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface RequestCorrection extends OnCase {
  /** the day on which the applicant was told; today where it is left out */
  readonly on?: Day
  /** 补正期限: the last day on which to correct */
  readonly respondBy: Day
  /** everything that is to be corrected, once for all, with guidance */
  readonly items: string
}

/**
 * 告知补正（条例第三十条）：申请内容不明确的，收到申请之日起7个工作日内一次性告知补正的事项和合理的补正期限。
 * After the 7th working day, or a second time, it is refused.
 */
export async function requestCorrection(desk: Desk, request: RequestCorrection): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  return handleCase(desk, request, 'requestCorrection', () => {
    const ground = '条例第三十条'
    const issues: Issue[] = []
    const items = request.items.trim()
    if (items === '') {
      issues.push({ field: 'items', text: '请一次写明需要补正的全部事项，并给予指导和释明。', ground })
    }
    if (!isAfter(request.respondBy, on)) {
      const text = '补正期限应当晚于告知之日，并给申请人合理的时间。'
      issues.push({ field: 'respondBy', text, ground })
    }
    const far = farDayIssue('respondBy', '补正期限', request.respondBy, on)
    if (far) issues.push({ ...far, ground })
    if (issues.length > 0) return mend(...issues)
    const { respondBy } = request
    return done({
      event: {
        type: 'correction_requested',
        on,
        event: { type: 'correction_requested', on, respondBy },
        details: { items },
      },
      notify: true,
    })
  })
}
