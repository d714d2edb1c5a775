import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { holdLock } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record } from '../../audit/index.ts'
import {
  actorName,
  type Answer,
  type Desk,
  done,
  forbidden,
  type Issue,
  mend,
  refuse,
} from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { proofIssues } from '../consultation/record-delivery.ts'
import { applicationPolicy } from '../policy.ts'
import {
  type RecordCorrection,
  type RecordCorrectionConclusion,
  recordCorrectionOutcomes,
} from './record-correction.ts'
import { selectCorrections, unitOfCorrection } from './record-correction-store.ts'

export interface ConcludeRecordCorrection extends RecordCorrectionConclusion {
  readonly id: string
  /** the day on which the person was told; today where it is left out */
  readonly on?: Day
}

const ground = '条例第四十一条'

/**
 * 办结更正本人信息的请求（条例第四十一条）: corrected where this unit has the power and the facts are confirmed; else sent on to the
 * agency that has it, or the person is told where to go. He is told in every case.
 */
export async function concludeRecordCorrection(
  desk: Desk,
  request: ConcludeRecordCorrection,
): Promise<Answer<RecordCorrection>> {
  const on = request.on ?? desk.today()
  return desk.transaction(async (transaction) => {
    await holdLock(transaction, `record-correction:${request.id}`)
    const unitCode = await unitOfCorrection(transaction, request.id)
    const unit = unitCode === null ? null : await findUnit(transaction, unitCode)
    if (!unit) return refuse('notFound', '没有这件更正请求。')
    const refused = forbidden(desk.actor, applicationPolicy.handleRecordCorrection, unit)
    if (refused) return refused
    const page = { limit: 1, offset: 0 }
    const filter = { unitCodes: [unit.code], id: request.id }
    const [stored] = await selectCorrections(transaction, desk.vault, filter, page)
    if (!stored) return refuse('notFound', '没有这件更正请求。')
    const { correction, sealedKey } = stored
    if (correction.concludedOn !== null) {
      const by = correction.concludedBy ?? '别人'
      return refuse(
        'changedMeanwhile',
        `${by}已经办结本件（${chineseDate(correction.concludedOn)}）。请刷新后查看。`,
        ground,
      )
    }
    if (sealedKey === null) return refuse('notNow', '本件的个人信息已按规定删除，不能再办理。')
    const conclusion: RecordCorrectionConclusion = {
      outcome: request.outcome,
      text: request.text.trim(),
      agency: request.agency.trim(),
      agencyContact: request.agencyContact.trim(),
      method: request.method,
      trackingNumber: request.trackingNumber.trim(),
    }
    const issues = issuesOf(conclusion, on, correction, desk.today())
    if (issues.length > 0) return mend(...issues)
    await record(transaction, desk, {
      act: 'application.conclude-record-correction',
      object: { kind: 'recordCorrection', id: correction.id },
      unitCode: unit.code,
      after: { number: correction.number, outcome: conclusion.outcome, on: on.toString() },
      sealed: [
        {
          table: 'record_correction_ends',
          row: {
            record_correction_id: correction.id,
            unit_id: unit.code,
            on_day: on.toString(),
            outcome: conclusion.outcome,
            at: stamp(desk.now()),
            actor_name: actorName(desk.actor),
            sealed: desk.vault.seal(sealedKey, JSON.stringify(conclusion)),
          },
        },
      ],
    })
    const concludedBy = actorName(desk.actor)
    return done({ ...correction, concludedOn: on, concludedBy, outcome: conclusion.outcome, conclusion })
  })
}

function issuesOf(
  { outcome, text, agency, agencyContact, method, trackingNumber }: RecordCorrectionConclusion,
  on: Day,
  { arrivedOn }: RecordCorrection,
  today: Day,
): Issue[] {
  const issues: Issue[] = []
  if (!recordCorrectionOutcomes.includes(outcome)) {
    return [{ field: 'outcome', text: '请选择处理结果。', ground }]
  }
  if (text === '') {
    const what = outcome === 'corrected' ? '更正了什么' : '审核的情况和理由'
    issues.push({ field: 'text', text: `请写明告知本人的内容：${what}。`, ground })
  }
  if ((outcome === 'transferred' || outcome === 'referred') && agency === '') {
    issues.push({ field: 'agency', text: '请填写有权更正的机关。', ground })
  }
  if (outcome === 'referred' && agencyContact === '') {
    issues.push({ field: 'agencyContact', text: '请填写这个机关的联系方式，便于本人提出。', ground })
  }
  if (isAfter(on, today)) issues.push({ field: 'on', text: `日期不能晚于今天（${chineseDate(today)}）。` })
  if (isBefore(on, arrivedOn)) {
    issues.push({ field: 'on', text: `告知之日不能早于提出之日（${chineseDate(arrivedOn)}）。` })
  }
  issues.push(...proofIssues(method, trackingNumber))
  return issues
}
