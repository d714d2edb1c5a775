import type { Day } from '../../../law/day.ts'
import { type Fee, feeByItem, feeByPage, feeCountLimit, feeInFen } from '../../../law/fee.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { deliveryIssues } from '../handling/consult.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

/** 按件 or 按量, never both for one application (国办函〔2020〕109号第三条). */
export type FeeCount =
  | { readonly basis: 'item'; readonly before: number; readonly count: number }
  | { readonly basis: 'page'; readonly count: number }

export interface NotifyFee extends OnCase {
  /** the day on which the notice went out; today where it is left out */
  readonly on?: Day
  /** the day on which it reached the applicant, where it is known */
  readonly deliveredOn?: Day
  readonly fee: FeeCount
  /** 缴纳方式 */
  readonly payment: string
}

/** 收费通知（条例第四十二条；国办函〔2020〕109号）：在办理期限内送出，写明依据、标准、数额和缴纳方式；送达次日起20个工作日内缴费。 */
export async function notifyFee(desk: Desk, request: NotifyFee): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const { deliveredOn } = request
  const payment = request.payment.trim()
  return handleCase(desk, request, 'notifyFee', () => {
    const ground = '国办函〔2020〕109号'
    const issues: Issue[] = []
    const fee = feeOf(request.fee)
    if (fee === null) {
      issues.push({
        field: 'fee',
        text: `件数、页数应为0至${feeCountLimit}之间的整数，收费的至少1件（页）。`,
      })
    } else if (fee.yuan === 0) {
      const text = '没有超过收费的标准，不得收取信息处理费：每月前10件、每件前30页不收。'
      issues.push({ field: 'fee', text, ground })
    }
    if (payment === '') issues.push({ field: 'payment', text: '请写明缴纳方式。', ground })
    issues.push(...deliveryIssues(on, deliveredOn, desk.today()))
    if (fee === null || issues.length > 0) return mend(...issues)
    const { basis, count } = request.fee
    const before = request.fee.basis === 'item' ? request.fee.before : 0
    return done({
      event: {
        type: 'fee_notified',
        on,
        event: { type: 'fee_notified', on, ...(deliveredOn && { deliveredOn }) },
        details: { basis, before, count, amountFen: feeInFen(fee), payment },
      },
      notify: true,
    })
  })
}

/** The fee; null where the numbers are none. */
function feeOf(fee: FeeCount): Fee | null {
  const before = fee.basis === 'item' ? fee.before : 0
  const fits = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= feeCountLimit
  if (!fits(before) || !fits(fee.count) || fee.count < 1) return null
  return fee.basis === 'item' ? feeByItem(before, fee.count) : feeByPage(fee.count)
}
