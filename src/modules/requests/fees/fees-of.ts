import type { FeeBasis } from '../../../law/fees/fee.ts'
import type { CaseFile } from '../case-file.ts'

/** What was asked, paid and given back in one case, in 分. */
export interface CaseFees {
  /** how the last notice charged; null where none went out */
  readonly basis: FeeBasis | null
  readonly noticedFen: number
  readonly paidFen: number
  readonly refundedFen: number
}

/** The money of a case, read off its entries; 0 for what an older ledger does not say. */
export function feesOf(file: Pick<CaseFile, 'events'>): CaseFees {
  let basis: FeeBasis | null = null
  let noticedFen = 0
  let paidFen = 0
  let refundedFen = 0
  for (const entry of file.events) {
    if (entry.details === null) continue
    if (entry.type === 'fee_notified') {
      ;({ basis, amountFen: noticedFen } = entry.details)
    } else if (entry.type === 'fee_paid') paidFen += entry.details.amountFen
    else if (entry.type === 'fee_refunded') refundedFen += entry.details.amountFen
  }
  return { basis, noticedFen, paidFen, refundedFen }
}
