/** 错误表述词表: wordings that a government text must not have, with the right ones (国办秘函〔2019〕19号). */

/** One wording. */
export interface WordEntry {
  readonly wrong: string
  /** what should stand there; '': nothing can be said in general */
  readonly right: string
  /** why, for whoever has to mend it; may be '' */
  readonly note: string
  /** longer wordings that hold the wrong one and are right: “扶贫办法” for “扶贫办” */
  readonly except: readonly string[]
}

/** What is known of a list without its entries. */
export interface WordListFacts {
  readonly name: string
  /** who made it: 自编, or the office and the document */
  readonly source: string
  /** as its maker counts it */
  readonly version: string
}

export interface WordList extends WordListFacts {
  readonly entries: readonly WordEntry[]
}

/** Limits of a list: what is longer is a mistake, or meant to hold the house up. */
export const wordListLimits = {
  bytes: 2_000_000,
  entries: 20_000,
  lists: 20,
  wrong: { least: 2, most: 30 },
  right: 60,
  note: 200,
  exceptions: 10,
  exception: 40,
  name: 60,
  source: 120,
  version: 40,
} as const
