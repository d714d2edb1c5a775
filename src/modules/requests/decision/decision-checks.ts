import { isAfter, type Day } from '../../../law/day.ts'
import { factsOf } from '../../../law/outcome.ts'
import type { Proceeding } from '../../../law/proceeding.ts'
import { type Outcome, outcomes } from '../../../law/report-rows.ts'
import type { Issue, Refusal } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { reasonsOf } from '../reasons/reasons.ts'
import type { DecisionDraft } from '../file-event.ts'

/**
 * 视为放弃: 逾期不补正、逾期未缴费 may be decided only once the period is over, and not after the applicant has come
 * after all. Null where nothing stands against it.
 */
export function lapseBar(outcome: Outcome, { correction, payment }: Proceeding, today: Day): Refusal | null {
  if (
    outcome === 'other.correctionLapsed' &&
    !(correction !== null && isAfter(today, correction.respondBy))
  ) {
    return { code: 'notNow', text: '补正期限还没有届满，或者申请人已经补正，不能按逾期不补正办结。' }
  }
  if (outcome === 'other.feeLapsed' && !(payment !== null && isAfter(today, payment.payBy))) {
    return { code: 'notNow', text: '缴费期限还没有届满，或者申请人已经缴费，不能按逾期未缴费办结。' }
  }
  return null
}

/** Why this outcome cannot be chosen in this case; null where it can. */
export function outcomeBar(
  outcome: Outcome,
  file: CaseFile,
  proceeding: Proceeding,
  today: Day,
): Refusal | null {
  const lapse = lapseBar(outcome, proceeding, today)
  if (lapse !== null) return { ...lapse, ground: factsOf(outcome).article }
  if (
    outcome === 'unavailable.stillUnclear' &&
    !file.events.some(({ type }) => type === 'correction_received')
  ) {
    return {
      code: 'notNow',
      text: '申请人还没有补正过：内容不明确的，应当先告知补正，补正后仍不明确的才能选这一结果。',
      ground: '条例第三十条',
    }
  }
  if (outcome === 'notProcessed.massRepeat' && reasonsOf(file)?.reasonable !== false) {
    return {
      code: 'notNow',
      text: '先要求申请人说明理由，认定理由不合理以后，才能以大量反复申请不予处理。',
      ground: '条例第三十五条',
    }
  }
  return null
}

const longest = 20_000

/** What is missing in a draft, per field, with its ground. */
export function draftIssues(draft: DecisionDraft, file: CaseFile): Issue[] {
  const { outcome } = draft
  if (!outcomes.includes(outcome)) return [{ field: 'outcome', text: '请选择办理结果。' }]
  const { grounds, group, article, mustTell } = factsOf(outcome)
  const issues: Issue[] = []
  const need = (field: keyof DecisionDraft, text: string, ground = article): void => {
    issues.push({ field, text, ground })
  }
  if (grounds.length > 0 && !grounds.some(({ code }) => code === draft.ground)) {
    need('ground', `请选择具体情形：${grounds.map(({ label }) => label).join('、')}。`)
  }
  if ((group === 'granted' || group === 'partial') && draft.text === '') {
    need('text', `请填写告知申请人的内容：${mustTell}。`)
  }
  if (group !== 'granted' && !isLapse(outcome) && draft.reasons === '') {
    need('reasons', `请说明理由和依据：${mustTell}。`)
  }
  if (draft.ground === 'notExist' && draft.search === '') {
    need('search', '请写明检索的范围、方法和人员：告知信息不存在的，应当留有检索的记录。')
  }
  if (isLapse(outcome) && !draft.nothingInPost) {
    need('nothingInPost', '请先核实：没有在途的信函，也不知道申请人有正当理由，才能视为放弃申请。')
  }
  if (outcome === 'granted' && draft.reasons === '' && thirdPartyObjects(file)) {
    const reason = '第三方不同意公开：请写明不公开可能对公共利益造成重大影响的理由，或者其意见没有合理理由。'
    need('reasons', reason, '条例第三十二条')
  }
  for (const field of ['text', 'reasons', 'search'] as const) {
    if (draft[field].length > longest) need(field, `内容过长，请控制在${longest}字以内，其余作为附件。`)
  }
  return issues
}

function isLapse(outcome: Outcome): boolean {
  return outcome === 'other.correctionLapsed' || outcome === 'other.feeLapsed'
}

/** Whether a third party consulted in this case objected to disclosure. */
export function thirdPartyObjects(file: CaseFile): boolean {
  return file.events.some(
    ({ event }) =>
      event?.type === 'third_party_answered' && (event.answer === 'objects' || event.answer === 'partly'),
  )
}
