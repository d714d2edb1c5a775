import type { CallAnswer, EndpointName } from '../../http/call.ts'

/** A report's way as the server gives it. */
export type Filing = CallAnswer<'GET /reports/:year/filing'>
export type Changes = NonNullable<Filing['later']>

/** Which report, and the answers that an act on it makes stale. */
export interface OfReport {
  readonly year: number
  /** '' for the reader's own */
  readonly unit: string
}

export const staleAfterAct: readonly EndpointName[] = [
  'GET /reports/:year',
  'GET /reports/:year/filing',
  'GET /reports/:year/writing',
  'GET /reports',
  'GET /reports/board',
  'GET /queue',
]

/** The address parts of a call on a report. */
export function placeOf({ year, unit }: OfReport): {
  readonly params: { readonly year: number }
  readonly query: { readonly unit: string | undefined }
} {
  return { params: { year }, query: { unit: unit || undefined } }
}

/** What the unit's own reviewers want changed and is still to be answered, by cell and passage. */
export function returnedNotes(filing: Filing | undefined): Filing['trail'][number]['notes'] {
  if (filing === undefined || (filing.state !== 'drafting' && filing.state !== 'sentBack')) return []
  return filing.review.returned?.notes ?? []
}
