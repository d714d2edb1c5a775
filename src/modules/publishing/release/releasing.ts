import type { SealedRow } from '../../audit/index.ts'
import type { Answer } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'
import { changedMeanwhile } from '../open-disclosure.ts'

/** An item that is to go out, as the act has it before the release. */
export interface Releasing {
  readonly seenVersion: number
  readonly before: Disclosure
  /** rows of the act that releases it, sealed with the release's own event */
  readonly rows: (disclosure: Disclosure) => readonly SealedRow[]
  /** the act's name in the log */
  readonly act?: string
}

/** Two released at once: this one was second. Rolls back the serial number that it took. */
export class ReleasedMeanwhile extends Error {}

/** The answer where somebody else was faster; everything else is thrown on. */
export function unlessReleasedMeanwhile(error: unknown): Answer<never> {
  if (error instanceof ReleasedMeanwhile) return changedMeanwhile()
  throw error
}
