import { type Answer, type Desk, done, mend, refuse } from '../desk/index.ts'
import { extensionOf } from './case-file.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface AnswerExtension extends OnCase {
  readonly note: string
}

/**
 * 同意延期（条例第三十三条第二款：应当经政府信息公开工作机构负责人同意）. Nobody approves what he proposed
 * himself. The term is longer only once the applicant has been told.
 */
export async function approveExtension(desk: Desk, request: AnswerExtension): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'approveExtension', (file) => {
    const proposal = extensionOf(file)
    if (proposal && desk.actor.kind === 'account' && proposal.proposedById === desk.actor.id) {
      return refuse('samePerson', '延期由您本人提请，应当由另一位负责人同意。', '条例第三十三条第二款')
    }
    const details = { workingDays: proposal?.workingDays ?? 0, note: request.note.trim() }
    return done({ event: { type: 'extension_approved', on: desk.today(), event: null, details } })
  })
}

/** 不同意延期：退回专员，按原期限答复。 */
export async function declineExtension(desk: Desk, request: AnswerExtension): Promise<Answer<Handled>> {
  const note = request.note.trim()
  return handleCase(desk, request, 'declineExtension', () => {
    if (note === '') return mend({ field: 'note', text: '请写明不同意的理由，便于专员安排。' })
    return done({ event: { type: 'extension_declined', on: desk.today(), event: null, details: { note } } })
  })
}
