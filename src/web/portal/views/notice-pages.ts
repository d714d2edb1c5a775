import type { Link } from '../../shared/view-models.ts'

export interface RefusedModel {
  /** why, in words for a citizen */
  reason: string
}

export interface TooManyModel {
  retryAfterMinutes: number
}

export interface ErrorModel {
  requestId: string
}

/** An item that was taken down: what it was, when, why (行政处罚法第四十八条 asks for the reasons). */
export interface WithdrawnModel {
  title: string
  indexNumber: string
  unitName: string
  unitHref: string
  withdrawnOn: string
  reason: string
  successor?: Link
}

/** A request that is no use as it came: unreadable form, too large. */
export interface BadRequestModel {
  text: string
}
