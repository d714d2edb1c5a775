import { chineseDate, type Day, isAfter } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { proceedingOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

export interface ReceiveCorrection extends OnCase {
  /** the day on which the corrected application came in; today where it is left out */
  readonly on?: Day
  /** the description as corrected */
  readonly content: string
  /** 正当理由, where it came after the period that was set */
  readonly goodCause?: string
}

/** 收到补正（条例第三十条）：答复期限自收到补正后的申请之日起重新计算。After the period it means good cause. */
export async function receiveCorrection(desk: Desk, request: ReceiveCorrection): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const content = request.content.trim()
  const goodCause = request.goodCause?.trim() ?? ''
  return handleCase(desk, request, 'receiveCorrection', (file) => {
    if (content === '') {
      return mend({ field: 'content', text: '请填写补正后的内容描述。', ground: '条例第三十条' })
    }
    const correction = proceedingOf(file, desk).correction
    const late = correction !== null && isAfter(on, correction.respondBy)
    if (late && goodCause === '') {
      const until = chineseDate(correction.respondBy)
      const text = `补正期限到${until}。逾期收到的，有正当理由才能接受，请写明理由；没有正当理由的，按逾期不补正办结。`
      return mend({ field: 'goodCause', text, ground: '条例第三十条' })
    }
    return done({
      event: {
        type: 'correction_received',
        on,
        event: { type: 'correction_received', on },
        details: { content, ...(late ? { goodCause } : {}) },
      },
    })
  })
}
