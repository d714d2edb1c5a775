import type { Outcome } from '../../../law/report/report-rows.ts'

/** 检索 of one place: what a court asks for when information is said not to exist (条例第三十六条第（四）项). */
export interface SearchRow {
  /** 档案室、业务系统、科室…… */
  readonly where: string
  /** keywords and period */
  readonly how: string
  readonly by: string
  /** the day, `2026-10-14` */
  readonly on: string
  readonly result: string
}

/** 损害 that disclosure would do: which, to whom, how likely. */
export interface Harm {
  readonly what: string
  readonly whom: string
  readonly likelihood: string
}

/** One passage that is withheld (条例第三十七条), by which exception and why. */
export interface WithheldPart {
  readonly what: string
  /** an outcome among 不予公开, such as `refused.thirdParty` */
  readonly exception: string
  readonly why: string
}

/** What an outcome rests on besides its reasons; only what the outcome asks for is filled in. */
export interface Evidence {
  readonly searches: readonly SearchRow[]
  readonly harm: Harm
  /** 禁止公开的法律、行政法规 and its article; for 行政查询事项 the rules that apply */
  readonly law: { readonly name: string; readonly article: string }
  /** 定密依据、密级、保密期限 */
  readonly secrecy: { readonly basis: string; readonly level: string; readonly period: string }
  /** 不公开会对公共利益造成重大影响 (条例第十五条、第三十二条): why */
  readonly override: string
  readonly withheld: readonly WithheldPart[]
  /** 负责公开的机关; `unknown`: it cannot be determined */
  readonly agency: { readonly name: string; readonly contact: string; readonly unknown: boolean }
  /** 前次答复 */
  readonly earlier: { readonly documentNumber: string; readonly on: string }
  /** 信访、投诉、举报, or where the publication is to be had */
  readonly channel: string
}

export const noEvidence: Evidence = {
  searches: [],
  harm: { what: '', whom: '', likelihood: '' },
  law: { name: '', article: '' },
  secrecy: { basis: '', level: '', period: '' },
  override: '',
  withheld: [],
  agency: { name: '', contact: '', unknown: false },
  earlier: { documentNumber: '', on: '' },
  channel: '',
}

/** One of the five questions' questions, answered; `note` says why, where there is something to say. */
export interface NotedAnswer {
  readonly question: string
  readonly answer: string
  readonly note: string
}

/** 答复 as drafted: it counts only once it has been signed and has left (`decided`). */
export interface DecisionDraft {
  readonly outcome: Outcome
  readonly ground: string
  /** what the applicant is told: the information, or how to get it, or what is refused */
  readonly text: string
  /** 理由和依据 */
  readonly reasons: string
  /** 检索情况 as the letter tells it; the rows behind it are evidence */
  readonly search: string
  /** 逾期不再处理: the clerk made sure that nothing is in the post and knows of no good cause */
  readonly nothingInPost: boolean
  /** left out in drafts of older entries */
  readonly evidence?: Evidence
  /** 五问: the way to the outcome; left out in drafts of older entries */
  readonly answers?: readonly NotedAnswer[]
}
