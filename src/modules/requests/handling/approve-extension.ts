import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { extensionOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface ApproveExtension extends OnCase {
  readonly note: string
}

/**
 * 同意延期（条例第三十三条第二款：应当经政府信息公开工作机构负责人同意）. Nobody approves what he proposed
 * himself. The term is longer only once the applicant has been told.
 */
export async function approveExtension(desk: Desk, request: ApproveExtension): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'approveExtension', (file) => {
    const proposal = extensionOf(file)
    if (proposal && desk.actor.kind === 'account' && proposal.proposedById === desk.actor.id) {
      return refuse('samePerson', '延期由您本人提请，应当由另一位负责人同意。', '条例第三十三条第二款')
    }
    const details = { workingDays: proposal?.workingDays ?? 0, note: request.note.trim() }
    return done({ event: { type: 'extension_approved', on: desk.today(), event: null, details } })
  })
}
