import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import { groupOf } from '../../../law/decision/outcome.ts'
import { sharedShare } from '../../../platform/shingles.ts'
import { type Answer, type Desk, done, forbidden, may, refuse } from '../../desk/index.ts'
import { titleOf } from '../application.ts'
import { applicationStateLabels, stateOf } from '../application-state.ts'
import type { CaseFile } from '../case-file.ts'
import { proceedingOf } from '../case-file.ts'
import { feeMonthOf } from '../fees/fee-month.ts'
import { loadCase } from '../handling/handle-case.ts'
import { findMarks, selectByIds, selectLikeWords } from '../identity/identity-store.ts'
import { casesOfSamePerson } from '../identity/same-person.ts'
import { type DecisionView, decisionOf } from '../lists/application-file.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { applicationPolicy } from '../policy.ts'
import { comparable, figuresDiffer, nearlySame, shinglesOf, similarityWords } from './similarity.ts'

/** An earlier application that this one may repeat. */
export interface EarlierApplication {
  readonly id: string
  readonly caseNumber: string
  readonly title: string
  readonly receivedOn: Day | null
  /** 办结情况 in words */
  readonly outcome: string
  readonly answeredOn: Day | null
  readonly sameApplicant: boolean
  /** 内容几乎相同; null where only the applicant is the same */
  readonly words: string | null
}

/** A provision that comes into question, with what speaks for it. Whether it applies is the agency's to decide. */
export interface Suggestion {
  readonly article: string
  readonly text: string
}

export interface Repetition {
  /** applications of the same applicant received within the year before this one */
  readonly sameApplicant: number
  /** of anybody, in nearly the same words, within the same year */
  readonly sameWords: number
  /** the evidence, the newest first; empty for those who see figures alone */
  readonly earlier: readonly EarlierApplication[]
  readonly suggestions: readonly Suggestion[]
}

const nothing: Repetition = { sameApplicant: 0, sameWords: 0, earlier: [], suggestions: [] }

/** How many earlier cases are looked at; of an applicant with more, the newest. */
const mostLooked = 300
/** Lines of evidence that are shown. */
const mostShown = 50

/** From these numbers on 条例第三十五条 is brought up: the free tier of the fee, and as many as its first band in a year. */
const manyInMonth = 10
const manyInYear = 30

/**
 * 重复申请、大量反复申请: earlier applications of the same applicant, or in nearly the same words, within a year. The
 * unit's own people see the evidence, masked; the supervising department sees the figures.
 */
export async function repetitionOf(desk: Desk, id: string): Promise<Answer<Repetition>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.read, file.unit)
  if (refused) return refused
  const found = await lookBack(desk, file)
  const ownUnit: { readonly ownUnit: readonly ['disclosureOfficer', 'disclosureHead', 'unitHead'] } = {
    ownUnit: ['disclosureOfficer', 'disclosureHead', 'unitHead'],
  }
  return done(may(desk.actor, ownUnit, file.unit) ? found : { ...found, earlier: [] })
}

async function lookBack(desk: Desk, file: CaseFile): Promise<Repetition> {
  const { application, unit } = file
  const marks = await findMarks(desk.read, application.id)
  if (marks === null || application.particulars === null) return nothing
  const own = await casesOfSamePerson(desk, unit.code, marks.person_mark, mostLooked)
  const like = await selectLikeWords(desk.read, unit.code, marks, mostLooked)
  const ids = [...new Set([...own, ...like])].filter((other) => other !== application.id)
  const cases = await selectByIds(desk.read, desk.vault, ids)
  const files = await loadFiles(desk.read, desk, cases)
  const samePerson = new Set(own)
  const day = dayOf(file, desk)
  const earlier = files
    .filter((other) => comesBefore(other, file, desk))
    .map((other) => compared(other, file, desk, samePerson.has(other.application.id)))
    .filter(({ sameApplicant, words }) => sameApplicant || words !== null)
  const yearAgo = day.subtract({ years: 1 })
  const within = earlier.filter(({ on }) => !isBefore(on, yearAgo))
  return {
    sameApplicant: within.filter(({ sameApplicant }) => sameApplicant).length,
    sameWords: within.filter(({ words }) => words !== null).length,
    earlier: within
      .toSorted((a, b) => rank(b) - rank(a) || Temporal.PlainDate.compare(b.on, a.on))
      .slice(0, mostShown)
      .map(shown),
    suggestions: [...duplicateSuggestion(earlier), ...(await massSuggestion(desk, file, within, yearAgo))],
  }
}

interface Compared extends EarlierApplication {
  readonly on: Day
  readonly similarity: number
  readonly figuresDiffer: boolean
  readonly decision: DecisionView | null
}

function compared(other: CaseFile, file: CaseFile, desk: Desk, sameApplicant: boolean): Compared {
  const one = file.application.particulars?.requested.description ?? ''
  const two = other.application.particulars?.requested.description ?? ''
  const similarity = comparable(one) === comparable(two) ? 1 : sharedShare(shinglesOf(one), shinglesOf(two))
  const differ = figuresDiffer(one, two)
  const decision = decisionOf(other)
  const { state } = stateOf(other, desk)
  return {
    id: other.application.id,
    caseNumber: other.application.caseNumber,
    title: titleOf(other.application),
    receivedOn: proceedingOf(other, desk).received?.on ?? null,
    outcome: decision?.label ?? applicationStateLabels[state],
    answeredOn: decision?.on ?? null,
    sameApplicant,
    words: similarityWords(similarity, differ),
    on: dayOf(other, desk),
    similarity,
    figuresDiffer: differ,
    decision,
  }
}

function shown({
  on: _on,
  similarity: _similarity,
  figuresDiffer: _differ,
  decision: _decision,
  ...rest
}: Compared): EarlierApplication {
  return rest
}

function rank({ sameApplicant, words }: Compared): number {
  return Number(sameApplicant) + 2 * Number(words !== null)
}

function dayOf(file: CaseFile, desk: Desk): Day {
  return proceedingOf(file, desk).received?.on ?? file.application.arrivedOn
}

const byNumber = new Intl.Collator('en', { numeric: true })

/** Whether a case was there before this one; of the same day, the one that was entered first. */
function comesBefore(other: CaseFile, file: CaseFile, desk: Desk): boolean {
  const order = Temporal.PlainDate.compare(dayOf(other, desk), dayOf(file, desk))
  if (order !== 0) return order < 0
  const [one, two] = [other.application, file.application]
  if (one.enteredAt !== two.enteredAt) return one.enteredAt < two.enteredAt
  return byNumber.compare(one.number, two.number) < 0
}

/** 条例第三十六条第（六）项: only where this applicant was answered before on the same information. */
function duplicateSuggestion(earlier: readonly Compared[]): Suggestion[] {
  const answered = earlier
    .filter(
      ({ sameApplicant, similarity, figuresDiffer: differ, decision }) =>
        sameApplicant && similarity >= nearlySame && !differ && decision !== null && answers(decision),
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(b.on, a.on))
  const [last] = answered
  if (!last?.answeredOn) return []
  return [
    {
      article: '条例第三十六条第（六）项',
      text: `同一申请人的${last.caseNumber}申请的内容几乎相同，已于${chineseDate(last.answeredOn)}答复（${last.outcome}）。核对确属申请公开相同政府信息的，可以告知不予重复处理，并写明前次答复的文号和日期；信息有更新，或者前次没有实际答复的，应当重新办理。`,
    },
  ]
}

/** An answer on the information itself; 不予处理, lapses and withdrawals answer nothing. */
function answers({ outcome }: DecisionView): boolean {
  const group = groupOf(outcome)
  if (outcome === 'unavailable.stillUnclear') return false
  return group === 'granted' || group === 'partial' || group === 'refused' || group === 'unavailable'
}

/** 条例第三十五条: numbers and period alone; reasons are to be asked for first. */
async function massSuggestion(
  desk: Desk,
  file: CaseFile,
  within: readonly Compared[],
  yearAgo: Day,
): Promise<Suggestion[]> {
  const inYear = within.filter(({ sameApplicant }) => sameApplicant).length + 1
  const month = await feeMonthOf(desk.read, desk, file)
  const inMonth = month === null ? 0 : month.before + 1
  if (inMonth <= manyInMonth && inYear <= manyInYear) return []
  const again = within.filter(({ sameApplicant, words }) => sameApplicant && words !== null).length
  const figures = [
    ...(month === null
      ? []
      : [`${month.month.slice(0, 4)}年${Number(month.month.slice(5))}月内第${inMonth}件`]),
    `${chineseDate(yearAgo)}以来连本件${inYear}件`,
    ...(again === 0 ? [] : [`其中${again}件与本件内容几乎相同`]),
  ]
  return [
    {
      article: '条例第三十五条',
      text: `同一申请人${figures.join('，')}。数量、频次是否明显超过合理范围，由本机关判断；可以先要求申请人说明理由。理由不合理的，告知不予处理；理由合理但不能按期答复的，确定延迟答复的合理期限并告知。`,
    },
  ]
}
