import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface NoteContactFailed extends OnCase {
  /** what was tried: 电话、时间 */
  readonly note: string
}

/**
 * 联系未果（国办公开办函〔2015〕207号）: the applicant was tried and not reached; the clock starts on the day on which
 * contact is restored, and to try again is a task of each working day.
 */
export async function noteContactFailed(desk: Desk, request: NoteContactFailed): Promise<Answer<Handled>> {
  return handleCase(desk, request, 'noteContactFailed', () => {
    const note = request.note.trim()
    if (note === '') {
      return mend({ field: 'note', text: '请写明怎样联系的，例如：电话，10时05分和15时30分，无人接听。' })
    }
    return done({ event: { type: 'contact_failed', on: desk.today(), event: null, details: { note } } })
  })
}
