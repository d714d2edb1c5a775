import type { Answer } from '../modules/desk/index.ts'
import { WrongCall } from './io.ts'

/** The value of an act that was done; else its faults, or its refusal, as lines on standard error. */
export function answered<T>(answer: Answer<T>): T {
  switch (answer.kind) {
    case 'done':
      return answer.value
    case 'issues':
      throw new WrongCall(answer.issues.map((issue) => issue.text))
    case 'refused':
      throw new WrongCall(answer.refusal.text)
  }
}
