/** What the scan looks for (law.md §10.3, §4.3). */
export const ruleKeys = [
  'residentId',
  'mobile',
  'landline',
  'bankCard',
  'email',
  'plate',
  'address',
  'minor',
  'sensitiveList',
  'secrecyMark',
  'wrongWord',
  'hiddenContent',
  'fileTrace',
  'foreignLink',
  'deadLink',
  'unreadable',
] as const
export type RuleKey = (typeof ruleKeys)[number]

/** `block`: nothing goes out with it unless the signing leader gives a reason; `warn`: somebody should look. */
export type Severity = 'block' | 'warn'

/** The part of an item in which something was found. */
export type ScannedPart =
  | { readonly kind: 'title' | 'summary' | 'documentNumber' | 'keywords' | 'guide' }
  /** `block`: number of the block of the body, from 0, as `blocksOf` counts them */
  | { readonly kind: 'body'; readonly block: number }
  /** `piece`: as the file's reading counts them; null: the file as a whole */
  | { readonly kind: 'file'; readonly file: string; readonly name: string; readonly piece: number | null }

/** One thing that the scan found. It holds nothing personal in the clear: what was found is covered. */
export interface Finding {
  /** the same thing in the same place has the same key at the next scan, so that a reason given holds */
  readonly key: string
  readonly rule: RuleKey
  readonly severity: Severity
  readonly part: ScannedPart
  /** for a person: 正文第3段, 附件“名单.xlsx” 工作表“Sheet1”C5（隐藏列） */
  readonly where: string
  /** signs (UTF-16) of the part's plain text, or of the file's piece; null: no place in a text */
  readonly from: number | null
  readonly to: number | null
  /** what was found, covered: 138****1234 */
  readonly quote: string
  /** what it is to become, as long as what stands there; null: nothing can be proposed */
  readonly proposal: string | null
  /**
   * a number that is split over cells of a row goes on here: block or piece, signs of its text, and what is to
   * stand there; absent: it is all in one place
   */
  readonly rest?: readonly {
    readonly index: number
    readonly from: number
    readonly to: number
    readonly proposal: string
  }[]
  /** what is wrong and the way out, in plain words */
  readonly text: string
  /** the article behind it */
  readonly ground: string
}

/** What a scan says of an item. */
export interface ScanReport {
  readonly findings: readonly Finding[]
  /** names of files that could not be checked, or not to the end, with the reason; each is a finding too */
  readonly unread: readonly { readonly file: string; readonly name: string; readonly reason: string }[]
  /** of the rules by which it was made: another version asks for another scan */
  readonly rulesVersion: string
}
