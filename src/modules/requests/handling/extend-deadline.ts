import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { extensionOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface ExtendDeadline extends OnCase {
  /** the day on which the applicant was told; today where it is left out */
  readonly on?: Day
}

/** 延长答复期限（条例第三十三条第二款）：经工作机构负责人同意并告知申请人，最长20个工作日，应当在原期限内告知。 */
export async function extendDeadline(desk: Desk, request: ExtendDeadline): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  return handleCase(desk, request, 'extendDeadline', (file) => {
    const proposal = extensionOf(file)
    if (proposal?.answeredOn && isBefore(on, proposal.answeredOn)) {
      const text = `告知之日不能早于负责人同意之日（${chineseDate(proposal.answeredOn)}）。`
      return mend({ field: 'on', text, ground: '条例第三十三条第二款' })
    }
    const workingDays = proposal?.workingDays ?? 0
    const approvedBy = proposal?.answeredBy ?? ''
    return done({
      event: {
        type: 'extended',
        on,
        event: { type: 'extended', on, workingDays, approvedBy },
        details: { reason: proposal?.reason ?? '' },
      },
      notify: true,
    })
  })
}
