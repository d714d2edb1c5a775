import { chineseDate, type Day, isAfter, isBefore } from '../../../law/calendar/day.ts'
import { stamp } from '../../../platform/day.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { missingPlaces, type RemedyPlaces } from '../../../law/remedies/remedy.ts'
import { remedyPlacesOf } from '../../units/index.ts'
import { proofIssues } from '../consultation/record-delivery.ts'
import type { DeliveryMethod } from '../delivery-method.ts'
import { correctionGround, openMatter } from './open-matter.ts'
import type { RecordCorrection, RecordCorrectionConclusion } from './record-correction.ts'

export interface ConcludeRecordCorrection {
  readonly id: string
  /** the day on which the person was told; today where it is left out */
  readonly on?: Day
  readonly method: DeliveryMethod
  readonly trackingNumber: string
}

/** 登记告知，办结更正本人信息的请求（条例第四十一条）: the person is told of the result in every case, by the sealed letter. */
export async function concludeRecordCorrection(
  desk: Desk,
  request: ConcludeRecordCorrection,
): Promise<Answer<RecordCorrection>> {
  const on = request.on ?? desk.today()
  return desk.transaction(async (transaction) => {
    const found = await openMatter(transaction, desk, request.id)
    if (found.kind !== 'done') return found
    const { correction, unit, sealedKey } = found.value
    const { result, sealedLetter } = correction
    if (result === null) return refuse('notNow', '还没有处理结果，请先登记处理结果。', correctionGround)
    if (sealedLetter === null) {
      const text = '没有盖章的更正告知书不能登记告知。请下载更正告知书，打印盖章（签章）后把盖章文书上传。'
      return refuse('notNow', text, correctionGround)
    }
    const conclusion: RecordCorrectionConclusion = {
      ...result,
      method: request.method,
      trackingNumber: request.trackingNumber.trim(),
      letter: sealedLetter,
    }
    const places = await remedyPlacesOf(transaction, unit)
    const issues = [
      ...issuesOf(conclusion, on, correction, desk.today()),
      ...(request.method === 'online' ? onlineIssues(places, on) : []),
    ]
    if (issues.length > 0) return mend(...issues)
    const concludedBy = actorName(desk.actor)
    await record(transaction, desk, {
      act: 'application.conclude-record-correction',
      object: { kind: 'recordCorrection', id: correction.id },
      unitCode: unit.code,
      after: {
        number: correction.number,
        outcome: result.outcome,
        on: on.toString(),
        hash: sealedLetter.hash,
      },
      sealed: [
        {
          table: 'record_correction_ends',
          row: {
            record_correction_id: correction.id,
            unit_id: unit.code,
            on_day: on.toString(),
            outcome: result.outcome,
            at: stamp(desk.now()),
            actor_name: concludedBy,
            sealed: desk.vault.seal(sealedKey, JSON.stringify(conclusion)),
          },
        },
      ],
    })
    return done({ ...correction, concludedOn: on, concludedBy, outcome: result.outcome, conclusion })
  })
}

/** What is served over the internet must name the online channel (行政复议法第二十二条第二款). */
function onlineIssues(places: RemedyPlaces, decidedOn: Day): Issue[] {
  return missingPlaces(places, { servedOnline: true, decidedOn }).map(({ label, article }) => ({
    field: 'method',
    text: `救济告知缺少“${label}”，不能通过互联网送达：请先在“文书设置”的“救济途径”中填写，重新下载、盖章更正告知书。`,
    ground: article,
  }))
}

function issuesOf(
  { method, trackingNumber }: RecordCorrectionConclusion,
  on: Day,
  { arrivedOn }: RecordCorrection,
  today: Day,
): Issue[] {
  const issues: Issue[] = []
  if (isAfter(on, today)) issues.push({ field: 'on', text: `日期不能晚于今天（${chineseDate(today)}）。` })
  if (isBefore(on, arrivedOn)) {
    issues.push({ field: 'on', text: `告知之日不能早于提出之日（${chineseDate(arrivedOn)}）。` })
  }
  issues.push(...proofIssues(method, trackingNumber))
  return issues
}
