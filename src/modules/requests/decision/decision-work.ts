import { chineseDate } from '../../../law/calendar/day.ts'
import type { FiveFacts } from '../../../law/decision/question.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { listUnits } from '../../units/index.ts'
import { titleOf } from '../application.ts'
import { type CaseFile, lastOf, proceedingOf } from '../case-file.ts'
import { barOf } from '../handling/case-acts.ts'
import { loadCase } from '../handling/handle-case.ts'
import { decisionLabel } from '../lists/application-file.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { textOf } from '../lists/timeline.ts'
import { applicationPolicy } from '../policy.ts'
import { findByMark, findKeys } from '../search-store.ts'
import type { DecisionDraft } from './decision-draft.ts'
import { fiveFactsOf } from './decision-facts.ts'
import { type DecisionCourse, decisionCourseOf } from './decision-state.ts'

/** What the file says beside a question. */
export interface KnownFact {
  readonly question: string
  readonly text: string
}

/** An earlier answer to the same applicant: what 重复申请 has to name. */
export interface EarlierAnswer {
  readonly caseNumber: string
  readonly title: string
  readonly on: string
  readonly label: string
}

/** Everything that drafting, reviewing and signing an answer works with. */
export interface DecisionWork {
  readonly id: string
  readonly title: string
  readonly caseNumber: string
  readonly description: string
  readonly lastSeq: number
  readonly facts: FiveFacts
  readonly known: readonly KnownFact[]
  readonly earlier: readonly EarlierAnswer[]
  /** 机关 of this county and how to reach them, for 36(五) */
  readonly agencies: readonly { readonly name: string; readonly contact: string }[]
  readonly draft: DecisionDraft | null
  readonly course: DecisionCourse
  /** the steps that a draft would go through, or goes through */
  readonly steps: readonly { readonly key: string; readonly label: string }[]
}

/** 拟定答复、审签 of one case. */
export async function decisionWork(desk: Desk, id: string): Promise<Answer<DecisionWork>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.read, file.unit)
  if (refused) return refused
  const course = decisionCourseOf(file)
  const earlier = await earlierAnswers(desk, file)
  const bar = barOf('requestCorrection', file, desk)
  return done({
    id,
    title: titleOf(file.application),
    caseNumber: file.application.caseNumber,
    description: file.application.particulars?.requested.description ?? '',
    lastSeq: file.lastSeq,
    facts: fiveFactsOf(file, desk, bar?.text ?? null),
    known: knownFacts(file, desk, earlier),
    earlier,
    agencies: await agenciesBeside(desk, file),
    draft: course.draft,
    course,
    steps:
      course.steps.length > 0 ? course.steps : file.signing.steps.map(({ key, label }) => ({ key, label })),
  })
}

/** The entries that each question turns on, in the words of the file. */
function knownFacts(file: CaseFile, desk: Desk, earlier: readonly EarlierAnswer[]): KnownFact[] {
  const facts: KnownFact[] = []
  const from = (question: string, ...types: readonly string[]): void => {
    for (const entry of file.events) {
      if (!types.includes(entry.type)) continue
      const answer =
        entry.event && 'answer' in entry.event ? answerWords[entry.event.answer ?? ''] : undefined
      const said = [entryWords[entry.type] ?? '', answer ?? ''].filter((part) => part !== '').join('：')
      facts.push({ question, text: `${chineseDate(entry.on)}${said}。${textOf(entry)}` })
    }
  }
  from('complete', 'correction_requested', 'correction_received')
  from('correctionLapse', 'correction_requested')
  from('feeLapse', 'fee_notified')
  from('ours', 'agency_consulted', 'agency_answered')
  from('thirdParty', 'third_party_consulted', 'third_party_answered')
  const { correction, payment } = proceedingOf(file, desk)
  if (correction !== null) {
    facts.push({ question: 'correctionLapse', text: `补正期限到${chineseDate(correction.respondBy)}为止。` })
  }
  if (payment !== null) {
    facts.push({ question: 'feeLapse', text: `缴费期限到${chineseDate(payment.payBy)}为止。` })
  }
  const reviewed = lastOf(file, 'reviewed')
  if (reviewed !== null) {
    facts.push({ question: 'complete', text: `${chineseDate(reviewed.on)}审核过。${textOf(reviewed)}` })
  }
  for (const { caseNumber, title, on, label } of earlier) {
    facts.push({ question: 'repeated', text: `${caseNumber}“${title}”，${on}答复：${label}。` })
  }
  return facts
}

const entryWords: Readonly<Record<string, string>> = {
  correction_requested: '告知补正',
  correction_received: '收到补正',
  fee_notified: '送出收费通知',
  agency_consulted: '征求其他机关意见',
  agency_answered: '其他机关答复',
  third_party_consulted: '征求第三方意见',
  third_party_answered: '第三方答复',
}

const answerWords: Readonly<Record<string, string>> = {
  agrees: '同意公开',
  objects: '不同意公开',
  partly: '部分同意公开',
}

const mostEarlier = 10

/** What the unit answered to the same identity before; none where no identity was given. */
async function earlierAnswers(desk: Desk, file: CaseFile): Promise<EarlierAnswer[]> {
  const { id, unitCode } = file.application
  const identity = (await findKeys(desk.read, id))?.identity_mark
  if (!identity) return []
  const found = await findByMark(desk.read, desk.vault, { identity }, [unitCode])
  const others = found.filter(({ application }) => application.id !== id)
  const files = await loadFiles(desk.read, desk, others.slice(0, mostEarlier))
  return files.flatMap((other) => {
    const decided = lastOf(other, 'decided')
    if (decided?.event?.type !== 'decided') return []
    return {
      caseNumber: other.application.caseNumber,
      title: titleOf(other.application),
      on: decided.on.toString(),
      label: decisionLabel(decided.event.outcome, decided.event.ground),
    }
  })
}

async function agenciesBeside(desk: Desk, { unit }: CaseFile): Promise<{ name: string; contact: string }[]> {
  const units = await listUnits(desk.read)
  return units
    .filter(({ code }) => code !== unit.code)
    .map(({ name, contact: { office, phone, address } }) => ({
      name,
      contact: [office, phone && `电话${phone}`, address].filter((part) => part !== '').join('，'),
    }))
}
