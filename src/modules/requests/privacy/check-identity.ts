import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { type IdentityCheck, identityChecks } from './privacy-events.ts'

export interface CheckIdentity extends OnCase {
  readonly how: IdentityCheck
  /** no number belongs in here */
  readonly note: string
}

const longestNote = 200

/** 登记身份核对（条例第二十九条）：how, by whom and when; it stays when the identity papers are erased. */
export async function checkIdentity(desk: Desk, request: CheckIdentity): Promise<Answer<Handled>> {
  const note = request.note.trim()
  return handleCase(desk, request, 'checkIdentity', () => {
    if (!identityChecks.includes(request.how)) return mend({ field: 'how', text: '请选择怎样核对的。' })
    if ([...note].length > longestNote) {
      return mend({ field: 'note', text: `说明请控制在${longestNote}字以内。` })
    }
    if (/\d{6}/.test(note.normalize('NFKC'))) {
      return mend({
        field: 'note',
        text: '请不要把证件号码抄进说明：这条记录长期保留，号码在身份证明材料里。',
      })
    }
    return done({
      event: {
        type: 'identity_checked',
        on: desk.today(),
        event: null,
        details: { how: request.how, note },
      },
    })
  })
}
