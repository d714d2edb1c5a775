import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import type { CaseView } from '../weeks.ts'

export type CaseLetters = CallAnswer<'GET /applications/:id/letters'>
export type Letter = CaseLetters['letters'][number]
export type LetterKind = Letter['kind']

/** What is asked anew once something was done with a letter. */
export const staleAfterLetter = [
  'GET /applications/:id',
  'GET /applications/:id/letters',
  'GET /queue',
] as const

/** The letters of the case; undefined while they are on their way, or for those who do not see letters. */
export function useLetters(view: CaseView): CaseLetters | undefined {
  const { data } = useAnswer(
    'GET /applications/:id/letters',
    { params: { id: view.id } },
    { enabled: view.maySeeLetters },
  )
  return data
}

/** The letters that an act may take out of the house: sealed and not sent. */
export function sealedFor(letters: CaseLetters | undefined, act: string): readonly Letter[] {
  return (letters?.letters ?? []).filter((letter) => letter.state === 'sealed' && letter.act === act)
}

/** What the letter says in this field, as it was written. */
export function saidIn(letter: Letter | undefined, name: string): string {
  const field = letter?.fields.find((one) => one.field === name)
  return field === undefined ? '' : field.written || field.text
}
