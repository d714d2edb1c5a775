import type { Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { proceedingOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface WithdrawApplication extends OnCase {
  /** the day on which the applicant took it back; today where it is left out */
  readonly on?: Day
  /** how he said so: 书面、电话记录 */
  readonly reason: string
}

/** 申请人撤回: ends the case. Before it was received in law there is nothing to count in any report. */
export async function withdrawApplication(
  desk: Desk,
  request: WithdrawApplication,
): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const reason = request.reason.trim()
  return handleCase(desk, request, 'withdraw', (file) => {
    if (reason === '') return mend({ field: 'reason', text: '请写明申请人怎样提出撤回的，并把凭据附卷。' })
    const received = proceedingOf(file, desk).received !== null
    return done({
      event: {
        type: 'withdrawn',
        on,
        event: received ? { type: 'withdrawn', on } : null,
        details: { reason },
      },
    })
  })
}
