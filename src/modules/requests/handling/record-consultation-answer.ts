import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { proceedingOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from './handle-case.ts'

/** What the one consulted says to disclosure. */
export const consultationAnswers = ['agrees', 'objects', 'partly'] as const
export type ConsultationAnswer = (typeof consultationAnswers)[number]

export const consultationAnswerLabels: Readonly<Record<ConsultationAnswer, string>> = {
  agrees: '同意公开',
  objects: '不同意公开',
  partly: '部分同意公开',
}

export interface RecordConsultationAnswer extends OnCase {
  /** the day on which the answer came in; today where it is left out */
  readonly on?: Day
  /** which consultation it answers; may be left out while only one is open */
  readonly consultation?: string
  readonly answer: ConsultationAnswer
  /** 意见和理由 */
  readonly opinion: string
}

/** 登记答复意见（条例第三十二条、第三十四条）：不同意的应当有合理理由。From here the clock goes on. */
export async function recordConsultationAnswer(
  desk: Desk,
  request: RecordConsultationAnswer,
): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  return handleCase(desk, request, 'recordConsultationAnswer', (file) => {
    const open = proceedingOf(file, desk).consultations.filter(({ closedOn }) => closedOn === null)
    const wanted = request.consultation
    const asked = wanted === undefined ? open : open.filter(({ id }) => id === wanted)
    const [consultation] = asked
    const issues: Issue[] = []
    if (open.length > 0 && (consultation === undefined || asked.length > 1)) {
      issues.push({ field: 'consultation', text: '请选择这是对哪一次征求意见的答复。' })
    }
    const deliveredOn = consultation?.deliveredOn ?? null
    if (deliveredOn !== null && isBefore(on, deliveredOn)) {
      const text = `答复不能早于征求意见书送达之日（${chineseDate(deliveredOn)}）。送达之日登记有误的，请先用“登记征求意见书送达”更正。`
      issues.push({ field: 'on', text })
    }
    const opinion = request.opinion.trim()
    if (!consultationAnswers.includes(request.answer)) {
      issues.push({ field: 'answer', text: '请选择是否同意公开。' })
    } else if (request.answer !== 'agrees' && opinion === '') {
      issues.push({
        field: 'opinion',
        text: '请写明不同意公开的理由：没有合理理由的意见，不能作为不予公开的依据。',
        ground: '条例第三十二条',
      })
    }
    if (issues.length > 0) return mend(...issues)
    const thirdParty = consultation?.kind !== 'agency'
    const type = thirdParty ? 'third_party_answered' : 'agency_answered'
    const event = { type, on, id: consultation?.id ?? wanted ?? 'none', answer: request.answer } as const
    return done({ event: { type, on, event, details: { opinion } } })
  })
}
