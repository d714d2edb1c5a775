import type { FiveFacts } from '../../../law/decision/question.ts'
import { isFinished, isSameEnding, pathTo, walk } from '../../../law/decision/five-questions.ts'
import { isAfter, type Day } from '../../../law/calendar/day.ts'
import { factsOf } from '../../../law/decision/outcome.ts'
import type { Proceeding } from '../../../law/clock/proceeding.ts'
import { type Outcome, outcomes } from '../../../law/report/report-rows.ts'
import type { Issue, Refusal } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { reasonsOf } from '../reasons/reasons.ts'
import type { DecisionDraft } from './decision-draft.ts'
import { evidenceIssues } from './evidence-checks.ts'

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
  { outcome, ground }: Pick<DecisionDraft, 'outcome' | 'ground'>,
  facts: FiveFacts,
  proceeding: Proceeding,
  today: Day,
): Refusal | null {
  const { article } = factsOf(outcome)
  const lapse = lapseBar(outcome, proceeding, today)
  if (lapse !== null) return { ...lapse, ground: article }
  if (outcome === 'unavailable.stillUnclear' && !facts.corrected) {
    return {
      code: 'notNow',
      text: '申请人还没有补正过：内容不明确的，应当先告知补正，补正后仍不明确的才能选这一结果。',
      ground: '条例第三十条',
    }
  }
  if (pathTo({ outcome, ground }, facts) !== null) return null
  return { code: 'notNow', text: thirdPartyWords[facts.thirdParty], ground: '条例第三十二条' }
}

/** 大量反复申请 is decided only after the applicant was asked for reasons and they were found unreasonable (条例第三十五条). */
export function massRepeatBar(outcome: Outcome, file: CaseFile): Refusal | null {
  if (outcome !== 'notProcessed.massRepeat' || reasonsOf(file)?.reasonable === false) return null
  return {
    code: 'notNow',
    text: '先要求申请人说明理由，认定理由不合理以后，才能以大量反复申请不予处理。',
    ground: '条例第三十五条',
  }
}

/** Only the answers of third parties close a way besides what is asked above. */
const thirdPartyWords: Readonly<Record<FiveFacts['thirdParty'], string>> = {
  notAsked: '还没有征求第三方的意见：应当先书面征求，才能以第三方合法权益为由不予公开。',
  waiting: '正在等第三方答复，15个工作日没有届满，还不能这样决定。',
  agrees: '第三方同意公开，不能以其合法权益为由不予公开。',
  partly: '第三方只同意公开一部分，请按“五问”判断。',
  objects: '第三方不同意公开，请按“五问”判断其理由是否合理、是否涉及重大公共利益。',
  silent: '第三方逾期没有答复，请按“五问”由本机关自行判断。',
}

const longest = 20_000

/** What is missing in a draft, per field, with its ground. */
export function draftIssues(draft: DecisionDraft, facts: FiveFacts, today: Day): Issue[] {
  const { outcome } = draft
  if (!outcomes.includes(outcome)) return [{ field: 'outcome', text: '请选择办理结果。' }]
  return [
    ...groundIssues(draft),
    ...textIssues(draft, facts),
    ...evidenceIssues(draft, today),
    ...answerIssues(draft, facts),
  ]
}

function groundIssues({ outcome, ground }: DecisionDraft): Issue[] {
  const { grounds, label, article } = factsOf(outcome)
  if (grounds.length === 0) {
    if (ground === '') return []
    const text = `“${label}”没有可选的具体情形，请不要填写，或者另选办理结果。`
    return [{ field: 'ground', text, ground: article }]
  }
  if (grounds.some(({ code }) => code === ground)) return []
  const text = `请选择具体情形：${grounds.map((one) => one.label).join('、')}。`
  return [{ field: 'ground', text, ground: article }]
}

function textIssues(draft: DecisionDraft, facts: FiveFacts): Issue[] {
  const { outcome } = draft
  const { group, article, mustTell } = factsOf(outcome)
  const issues: Issue[] = []
  const need = (field: keyof DecisionDraft, text: string, ground = article): void => {
    issues.push({ field, text, ground })
  }
  if ((group === 'granted' || group === 'partial') && draft.text === '') {
    need('text', `请填写告知申请人的内容：${mustTell}。`)
  }
  if (group !== 'granted' && !isLapse(outcome) && draft.reasons === '') {
    need('reasons', `请说明理由和依据：${mustTell}。`)
  }
  if (isLapse(outcome) && !draft.nothingInPost) {
    need('nothingInPost', '请先核实：没有在途的信函，也不知道申请人有正当理由，才能视为放弃申请。')
  }
  const objected = facts.thirdParty === 'objects' || facts.thirdParty === 'partly'
  if (outcome === 'granted' && draft.reasons === '' && objected) {
    const reason = '第三方不同意公开：请写明不公开可能对公共利益造成重大影响的理由，或者其意见没有合理理由。'
    need('reasons', reason, '条例第三十二条')
  }
  for (const field of ['text', 'reasons', 'search'] as const) {
    if (draft[field].length > longest) need(field, `内容过长，请控制在${longest}字以内，其余作为附件。`)
  }
  return issues
}

const longestNote = 1_000

/** The answers lead, all of them, to the outcome that was drafted. */
function answerIssues({ outcome, ground, answers = [] }: DecisionDraft, facts: FiveFacts): Issue[] {
  const at = (question: string, text: string): Issue[] => [{ field: `answers.${question}`, text }]
  if (answers.some(({ note }) => note.length > longestNote)) {
    return [{ field: 'answers', text: `每一问的说明请控制在${longestNote}字以内。` }]
  }
  const way = walk(answers, facts)
  if (way.fault !== null) return at(way.fault.question, way.fault.text)
  const objected = facts.thirdParty === 'objects' || facts.thirdParty === 'partly'
  const unconcerned = answers.find((one) => one.question === 'thirdParty' && one.answer === 'maskable')
  if (objected && unconcerned !== undefined && unconcerned.note.trim() === '') {
    const text =
      '第三方提出过不同意见：请在这一问的说明里写明，公开的部分为什么不再涉及该第三方，例如“遮盖单价后只剩工期和验收日期”。'
    return [{ field: 'answers.thirdParty', text, ground: '条例第三十二条' }]
  }
  if (way.next !== null) return at(way.next.key, `“五问”还没有答完，请回答：${way.next.text}`)
  if (way.act !== null) {
    const last = way.steps.at(-1)
    const text = `按“${last?.choice.label ?? ''}”应当先办理另一事项，还不能拟定答复。`
    return at(last?.question.key ?? '', text)
  }
  if (!isFinished(way) || way.ending === null || !isSameEnding(way.ending, { outcome, ground })) {
    const text = `“五问”得出的结果是“${way.ending ? factsOf(way.ending.outcome).label : '没有结果'}”，和所选的办理结果不一致。请核对回答，或者改选结果。`
    return [{ field: 'answers', text }]
  }
  return []
}

function isLapse(outcome: Outcome): boolean {
  return outcome === 'other.correctionLapsed' || outcome === 'other.feeLapsed'
}
