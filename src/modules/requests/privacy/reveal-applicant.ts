import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import type { Particulars } from '../applicant.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'

export interface RevealApplicant {
  readonly id: string
  /** what it is needed for; a closed list, so that nothing personal gets into the log */
  readonly reason: RevealReason
}

export const revealReasons = ['contact', 'identity', 'letter', 'other'] as const
export type RevealReason = (typeof revealReasons)[number]

export const revealReasonLabels: Readonly<Record<RevealReason, string>> = {
  contact: '联系申请人',
  identity: '核对身份',
  letter: '制作、送达文书',
  other: '其他工作需要',
}

/** 查看完整身份信息: shows the applicant in the clear, and leaves a record of who looked and why. */
export async function revealApplicant(desk: Desk, request: RevealApplicant): Promise<Answer<Particulars>> {
  return desk.transaction(async (transaction) => {
    const file = await loadCase(transaction, desk, request.id)
    if (!file) return refuse('notFound', '没有这件申请。')
    const refused = forbidden(desk.actor, applicationPolicy.reveal, file.unit)
    if (refused) return refused
    const { id, number, unitCode, particulars } = file.application
    const { reason } = request
    if (!revealReasons.includes(reason)) {
      return mend({ field: 'reason', text: '请选择查看的用途，将记入日志。' })
    }
    if (particulars === null) return refuse('notNow', '本件的个人信息已按规定删除。')
    await record(transaction, desk, {
      act: 'application.reveal-applicant',
      object: { kind: 'application', id },
      unitCode,
      after: { number, reason },
    })
    return done(particulars)
  })
}
