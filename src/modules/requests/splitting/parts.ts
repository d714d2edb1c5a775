import { type CaseFile, lastOf } from '../case-file.ts'
import type { NamedCase, SplittingDetails } from './splitting-events.ts'

/** The parts into which the case was split; empty where it was not. */
export function partsOf(file: Pick<CaseFile, 'events'>): SplittingDetails['split']['parts'] {
  return lastOf(file, 'split')?.details?.parts ?? []
}

/** The application of which this one is a part; null where it is none. */
export function wholeOf(file: Pick<CaseFile, 'events'>): SplittingDetails['split_off'] | null {
  return lastOf(file, 'split_off')?.details ?? null
}

/** The cases handled together with this one, each once. */
export function joinedWith(file: Pick<CaseFile, 'events'>): NamedCase[] {
  const others = file.events.flatMap((entry) =>
    entry.type === 'joined' ? (entry.details?.others ?? []) : [],
  )
  return [...new Map(others.map((one) => [one.applicationId, one])).values()]
}
