import type { Day } from '../../../law/calendar/day.ts'
import { fieldsOfLetter, letterRule } from '../../../law/letters/letters.ts'
import {
  type LetterField,
  letterFieldFacts,
  type LetterFieldFacts,
  type LetterValues,
} from '../../../law/letters/letter-fields.ts'
import { type LetterKind, letterLabels } from '../../../law/decision/outcome.ts'
import { type Answer, type Desk, done, forbidden, type Issue, refuse } from '../../desk/index.ts'
import { maskApplicant } from '../applicant.ts'
import { type CaseFile, extensionOf, lastOf } from '../case-file.ts'
import { type CaseAct, caseActFacts, caseActs } from '../handling/case-acts.ts'
import { loadCase } from '../handling/handle-case.ts'
import { applicationPolicy } from '../policy.ts'
import {
  kindsWithAct,
  type Letter,
  type LetterState,
  letterStateLabels,
  lettersOf,
  writableKinds,
} from './letter.ts'
import { groundOf } from './letter-ground.ts'
import { letterValues } from './letter-values.ts'
import { issuesBeforeIssue, standingFault } from './number-letter.ts'
import { answerLetterKinds, draftToIssue } from './signed-draft.ts'

/** A field of a letter, for the one who writes it. */
export interface LetterFieldView extends LetterFieldFacts {
  readonly field: LetterField
  /** what the clerk wrote; '' where he left it to the case */
  readonly written: string
  /** as the letter says it now */
  readonly text: string
}

/** A letter on the case page. */
export interface LetterView {
  readonly id: string
  readonly kind: LetterKind
  readonly label: string
  readonly state: LetterState
  readonly stateLabel: string
  readonly number: string
  readonly datedOn: Day | null
  /** what stands against its issue; empty once it is numbered */
  readonly missing: readonly Issue[]
  readonly fields: readonly LetterFieldView[]
  readonly sealed: { readonly paper: string; readonly hash: string } | null
  /** the act with which it leaves the house; null: it is sent by itself */
  readonly act: CaseAct | null
  readonly sentOn: Day | null
  readonly servedOn: Day | null
  readonly readOn: Day | null
}

/** A kind that may be written now; `suggested`: the case waits for it. */
export interface WritableLetter {
  readonly kind: LetterKind
  readonly label: string
  readonly suggested: boolean
  /** the act with which it will leave the house; null: it is sent by itself */
  readonly act: CaseAct | null
}

export interface CaseLetters {
  readonly letters: readonly LetterView[]
  readonly writable: readonly WritableLetter[]
  readonly mayHandle: boolean
}

/** The fields of a letter that is not written yet, as the case proposes them. */
export async function letterForm(
  desk: Desk,
  id: string,
  kind: LetterKind,
): Promise<Answer<{ readonly fields: readonly LetterFieldView[] }>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.seeLetter, file.unit)
  if (refused) return refused
  if (!writableKinds.includes(kind)) return refuse('notFound', '没有这种文书。')
  const ground = await groundOf(desk.read, desk, file, { kind, written: {} }, desk.today())
  const values = letterValues(kind, file, {}, ground, desk)
  return done({ fields: fieldsOf(file, { kind, written: {} }, values) })
}

/** 文书 of a case, each with what is missing, for those who write and sign letters. */
export async function caseLetters(desk: Desk, id: string): Promise<Answer<CaseLetters>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.seeLetter, file.unit)
  if (refused) return refused
  const letters = lettersOf(file)
  const mayHandle =
    file.sealedKey !== null && forbidden(desk.actor, applicationPolicy.handleLetter, file.unit) === null
  return done({
    letters: await Promise.all(letters.map((letter) => viewOf(desk, file, letter))),
    writable: mayHandle ? writableOf(file, letters) : [],
    mayHandle,
  })
}

async function viewOf(desk: Desk, file: CaseFile, letter: Letter): Promise<LetterView> {
  const ground = await groundOf(desk.read, desk, file, letter, desk.today())
  const drafted = letterValues(letter.kind, file, letter.written, ground, desk)
  const values = file.sealedKey === null ? {} : (letter.issued ?? drafted)
  const bar = letter.state === 'drafted' ? standingFault(letter.kind, file) : null
  const missing =
    letter.state === 'drafted' ? issuesBeforeIssue(letter, file, values, ground, { online: false, desk }) : []
  return {
    id: letter.id,
    kind: letter.kind,
    label: letterLabels[letter.kind],
    state: letter.state,
    stateLabel: letterStateLabels[letter.state],
    number: letter.number,
    datedOn: letter.datedOn,
    missing: bar === null ? missing : [{ field: '', text: bar }],
    fields: fieldsOf(file, letter, values),
    sealed: letter.sealed,
    act: actOf(file, letter),
    sentOn: letter.sentOn,
    servedOn: letter.servedOn,
    readOn: letter.readOn,
  }
}

/** On the screen the applicant stays masked (脱敏); the letter itself names him. */
function fieldsOf(
  file: CaseFile,
  { kind, written }: Pick<Letter, 'kind' | 'written'>,
  values: LetterValues,
): LetterFieldView[] {
  const shown = (field: LetterField): string => {
    const text = values[field] ?? ''
    const { particulars, kind: applicantKind } = file.application
    if (field !== 'addressee' || particulars === null || text !== particulars.applicant.name) return text
    return maskApplicant(particulars.applicant, applicantKind).name
  }
  return fieldsOfLetter(kind)
    .filter((field) => field !== 'title' && field !== 'number')
    .map((field) => ({
      ...letterFieldFacts(field),
      field,
      written: written[field] ?? '',
      text: shown(field),
    }))
}

function actOf(file: CaseFile, { kind }: Pick<Letter, 'kind'>): CaseAct | null {
  if (!kindsWithAct.includes(kind)) return null
  if (letterRule(kind).series === 'answer') return 'deliver'
  return caseActs.find((act) => caseActFacts[act].letter?.(file).includes(kind)) ?? null
}

/** What may be written now: answers only as drafted, an extension only once it was approved. */
function writableOf(file: CaseFile, letters: readonly Letter[]): WritableLetter[] {
  const open = (kind: LetterKind): boolean =>
    letters.some((letter) => letter.kind === kind && letter.state !== 'voided' && letter.state !== 'sent')
  const answered = lastOf(file, 'decided') !== null
  const wanted = new Set<LetterKind>([
    ...(draftToIssue(file) === null || answered ? [] : answerLetterKinds(file)),
    ...(extensionOf(file)?.answer === 'approved' ? (['extensionNotice'] as const) : []),
  ])
  return writableKinds
    .filter((kind) => standingFault(kind, file) === null)
    .map((kind) => ({
      kind,
      label: letterLabels[kind],
      suggested: wanted.has(kind) && !open(kind),
      act: actOf(file, { kind }),
    }))
}
