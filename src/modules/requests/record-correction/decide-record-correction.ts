import { stamp } from '../../../platform/day.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { correctionGround, openMatter } from './open-matter.ts'
import { type RecordCorrectionResult, recordCorrectionOutcomes } from './record-correction.ts'

export interface DecideRecordCorrection extends RecordCorrectionResult {
  readonly id: string
}

/**
 * 登记处理结果（条例第四十一条）: corrected where this unit has the power and the facts are confirmed; else sent on to the agency that
 * has it, or the person is to be told where to go. The letter is drafted from it. Until he is told another result may take
 * its place, and the letter is sealed anew.
 */
export async function decideRecordCorrection(
  desk: Desk,
  request: DecideRecordCorrection,
): Promise<Answer<{ readonly id: string }>> {
  return desk.transaction(async (transaction) => {
    const found = await openMatter(transaction, desk, request.id)
    if (found.kind !== 'done') return found
    const { correction, unit, sealedKey } = found.value
    const result: RecordCorrectionResult = {
      outcome: request.outcome,
      text: request.text.trim(),
      agency: request.agency.trim(),
      agencyContact: request.agencyContact.trim(),
    }
    const issues = issuesOf(result)
    if (issues.length > 0) return mend(...issues)
    await record(transaction, desk, {
      act: 'application.decide-record-correction',
      object: { kind: 'recordCorrection', id: correction.id },
      unitCode: unit.code,
      after: { number: correction.number, outcome: result.outcome },
      sealed: [
        {
          table: 'record_correction_results',
          row: {
            id: desk.newId(),
            record_correction_id: correction.id,
            unit_id: unit.code,
            at: stamp(desk.now()),
            actor_name: actorName(desk.actor),
            sealed: desk.vault.seal(sealedKey, JSON.stringify(result)),
          },
        },
      ],
    })
    return done({ id: correction.id })
  })
}

function issuesOf({ outcome, text, agency, agencyContact }: RecordCorrectionResult): Issue[] {
  const ground = correctionGround
  if (!recordCorrectionOutcomes.includes(outcome)) {
    return [{ field: 'outcome', text: '请选择处理结果。', ground }]
  }
  const issues: Issue[] = []
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
  return issues
}
