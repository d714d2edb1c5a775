/** Something the person can mend, per field, in Chinese with the legal ground. */
export interface Issue {
  /** the field's name as in the act's input, dotted for nested ones; '' for the whole */
  readonly field: string
  readonly text: string
  /** the article behind it, e.g. 条例第三十条 */
  readonly ground?: string
}

/** Why an act is not allowed, or comes too late. A closed list, mapped to HTTP in one place. */
export const refusalCodes = [
  'notSignedIn',
  'notAllowed',
  'notFound',
  'notNow',
  'tooLate',
  'samePerson',
  'changedMeanwhile',
  'alreadyExists',
  'tooManyAttempts',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  readonly code: RefusalCode
  readonly text: string
  readonly ground?: string
}

/** What an act answers: done, or faults to mend, or a refusal. Our own bugs are thrown instead. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export function done<T>(value: T): Answer<T> {
  return { kind: 'done', value }
}

/** Faults the person can mend. At least one. */
export function mend(...issues: readonly Issue[]): Answer<never> {
  return { kind: 'issues', issues }
}

export function refuse(code: RefusalCode, text: string, ground?: string): Answer<never> {
  return { kind: 'refused', refusal: ground === undefined ? { code, text } : { code, text, ground } }
}

/** The value of an answer that must be `done`; throws otherwise (for set-up code and tests). */
export function expectDone<T>(answer: Answer<T>): T {
  if (answer.kind === 'done') return answer.value
  const reasons =
    answer.kind === 'issues'
      ? answer.issues.map((issue) => `${issue.field}: ${issue.text}`).join('; ')
      : `${answer.refusal.code}: ${answer.refusal.text}`
  throw new Error(`the act was not done: ${reasons}`)
}
