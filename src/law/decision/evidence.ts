/** What each outcome must rest on besides its reasons (条例第十四条至第十六条、第三十二条、第三十六条至第三十九条). */
import { exceptionKeys } from './exception.ts'
import type { GivenAnswer } from './five-questions.ts'
import type { Outcome } from '../report/report-rows.ts'

/** Which parts of the evidence an outcome asks for. */
export type EvidencePart =
  | 'searches'
  | 'harm'
  | 'law'
  | 'secrecy'
  | 'override'
  | 'withheld'
  | 'agency'
  | 'earlier'
  | 'channel'

/** What was chosen, and the way to it. */
interface Chosen {
  readonly outcome: Outcome
  readonly ground: string
  readonly answers?: readonly GivenAnswer[]
}

/** Whether an outcome refuses by an exception: then it says which harm would be done (条例第十四条至第十六条). */
export function isException(outcome: string): boolean {
  return exceptionKeys.some((key) => outcome === `refused.${key}`)
}

/** What a draft must bring besides its reasons. */
export function evidenceNeeded({ outcome, ground, answers = [] }: Chosen): EvidencePart[] {
  const parts: EvidencePart[] = []
  if (ground === 'notExist') parts.push('searches')
  if (ground === 'notOurs') parts.push('agency')
  if (isException(outcome)) parts.push('harm')
  if (outcome === 'refused.otherLaw' || outcome === 'refused.administrativeQuery') parts.push('law')
  if (outcome === 'refused.stateSecret') parts.push('secrecy')
  if (outcome === 'partial') parts.push('withheld')
  if (outcome === 'notProcessed.duplicate') parts.push('earlier')
  if (outcome === 'notProcessed.petition' || outcome === 'notProcessed.publication') parts.push('channel')
  const overridden = answers.some(({ question, answer }) => question === 'override' && answer === 'yes')
  if (overridden) parts.push('override')
  return parts
}
