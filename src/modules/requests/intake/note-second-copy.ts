import type { Channel } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day, isAfter } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import type { KeptPaper } from '../papers/keep-papers.ts'

export interface NoteSecondCopy extends OnCase {
  readonly channel: Channel
  /** the day on which the second copy came in */
  readonly on: Day
  readonly note: string
  readonly papers?: readonly KeptPaper[]
}

/**
 * 同一申请又以另一渠道收到: it is noted in the first case and makes no second one; the day of receipt is that of
 * whichever was received first in law.
 */
export async function noteSecondCopy(desk: Desk, request: NoteSecondCopy): Promise<Answer<Handled>> {
  const { channel, on, papers } = request
  return handleCase(desk, request, 'noteSecondCopy', () => {
    if (isAfter(on, desk.today())) {
      return mend({ field: 'on', text: `到达之日不能晚于今天（${chineseDate(desk.today())}）。` })
    }
    const note = request.note.trim()
    return done({
      event: { type: 'second_copy', on, event: null, details: { channel, note } },
      ...(papers && { papers }),
    })
  })
}
