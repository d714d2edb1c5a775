import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface JudgeReasons extends OnCase {
  readonly reasonable: boolean
  readonly note: string
}

/**
 * 认定理由是否合理（条例第三十五条）：不合理的，可以告知不予处理；合理但不能按期答复的，可以确定延迟答复的合理期限（`tellDelay`）。
 */
export async function judgeReasons(desk: Desk, request: JudgeReasons): Promise<Answer<Handled>> {
  const { reasonable } = request
  const note = request.note.trim()
  return handleCase(desk, request, 'judgeReasons', () => {
    if (note === '') {
      return mend({
        field: 'note',
        text: '请写明怎样认定的：不予处理要经得起复议和诉讼。',
        ground: '条例第三十五条',
      })
    }
    const details = { reasonable, note }
    return done({ event: { type: 'reasons_judged', on: desk.today(), event: null, details } })
  })
}
