import { feeCountLimit } from '../../../law/fees/fee.ts'
import type { Address } from '../../../law/letters/letter-sentences.ts'
import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type CaseFile, draftOf } from '../case-file.ts'
import { type ChargedMonth, chargedMonthOf, type FeeMonth } from './fee-month.ts'
import { feesOf } from './fees-of.ts'
import { type ChargedFee, feeStatement, type FeeStatement } from './fee-statement.ts'
import { yuanText } from './money.ts'

const ground = '国办函〔2020〕109号'

/** 按件 or 按量, never both for one application (国办函〔2020〕109号第三条). What was filed before is counted, not typed. */
export interface FeeCount {
  readonly basis: 'item' | 'page'
  /** as how many items this application counts, or how many pages are supplied */
  readonly count: number
}

/** A fee counted from the ledger as it stands, with what its notice must state. */
export interface ChargedStatement {
  readonly fee: ChargedFee
  readonly statement: FeeStatement
}

/** Works out the fee of a case, for the notice and for its letter; issues where it may not be charged. */
export async function chargeFee(
  session: Session,
  desk: Desk,
  file: CaseFile,
  fee: FeeCount,
  paymentTyped: string,
  you: Address = '您',
): Promise<Answer<ChargedStatement>> {
  const payment = paymentTyped.trim()
  const issues: Issue[] = [...basisIssues(file, fee)]
  const month = fee.basis === 'item' ? await chargedMonthOf(session, desk, file) : null
  const charged = chargedFee(fee, payment, month)
  const counts = [charged.before, charged.count, charged.before + charged.count]
  if (fee.count < 1 || counts.some((n) => !Number.isInteger(n) || n < 0 || n > feeCountLimit)) {
    const text = `件数、页数应为1至${feeCountLimit}之间的整数，不能有小数。`
    return mend({ field: 'fee', text }, ...issues, ...paymentIssues(payment))
  }
  const statement = feeStatement(charged, you)
  if (statement.amountFen === 0) {
    const counted = month === null ? '' : `本月连本件共${charged.before + charged.count}件。`
    const text = `没有超过收费的标准，不得收取信息处理费：每月前10件、每件前30页不收。${counted}`
    issues.push({ field: 'fee', text, ground })
  }
  issues.push(...paymentIssues(payment))
  return issues.length > 0 ? mend(...issues) : done({ fee: charged, statement })
}

function chargedFee({ basis, count }: FeeCount, payment: string, month: ChargedMonth | null): ChargedFee {
  if (month === null) return { basis, before: 0, count, payment }
  const { before, jointBy } = month
  const counted = { basis, before, count, payment, month: month.month, counted: countedBefore(month) }
  return jointBy === null ? counted : { ...counted, jointBy }
}

/** 案号 of what was counted before this case. */
function countedBefore({ applications, before }: FeeMonth): string[] {
  let left = before
  return applications.flatMap(({ caseNumber, items }) => {
    if (left <= 0) return []
    left -= items
    return [caseNumber]
  })
}

function paymentIssues(payment: string): Issue[] {
  if (payment !== '') return []
  const text = '请写明缴纳方式，例如：持本通知到县政务服务中心非税窗口缴纳。'
  return [{ field: 'payment', text, ground }]
}

/** What the draft of the answer and the earlier notices of this case forbid. */
function basisIssues(file: CaseFile, { basis }: FeeCount): Issue[] {
  const issues: Issue[] = []
  const draft = draftOf(file)
  if (basis === 'page' && draft?.outcome === 'granted' && draft.ground === 'alreadyPublic') {
    issues.push({
      field: 'fee',
      text: '拟答复的是已经主动公开的信息，只告知获取的方式、途径，不能按量计收。符合条件的，可以改为按件计收。',
      ground: `${ground}第五条`,
    })
  }
  if (basis === 'page' && draft !== null && suppliesNothing.test(draft.outcome)) {
    issues.push({
      field: 'fee',
      text: '拟定的答复不提供政府信息，没有可以计收的页数。符合条件的，可以改为按件计收；要提供信息的，请先改拟答复。',
      ground: `${ground}第五条`,
    })
  }
  const earlier = feesOf(file)
  const kept = earlier.paidFen - earlier.refundedFen
  if (kept > 0) {
    issues.push({
      field: 'fee',
      text: `本件已经收取信息处理费${yuanText(kept)}元，不得重复收取。原来收错的，先登记退还。`,
      ground,
    })
  }
  return issues
}

/** Outcomes under which no page leaves the house. */
const suppliesNothing = /^(?:refused|unavailable|notProcessed|other)\./
