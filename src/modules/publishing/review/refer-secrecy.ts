import { isAfter, isBefore, parseDay } from '../../../law/calendar/day.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'
import type { Disclosure } from '../disclosure.ts'
import { eventRow } from '../disclosure-event.ts'
import { changedMeanwhile, type SeenDisclosure } from '../open-disclosure.ts'
import { updateDisclosure } from '../store.ts'
import { openForReview } from './open-for-review.ts'
import { reviewRow, type ReviewRecord } from './review-record.ts'
import { type Referral, type ReferralConclusion, referralConclusionLabels } from './secrecy.ts'

const ground = '条例第十七条'
const longest = 1_000

export interface ReferSecrecy extends SeenDisclosure {
  /** 有关主管部门或者保密行政管理部门 */
  readonly to: string
  /** what cannot be decided */
  readonly question: string
}

/** 报请确定: where the secrecy reviewer cannot decide, he asks in writing; the item waits for the answer (条例第十七条). */
export async function referSecrecy(desk: Desk, request: ReferSecrecy): Promise<Answer<Disclosure>> {
  const to = cleanLine(request.to)
  const question = cleanLine(request.question)
  return desk.transaction(async (transaction) => {
    const opened = await openForReview(transaction, desk, request, 'secrecyReview', {
      state: 'inReview',
      act: '报请确定',
    })
    if ('refused' in opened) return opened.refused
    const { disclosure: before, person, capacity, oneForBoth } = opened
    if (before.step !== 'secrecyReview') {
      return refuse('notNow', '这条信息现在不在保密审查环节，不能报请确定。')
    }
    if (before.referral && before.referral.answer === null) {
      return refuse('notNow', `这条信息已经报请${before.referral.to}确定，正在等待答复。`, ground)
    }
    const issues: Issue[] = []
    if (to === '' || to.length > 100) {
      issues.push({
        field: 'to',
        text: '请写明报请哪个部门确定，例如“汶上县保密行政管理部门”（不超过 100 个字）。',
        ground,
      })
    }
    if (question === '' || question.length > longest) {
      issues.push({
        field: 'question',
        text: `请写明哪些内容拿不准、为什么（不超过 ${longest} 个字）。`,
        ground,
      })
    }
    if (issues.length > 0) return mend(...issues)
    const referral: Referral = { to, question, on: desk.today().toString(), by: person.name, answer: null }
    const disclosure: Disclosure = {
      ...before,
      referral,
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    const review: ReviewRecord = {
      capacity,
      oneForBoth,
      verdict: 'refer',
      content: null,
      proof: null,
      checked: [],
      notes: [],
      overrides: [],
      secrecy: null,
      remarks: question,
    }
    await record(transaction, desk, {
      act: 'disclosure.refer',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      after: { to },
      sealed: [
        eventRow(desk, disclosure, {
          kind: 'referred',
          step: 'secrecyReview',
          remarks: `报请${to}确定：${question}`,
        }),
        reviewRow(desk, disclosure, 'secrecyReview', review),
      ],
    })
    return done(disclosure)
  })
}

export interface RecordReferralAnswer extends SeenDisclosure {
  readonly on: string
  readonly conclusion: ReferralConclusion
  readonly documentNumber?: string
  readonly text: string
}

/** 登记确定意见: what the authority answered. The secrecy reviewer then goes on by it. */
export async function recordReferralAnswer(
  desk: Desk,
  request: RecordReferralAnswer,
): Promise<Answer<Disclosure>> {
  return desk.transaction(async (transaction) => {
    const opened = await openForReview(transaction, desk, request, 'secrecyReview', {
      state: 'inReview',
      act: '登记确定意见',
    })
    if ('refused' in opened) return opened.refused
    const { disclosure: before } = opened
    const { referral } = before
    if (!referral || referral.answer !== null) {
      return refuse('notNow', '这条信息没有等待答复的报请，不能登记确定意见。', ground)
    }
    const checked = checkAnswer(desk, referral, request)
    if ('issues' in checked) return mend(...checked.issues)
    const { answer } = checked
    const disclosure: Disclosure = {
      ...before,
      referral: { ...referral, answer },
      version: before.version + 1,
      updatedAt: desk.now(),
    }
    if (!(await updateDisclosure(transaction, before.version, disclosure))) return changedMeanwhile()
    const number = answer.documentNumber === '' ? '' : `（${answer.documentNumber}）`
    await record(transaction, desk, {
      act: 'disclosure.record-referral-answer',
      object: { kind: 'disclosure', id: disclosure.id },
      unitCode: disclosure.unitCode,
      after: { conclusion: answer.conclusion, on: answer.on },
      sealed: [
        eventRow(desk, disclosure, {
          kind: 'referralAnswered',
          remarks: `${referral.to} ${answer.on} 答复${number}：${referralConclusionLabels[answer.conclusion]}。${answer.text}`,
        }),
      ],
    })
    return done(disclosure)
  })
}

function checkAnswer(
  desk: Desk,
  referral: Referral,
  request: RecordReferralAnswer,
): { readonly answer: NonNullable<Referral['answer']> } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const on = parseDay(request.on.trim())
  const text = cleanLine(request.text)
  const documentNumber = cleanLine(request.documentNumber ?? '')
  const asked = parseDay(referral.on)
  if (!on || isAfter(on, desk.today()) || (asked && isBefore(on, asked))) {
    issues.push({
      field: 'on',
      text: `答复日期应当是报请（${referral.on}）以后、今天以前（含今天）的实际日期，请核对。`,
    })
  }
  if (!(request.conclusion in referralConclusionLabels)) {
    issues.push({ field: 'conclusion', text: '请选择答复的结论。' })
  }
  if (text === '' || text.length > longest) {
    issues.push({ field: 'text', text: `请照录答复意见的要点（不超过 ${longest} 个字）。`, ground })
  }
  if (documentNumber.length > 60)
    issues.push({ field: 'documentNumber', text: '复函文号最多 60 个字，请核对。' })
  if (issues.length > 0 || !on) return { issues }
  return { answer: { on: on.toString(), conclusion: request.conclusion, documentNumber, text } }
}
