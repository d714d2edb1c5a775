import type { Outcome, ReportPartNumber, RequestColumn } from '../../../law/report/report-rows.ts'

/** An applicant kind of table 三, or 法人或其他组织 together. */
export type ApplicantKind = Exclude<RequestColumn, 'total'> | 'organisations'

/** A row of table 三 by its own name. */
export type RowFact = `row.${Outcome}`

/** What a figure in the prose is about. */
export type Fact =
  | 'disclosed'
  | 'received'
  | 'concluded'
  | 'answered'
  | 'carriedIn'
  | 'carriedOut'
  | 'granted'
  | 'partial'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'other'
  | RowFact
  | `${'reconsideration' | 'litigation'}.${'upheld' | 'corrected' | 'otherResult' | 'pending' | 'total'}`
  | 'litigationDirect.total'
  | 'litigationAfterReconsideration.total'
  | `kinds.${ApplicantKind}`
  | `${'regulations' | 'normativeDocuments'}.${'issued' | 'repealed' | 'inForce'}`
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'chargesWanYuan'
  | 'fees'
  | 'deputies'
  | 'committeeMembers'
  | 'suggestions'

/** A figure of the report that a passage states for the whole unit and the report's own year. */
export interface Statement {
  readonly fact: Fact
  readonly value: number
  /** what is counted by which verb (新收, 受理): only like is compared with like within the prose */
  readonly verb: string
  /** the sentence counts this year's new applications alone: what it says became of them leaves out last year's */
  readonly newOnly: boolean
  readonly passage: string
  readonly part: ReportPartNumber | null
}

/** A paragraph of the prose, and under which part it stands. */
export interface Paragraph {
  readonly part: ReportPartNumber | null
  readonly text: string
}

/** A statement before it is said where it stands. */
export type BareStatement = Pick<Statement, 'fact' | 'value' | 'verb'>

/** What stands around a sentence: the heading it is under, the sentence before, whether it goes on from that. */
export interface Surroundings {
  readonly topic: string
  readonly before: string
  readonly continues: boolean
}
