import type { Day } from '../../../law/day.ts'
import { yuanText } from './money.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { lastOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'

export interface RecordPayment extends OnCase {
  /** the day on which payment was complete; today where it is left out */
  readonly on?: Day
  /** 分 */
  readonly amountFen: number
  /** 票据号 */
  readonly voucher: string
}

/** 登记缴费（国办函〔2020〕109号）：自完成缴费次日起重新计算答复期限。 */
export async function recordPayment(desk: Desk, request: RecordPayment): Promise<Answer<Handled>> {
  const on = request.on ?? desk.today()
  const { amountFen } = request
  const voucher = request.voucher.trim()
  return handleCase(desk, request, 'recordPayment', (file) => {
    const issues: Issue[] = []
    const asked = lastOf(file, 'fee_notified')?.details?.amountFen
    if (asked !== undefined && amountFen !== asked) {
      const text = `收费通知的数额是${yuanText(asked)}元，与登记的不符，请核对。`
      issues.push({ field: 'amountFen', text, ground: '国办函〔2020〕109号' })
    }
    if (voucher === '') issues.push({ field: 'voucher', text: '请填写财政票据的号码。' })
    if (issues.length > 0) return mend(...issues)
    return done({
      event: { type: 'fee_paid', on, event: { type: 'fee_paid', on }, details: { amountFen, voucher } },
    })
  })
}
