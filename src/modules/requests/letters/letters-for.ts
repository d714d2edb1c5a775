import type { Day } from '../../../law/day.ts'
import { letterRule } from '../../../law/letters.ts'
import { type LetterKind, letterLabels } from '../../../law/outcome.ts'
import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { handleCase, loadCase } from '../handling/handle-case.ts'
import { findPaper } from '../papers/paper-store.ts'
import { openPaper, type PaperFile } from '../papers/read-papers.ts'
import { letterOf, lettersOf } from './letter.ts'

/** A letter that the applicant may read: issued, sealed and sent to him. */
export interface ApplicantLetter {
  readonly id: string
  readonly kind: LetterKind
  readonly label: string
  readonly number: string
  readonly datedOn: Day | null
  readonly sentOn: Day
  readonly servedOn: Day | null
  /** the sealed file */
  readonly paperId: string
  /** SHA-256 of the sealed file, by which the applicant can prove that his copy is the one */
  readonly hash: string
}

/** 送给申请人的文书 of a case; whoever calls this has checked the number and the query code. */
export async function lettersFor(desk: Desk, applicationId: string): Promise<ApplicantLetter[]> {
  const file = await loadCase(desk.read, desk, applicationId)
  if (!file) return []
  return lettersOf(file).flatMap((letter) => {
    const { sealed, sentOn, kind } = letter
    if (letter.state !== 'sent' || sealed === null || sentOn === null) return []
    if (letterRule(kind).to !== 'applicant') return []
    const { id, number, datedOn, servedOn } = letter
    const label = letterLabels[kind]
    return [{ id, kind, label, number, datedOn, sentOn, servedOn, paperId: sealed.paper, hash: sealed.hash }]
  })
}

/**
 * The sealed letter for the applicant, and nothing else of the case; whoever calls this has checked the number and the
 * query code. Its name says the kind alone.
 */
export async function letterFileFor(
  desk: Desk,
  applicationId: string,
  letterId: string,
): Promise<Answer<PaperFile>> {
  const letter = (await lettersFor(desk, applicationId)).find(({ id }) => id === letterId)
  const found = letter && (await findPaper(desk.read, desk.vault, letter.paperId))
  const file = found && found.paper.applicationId === applicationId ? await openPaper(desk, found) : null
  if (!letter || !file) return refuse('notFound', '没有这份文书。')
  const ending = /\.[a-z0-9]+$/u.exec(file.name)?.[0] ?? ''
  return done({ ...file, name: `${letter.label}${ending}` })
}

/** 申请人查看文书: noted in the case the first time that the applicant opens a letter online. */
export async function noteLetterRead(
  desk: Desk,
  applicationId: string,
  letterId: string,
): Promise<Answer<null>> {
  const file = await loadCase(desk.read, desk, applicationId)
  const before = file && letterOf(file, letterId)
  if (!before || before.state !== 'sent') return refuse('notFound', '没有这份文书。')
  if (before.readOn !== null) return done(null)
  const answer = await handleCase(desk, { id: applicationId }, 'readLetter', (current) => {
    const letter = letterOf(current, letterId)
    if (letter === null || letter.readOn !== null) return refuse('notNow', '已经记过。')
    return done({
      event: {
        type: 'letter_read',
        on: desk.today(),
        event: null,
        details: { letter: letter.id, kind: letter.kind },
      },
    })
  })
  return answer.kind === 'issues' ? answer : done(null)
}
