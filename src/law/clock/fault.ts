/** What can be wrong with a step of a case, in the order in which it is looked for. */
import type { Day } from '../calendar/day.ts'

export const faultCodes = [
  'correction.late',
  'correction.twice',
  'extension.late',
  'extension.twice',
  'extension.tooLong',
  'fee.late',
  'event.order',
] as const
export type FaultCode = (typeof faultCodes)[number]

export interface Fault {
  readonly on: Day
  readonly rule: string
  readonly code: FaultCode
  /** in Chinese: what is wrong, and that the step has no effect */
  readonly text: string
}
