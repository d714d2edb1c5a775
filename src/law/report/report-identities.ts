/**
 * 勾稽关系: the sums that must hold within tables 三 and 四 and from year to year. A figure may be unknown (null), which
 * is never zero. A rule runs where all its cells are known, or where the known ones already break it.
 */
import {
  outcomes,
  remedyBlockLabels,
  remedyBlocks,
  remedyResults,
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
  type RemedyBlock,
  type RemedyColumn,
  type RequestColumn,
  type RequestRow,
} from './report-rows.ts'

/** A whole number ≥ 0, or unknown. */
export type KnownOrNot = number | null

export type IdentityRule =
  | 'requests.balance'
  | 'requests.concluded'
  | 'requests.total'
  | 'remedies.sum'
  | 'carryover'

/** One sum that does not hold; the shape of a finding of `gongkai check`. */
export interface IdentityBreach {
  readonly rule: IdentityRule
  readonly severity: 'error'
  /** the cell whose figure the sum contradicts */
  readonly where: string
  readonly expected: string
  readonly actual: string
  readonly text: string
}

/** Rows of table 三; a row or cell that is absent is unknown. */
export type RequestFigures = Readonly<Partial<Record<RequestRow, readonly KnownOrNot[]>>>
/** Blocks of table 四; a block or cell that is absent is unknown. */
export type RemedyFigures = Readonly<
  Partial<Record<RemedyBlock, Readonly<Partial<Record<RemedyColumn, KnownOrNot>>>>>
>

/** All identities of table 三: balance and outcomes in each column, kinds in each row. */
export function checkRequestSums(figures: RequestFigures): readonly IdentityBreach[] {
  const breaches: IdentityBreach[] = []
  for (const column of requestColumns) {
    breaches.push(...checkBalance(figures, column), ...checkConcluded(figures, column))
  }
  for (const row of requestRows) breaches.push(...checkTotal(figures, row))
  return breaches
}

/** 结果维持、结果纠正、其他结果、尚未审结 add up to 总计, in each block of table 四. */
export function checkRemedySums(figures: RemedyFigures): readonly IdentityBreach[] {
  return remedyBlocks.flatMap((block) => {
    const cells = figures[block] ?? {}
    const parts = sumOf(remedyResults.map((result) => cells[result] ?? null))
    const total = sumOf([cells.total ?? null])
    if (mayAgree(parts, total)) return []
    return [
      {
        rule: 'remedies.sum' as const,
        severity: 'error' as const,
        where: `remedies.${block}.total`,
        expected: amount(parts),
        actual: amount(total),
        text: `表四“${remedyBlockLabels[block]}”的总计为${amount(total)}，而四种结果之和为${amount(parts)}。`,
      },
    ]
  })
}

/** 上年“四、结转下年度继续办理” is this year's “二、上年结转”, in each column. */
export function checkCarryover(previous: RequestFigures, current: RequestFigures): readonly IdentityBreach[] {
  return requestColumns.flatMap((column) => {
    const out = cell(previous, 'carriedOut', column)
    const carried = cell(current, 'carriedIn', column)
    if (out === null || carried === null || out === carried) return []
    return [
      {
        rule: 'carryover' as const,
        severity: 'error' as const,
        where: `requests.carriedIn.${column}`,
        expected: String(out),
        actual: String(carried),
        text: `“${requestColumnLabels[column]}”列：上年结转${carried}件，而上一年度报告结转下年度${out}件。`,
      },
    ]
  })
}

/** 一 + 二 = 三（七）+ 四 */
function checkBalance(figures: RequestFigures, column: RequestColumn): readonly IdentityBreach[] {
  const incoming = sumOf([cell(figures, 'received', column), cell(figures, 'carriedIn', column)])
  const outgoing = sumOf([cell(figures, 'concluded', column), cell(figures, 'carriedOut', column)])
  if (mayAgree(incoming, outgoing)) return []
  return [
    {
      rule: 'requests.balance',
      severity: 'error',
      where: `requests.received.${column}`,
      expected: amount(outgoing),
      actual: amount(incoming),
      text: `“${requestColumnLabels[column]}”列：第一项加第二项为${amount(incoming)}，第三项总计加第四项为${amount(outgoing)}，两者应当相等。`,
    },
  ]
}

/** The 21 outcomes add up to 三（七）总计. */
function checkConcluded(figures: RequestFigures, column: RequestColumn): readonly IdentityBreach[] {
  const parts = sumOf(outcomes.map((row) => cell(figures, row, column)))
  const total = sumOf([cell(figures, 'concluded', column)])
  if (mayAgree(parts, total)) return []
  return [
    {
      rule: 'requests.concluded',
      severity: 'error',
      where: `requests.concluded.${column}`,
      expected: amount(parts),
      actual: amount(total),
      text: `“${requestColumnLabels[column]}”列：第三项总计为${amount(total)}，而各种办理结果之和为${amount(parts)}。`,
    },
  ]
}

/** The six kinds of applicant add up to 总计. */
function checkTotal(figures: RequestFigures, row: RequestRow): readonly IdentityBreach[] {
  const kinds = requestColumns.filter((column) => column !== 'total')
  const parts = sumOf(kinds.map((column) => cell(figures, row, column)))
  const total = sumOf([cell(figures, row, 'total')])
  if (mayAgree(parts, total)) return []
  return [
    {
      rule: 'requests.total',
      severity: 'error',
      where: `requests.${row}.total`,
      expected: amount(parts),
      actual: amount(total),
      text: `“${requestRowLabels[row]}”行：总计为${amount(total)}，而六类申请人之和为${amount(parts)}。`,
    },
  ]
}

/** The sum of what is known, and whether that is all of it. */
interface Sum {
  readonly known: number
  readonly complete: boolean
}

function sumOf(cells: readonly KnownOrNot[]): Sum {
  let known = 0
  let complete = true
  for (const figure of cells) {
    if (figure === null) complete = false
    else known += figure
  }
  return { known, complete }
}

/** Whether two sums can be equal, unknown figures being anything from zero up. */
function mayAgree(a: Sum, b: Sum): boolean {
  if (a.complete && b.known > a.known) return false
  if (b.complete && a.known > b.known) return false
  return true
}

/** “12”, or “至少12” where cells are unknown. */
function amount(sum: Sum): string {
  return sum.complete ? String(sum.known) : `至少${sum.known}`
}

function cell(figures: RequestFigures, row: RequestRow, column: RequestColumn): KnownOrNot {
  return figures[row]?.[requestColumns.indexOf(column)] ?? null
}
