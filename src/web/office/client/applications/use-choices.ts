import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'

export type Choices = CallAnswer<'GET /applications/choices'>
export type OutcomeChoice = Choices['outcomes'][number]

/** Names and articles of everything that the forms let one choose from. They do not change while one works. */
export function useChoices() {
  return useAnswer('GET /applications/choices', {}, { staleTime: 3_600_000 })
}
