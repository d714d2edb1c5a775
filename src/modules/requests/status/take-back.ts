import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { lastOf, proceedingOf } from '../case-file.ts'
import { actAsApplicant } from './applicant-act.ts'
import type { ByToken } from './opened-part.ts'
import { takeBackBar } from './what-he-may.ts'

export interface TakeBack extends ByToken {
  /** the applicant need not say why */
  readonly reason: string
  /** he ticked that he means it */
  readonly confirmed: boolean
}

const longestReason = 500

/** 申请人网上撤回：ends the case on this day. Before it was received in law there is nothing to count in any report. */
export async function takeBack(desk: Desk, request: TakeBack): Promise<Answer<void>> {
  const reason = request.reason.trim()
  if (!request.confirmed) return mend({ field: 'confirmed', text: '请勾选确认：撤回以后，本件不再办理。' })
  if ([...reason].length > longestReason) {
    return mend({ field: 'reason', text: `理由可以不写；要写的，请控制在${longestReason}字以内。` })
  }
  return actAsApplicant(desk, request, 'application.applicant-withdraw', (file) => {
    // pressed twice, it is one withdrawal
    if (lastOf(file, 'withdrawn')?.seq === file.lastSeq) return done(null)
    const bar = takeBackBar(file, desk)
    if (bar) return { kind: 'refused', refusal: bar }
    const on = desk.today()
    const received = proceedingOf(file, desk).received !== null
    return done({
      event: {
        type: 'withdrawn',
        on,
        event: received ? { type: 'withdrawn', on } : null,
        details: { reason: `申请人在办理进度页面撤回。${reason}` },
      },
    })
  })
}
