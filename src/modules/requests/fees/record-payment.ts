import { chineseDate, type Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { clockOfCase, lastOf } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { yuanText } from './money.ts'

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
    if (!Number.isSafeInteger(amountFen) || amountFen < 1) {
      issues.push({ field: 'amountFen', text: '请填写实收的数额，精确到分，大于0。' })
    } else if (asked !== undefined && amountFen !== asked) {
      const payBy = clockOfCase(file, desk)?.payBy
      const text = amountWords(amountFen, asked, payBy ?? null)
      issues.push({ field: 'amountFen', text, ground: '国办函〔2020〕109号' })
    }
    issues.push(...voucherIssues(voucher, '财政票据的号码'))
    if (issues.length > 0) return mend(...issues)
    return done({
      event: { type: 'fee_paid', on, event: { type: 'fee_paid', on }, details: { amountFen, voucher } },
    })
  })
}

/** Why an amount is not taken, and what to do with it. */
function amountWords(amountFen: number, asked: number, payBy: Day | null): string {
  const notice = `收费通知的数额是${yuanText(asked)}元，与登记的不符，请核对。`
  if (amountFen > asked) return `${notice}多缴的，先办理退付，再按通知的数额登记。`
  const until = payBy === null ? '' : `，${chineseDate(payBy)}以前有效`
  return `${notice}只缴了一部分的，请告知申请人还差${yuanText(asked - amountFen)}元${until}；缴清以后，按缴清之日、全额登记，各张票据的号码一并填写。`
}

/** A voucher's number that is missing or none. */
export function voucherIssues(voucher: string, what: string): Issue[] {
  if (voucher === '') return [{ field: 'voucher', text: `请填写${what}。` }]
  if ([...voucher].length > 100) return [{ field: 'voucher', text: `${what}过长，请控制在100字以内。` }]
  return []
}
