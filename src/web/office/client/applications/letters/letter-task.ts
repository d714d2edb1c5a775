import type { CaseView } from '../weeks.ts'
import type { CaseLetters, Letter, LetterKind } from './use-letters.ts'

export interface LetterFormProps {
  readonly view: CaseView
  readonly letters: CaseLetters
  readonly task: LetterTask
  readonly onClose: () => void
}

/** What is being done with which letter; null: a new one. */
export interface LetterTask {
  readonly what: 'write' | 'number' | 'seal' | 'send' | 'serve' | 'void'
  readonly kind: LetterKind
  readonly letter: Letter | null
}
