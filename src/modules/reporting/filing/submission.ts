import type { YearlyReport } from '../report.ts'

/** What can happen to a report inside its unit: sent for review, passed, sent back, signed, called back, reopened. */
export const reviewKinds = ['opened', 'passed', 'returned', 'signed', 'recalled', 'reopened'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** What the county says of a submission. */
export const rulings = ['accepted', 'sentBack'] as const
export type Ruling = (typeof rulings)[number]

/** A remark on one place: a cell (`requests.received.naturalPerson`) or a passage with its part (`五：培训不够`). */
export interface PlaceNote {
  readonly where: string
  readonly text: string
}

/** 放行: a failed check that goes along, and why. */
export interface CheckOverride {
  readonly rule: string
  readonly where: string
  /** what the check said */
  readonly said: string
  readonly reason: string
  readonly by: string
  readonly on: string
}

/**
 * What stands behind the cells of a report: cases for table 三, remedies for table 四, documents for table 二, items for
 * the columns, by the name of the cell (`requests.granted.business`, `remedies.litigationDirect.upheld`,
 * `proactive.normativeDocuments.issued`, `disclosed.公告公示`). Totals are the union of their parts and not listed;
 * empty cells are left out, but for those that older reports did not keep: 失效
 * (`proactive.normativeDocuments.expired`, no cell of the form) and the columns.
 */
export type ReportCells = Readonly<Record<string, readonly string[]>>

/** A report as it was handed in, without its content. */
export interface SubmissionHead {
  readonly id: string
  readonly unitCode: string
  readonly year: number
  readonly number: number
  readonly contentHash: string
  readonly overrides: readonly CheckOverride[]
  readonly correction: string | null
  readonly submittedOn: string
  readonly by: string
  /** number of its audit event: later ones are later */
  readonly seq: number
}

/** A report as it was handed in. Nothing of it ever changes. */
export interface ReportSubmission extends SubmissionHead {
  readonly report: YearlyReport
  readonly cells: ReportCells
}

/** 主管部门 on one submission. */
export interface ReportRuling {
  readonly id: string
  readonly submissionId: string
  readonly unitCode: string
  readonly year: number
  readonly ruling: Ruling
  readonly remarks: readonly PlaceNote[]
  readonly on: string
  readonly by: string
  readonly seq: number
}

/** A step of 审签, as it was settled when the report was sent. */
export interface SentStep {
  readonly key: string
  readonly label: string
}

/** One entry of 审签. */
export interface ReviewEntry {
  readonly id: string
  readonly unitCode: string
  readonly year: number
  readonly kind: ReviewKind
  readonly step: string | null
  readonly label: string | null
  readonly capacity: string | null
  readonly remarks: string
  readonly notes: readonly PlaceNote[]
  readonly steps: readonly SentStep[]
  readonly resumeAt: string | null
  readonly contentHash: string | null
  readonly on: string
  readonly byId: string | null
  readonly by: string
  readonly seq: number
}
