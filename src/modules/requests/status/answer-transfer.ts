import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { standingBarOf } from '../handling/case-acts.ts'
import { consentAskedOf } from '../transfer/transfer.ts'
import { actAsApplicant } from './applicant-act.ts'
import type { ByToken } from './opened-part.ts'

export interface AnswerTransfer extends ByToken {
  /** null: he chose neither */
  readonly consents: boolean | null
}

const article = '条例第三十六条第五项'

/**
 * 申请人网上答复是否同意转交: his own word in the case file, which no clerk has to write down for him. He may change it as long
 * as nothing has gone to the other agency. It has no effect on the clock.
 */
export async function answerTransfer(desk: Desk, request: AnswerTransfer): Promise<Answer<void>> {
  const { consents } = request
  if (consents === null) {
    return mend({ field: 'consents', text: '请选择同意还是不同意转交。', ground: article })
  }
  return actAsApplicant(desk, request, 'application.applicant-consent', (file) => {
    const asked = consentAskedOf(file)
    if (asked === null) return refuse('notNow', '现在没有要您答复的转交事项。', article)
    // pressed twice, it is one answer
    if (asked.consents === consents) return done(null)
    const bar = standingBarOf('recordConsent', file, desk)
    if (bar) return { kind: 'refused', refusal: bar }
    const { unitCode, unit } = asked
    return done({
      event: {
        type: 'transfer_answered',
        on: desk.today(),
        event: null,
        details: { unitCode, unit, consents, way: 'online', note: '申请人在办理进度页面答复' },
      },
    })
  })
}
