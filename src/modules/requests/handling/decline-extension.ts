import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface DeclineExtension extends OnCase {
  readonly note: string
}

/** 不同意延期：退回专员，按原期限答复。 */
export async function declineExtension(desk: Desk, request: DeclineExtension): Promise<Answer<Handled>> {
  const note = request.note.trim()
  return handleCase(desk, request, 'declineExtension', () => {
    if (note === '') return mend({ field: 'note', text: '请写明不同意的理由，便于专员安排。' })
    return done({ event: { type: 'extension_declined', on: desk.today(), event: null, details: { note } } })
  })
}
