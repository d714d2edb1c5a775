import type {
  RemedyBlock,
  RemedyColumn,
  ReportPartNumber,
  RequestColumn,
  RequestRow,
} from '../../law/report/report-rows.ts'

/** A figure of the report; null where it is unknown (a `published` year that does not state it). */
export type Figure = number | null

/** 规章 and 行政规范性文件 of table 二. */
export interface IssuedFigures {
  issued: Figure
  repealed: Figure
  inForce: Figure
}

/** Table 二 (条例第二十条第一、五、六、八项). Charges in 万元 as a decimal string, never a float. */
export interface ProactiveTable {
  regulations: IssuedFigures
  normativeDocuments: IssuedFigures
  licensing: Figure
  penalties: Figure
  coercion: Figure
  chargesWanYuan: string | null
}

/** Table 三: seven figures a row, in the order of `requestColumns`. */
export interface RequestTable {
  columns: readonly RequestColumn[]
  rows: Record<RequestRow, Figure[]>
}

/** Table 四: three blocks of five figures. */
export type RemedyTable = Record<RemedyBlock, Record<RemedyColumn, Figure>>

/** What was disclosed in the year, in all and by column of the catalogue. */
export interface DisclosedFigures {
  total: Figure
  byColumn: Record<string, Figure>
}

/** One of the six parts with its prose; paragraphs are separated by `\n`. */
export interface ReportPart {
  number: ReportPartNumber
  title: string
  text: string
}

/** What a check found (contracts.md, `gongkai check --json`). */
export interface Finding {
  rule: string
  severity: 'error' | 'warning'
  /** names the cell (`requests.received.naturalPerson`) or quotes the passage */
  where: string
  expected: string | null
  actual: string | null
  text: string
}

/** The yearly report of one unit, as `gongkai report --format json` prints it (30号). */
export interface YearlyReport {
  unit: { code: string; name: string }
  year: number
  period: { from: string; to: string }
  proactive: ProactiveTable
  disclosed: DisclosedFigures
  requests: RequestTable
  remedies: RemedyTable
  /** `events`: computed from the ledger; `published`: read in from a finished report */
  source: 'events' | 'published'
  feesCollectedYuan: Figure
  suggestions: { deputies: Figure; committeeMembers: Figure }
  /** 更正说明: why 上年结转 is not what last year's report carried out; absent: it is, or nobody explained it */
  carryNote?: { reason: string; on: string; text: string }
  /** the text before part 一 of a `published` report, paragraphs separated by `\n`; absent: it is composed */
  opening?: string
  parts: ReportPart[]
  findings: Finding[]
  /** only with `--compiled`: which units' frozen reports were added, which were computed, which are missing */
  compiled?: { included: string[]; computed: string[]; missing: string[] }
  /** only with `--compiled`: the names of the units that `compiled` names by code */
  unitNames?: Record<string, string>
}
