import { type Day, isBefore } from '../../../law/calendar/day.ts'
import { chineseDate } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { lastOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { feesOf } from './fees-of.ts'
import { voucherIssues } from './record-payment.ts'
import { yuanText } from './money.ts'

export interface RefundFee extends OnCase {
  /** the day on which the money went back; today where it is left out */
  readonly on?: Day
  /** 分 */
  readonly amountFen: number
  /** number of the paper under which it went back */
  readonly voucher: string
  readonly reason: string
}

/** 退还信息处理费: what was charged in error, in whole or in part; also after the case has ended. */
export async function refundFee(desk: Desk, request: RefundFee): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const { amountFen } = request
  const voucher = request.voucher.trim()
  const reason = request.reason.trim()
  return handleCase(desk, request, 'refundFee', (file) => {
    const issues: Issue[] = []
    const { paidFen, refundedFen } = feesOf(file)
    const left = paidFen - refundedFen
    if (!Number.isSafeInteger(amountFen) || amountFen < 1) {
      issues.push({ field: 'amountFen', text: '请填写退还的数额，精确到分，大于0。' })
    } else if (amountFen > left) {
      const before = refundedFen === 0 ? '' : `（已缴${yuanText(paidFen)}元，已退${yuanText(refundedFen)}元）`
      const text = `最多可以退还${yuanText(left)}元${before}，请核对数额。`
      issues.push({ field: 'amountFen', text })
    }
    issues.push(...voucherIssues(voucher, '退付凭证的号码'))
    if (reason === '') {
      issues.push({ field: 'reason', text: '请写明为什么退还，例如：计件有误，多收1件；收费决定已撤销。' })
    }
    const paid = lastOf(file, 'fee_paid')
    if (paid !== null && isBefore(on, paid.on)) {
      issues.push({ field: 'on', text: `退还不能早于缴费（${chineseDate(paid.on)}）。` })
    }
    if (issues.length > 0) return mend(...issues)
    return done({ event: { type: 'fee_refunded', on, event: null, details: { amountFen, voucher, reason } } })
  })
}
