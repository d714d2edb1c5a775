import type { CountedRemedy } from '../../law/report/counting.ts'
import type { Day } from '../../law/calendar/day.ts'
import type { RemedyBlock, RemedyResult } from '../../law/report/report-rows.ts'

/** How a remedy can end (尚未审结 is what has not). */
export const closedResults = ['upheld', 'corrected', 'otherResult'] as const
export type ClosedResult = Exclude<RemedyResult, 'pending'>

/** One instance (审级) of a remedy; a reconsideration has but one. */
export interface RemedyInstance {
  readonly acceptedOn: Day
  /** 复议机关 or court */
  readonly organ: string
  readonly caseNumber: string
  readonly closedOn: Day | null
  readonly result: ClosedResult | null
}

/** 行政复议 or 行政诉讼 against one application's handling: a block of table 四. */
export interface Remedy {
  readonly id: string
  readonly unitCode: string
  readonly applicationId: string
  readonly kind: RemedyBlock
  /** in their order; several instances of one suit are one remedy, with the last result */
  readonly instances: readonly RemedyInstance[]
  /** the first instance's day */
  readonly acceptedOn: Day
  /** null while the last instance is pending */
  readonly closedOn: Day | null
  readonly result: ClosedResult | null
  /** number of the last entry: an act on an older view is refused */
  readonly lastSeq: number
  /** 导入 */
  readonly imported: boolean
}

/** A remedy as table 四 counts it. */
export function countedRemedy({ kind, acceptedOn, closedOn, result }: Remedy): CountedRemedy {
  return { block: kind, acceptedOn, closedOn, result }
}
