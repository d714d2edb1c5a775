import { fieldsOfLetter } from '../../../law/letters/letters.ts'
import { type LetterField, letterFieldFacts, type LetterValues } from '../../../law/letters/letter-fields.ts'
import { type LetterKind, letterLabels } from '../../../law/decision/outcome.ts'
import { parseDay } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { letterName, letterOf, writableKinds } from './letter.ts'

export interface DraftLetter extends Omit<OnCase, 'letter'> {
  /** the letter to go on with; left out: a new one */
  readonly letterId?: string
  readonly kind: LetterKind
  /** what the clerk writes; empty fields are drafted from the case */
  readonly values: LetterValues
}

const longest = 10_000

/** The case after the act, and the letter. */
export interface HandledLetter extends Handled {
  readonly letter: string
}

/** 拟写文书: the parts that only a person can write; everything else is drafted from the case (law.md §7.2). */
export async function draftLetter(desk: Desk, request: DraftLetter): Promise<Answer<HandledLetter>> {
  const { kind, letterId } = request
  if (!writableKinds.includes(kind)) return mend({ field: 'kind', text: '请选择文书的种类。' })
  const issues = issuesOf(kind, request.values)
  if (issues.length > 0) return mend(...issues)
  const values = Object.fromEntries(
    Object.entries(request.values)
      .map(([field, text]) => [field, text.trim()])
      .filter(([, text]) => text !== ''),
  )
  const letter = letterId ?? desk.newId()
  const answer = await handleCase(desk, onCase(request), 'draftLetter', (file) => {
    const before = letterId === undefined ? null : letterOf(file, letterId)
    if (letterId !== undefined && before === null) return refuse('notFound', '没有这份文书。')
    if (before !== null && before.kind !== kind)
      return mend({ field: 'kind', text: '文书的种类不能改，请作废后另写。' })
    if (before !== null && before.state !== 'drafted') {
      return refuse('notNow', `${letterName(before)}已经编号，不能再改；有误的请作废后重新拟写。`)
    }
    return done({
      event: { type: 'letter_drafted', on: desk.today(), event: null, details: { letter, kind, values } },
    })
  })
  return answer.kind === 'done' ? done({ ...answer.value, letter }) : answer
}

/** The request without what belongs to the letter. */
export function onCase({ id, lastSeq }: Omit<OnCase, 'letter'>): OnCase {
  return lastSeq === undefined ? { id } : { id, lastSeq }
}

function issuesOf(kind: LetterKind, values: LetterValues): Issue[] {
  const issues: Issue[] = []
  const allowed: readonly string[] = fieldsOfLetter(kind)
  for (const [field, text] of Object.entries(values)) {
    if (!allowed.includes(field) || letterFieldFacts(fieldKey(field)).source !== 'clerk') {
      issues.push({ field: `values.${field}`, text: `${letterLabels[kind]}没有这一项可填。` })
    } else if (text.length > longest) {
      issues.push({ field: `values.${field}`, text: `请控制在${longest}字以内，其余作为附件。` })
    } else if (!isChoice(field, text)) {
      issues.push({ field: `values.${field}`, text: '请从所列的几项中选择一项。' })
    } else if (letterFieldFacts(fieldKey(field)).day && text !== '' && parseDay(text) === null) {
      issues.push({ field: `values.${field}`, text: '请选择实际存在的日期。' })
    }
  }
  return issues
}

function isChoice(field: string, text: string): boolean {
  const { choices } = letterFieldFacts(fieldKey(field))
  return choices === undefined || text === '' || choices.includes(text)
}

function fieldKey(field: string): LetterField {
  return field as LetterField // checked against the kind's fields first
}
