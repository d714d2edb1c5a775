import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface AnswerUrging extends OnCase {
  /** why it came to this, what was done, by when it will be finished */
  readonly answer: string
}

/** 答复督办：单位说明原因、已经办到哪一步、何时办结。 */
export async function answerUrging(desk: Desk, request: AnswerUrging): Promise<Answer<Handled>> {
  const answer = request.answer.trim()
  return handleCase(desk, request, 'answerUrging', () => {
    if (answer === '') {
      return mend({ field: 'answer', text: '请写明原因、已经办到哪一步、何时办结。' })
    }
    return done({
      event: { type: 'urging_answered', on: desk.today(), event: null, details: { answer } },
    })
  })
}
