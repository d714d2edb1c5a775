import type { Day } from '../../../law/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface ReceiveCorrection extends OnCase {
  /** the day on which the corrected application came in; today where it is left out */
  readonly on?: Day
  /** the description as corrected */
  readonly content: string
}

/** 收到补正（条例第三十条）：答复期限自收到补正后的申请之日起重新计算。After the period it means good cause. */
export async function receiveCorrection(desk: Desk, request: ReceiveCorrection): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const content = request.content.trim()
  return handleCase(desk, request, 'receiveCorrection', () => {
    if (content === '') {
      return mend({ field: 'content', text: '请填写补正后的内容描述。', ground: '条例第三十条' })
    }
    return done({
      event: {
        type: 'correction_received',
        on,
        event: { type: 'correction_received', on },
        details: { content },
      },
    })
  })
}
