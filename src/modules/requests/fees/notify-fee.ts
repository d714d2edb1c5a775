import type { Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { deliveryIssues } from '../handling/consult.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { chargeFee, type FeeCount } from './charge-fee.ts'

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
  return handleCase(desk, request, 'notifyFee', async (file, transaction) => {
    const charged = await chargeFee(transaction, desk, file, request.fee, request.payment)
    const issues = charged.kind === 'issues' ? [...charged.issues] : []
    issues.push(...deliveryIssues(on, deliveredOn, desk.today()))
    if (issues.length > 0) return mend(...issues)
    if (charged.kind !== 'done') return charged
    const { fee, statement } = charged.value
    return done({
      event: {
        type: 'fee_notified',
        on,
        event: { type: 'fee_notified', on, ...(deliveredOn && { deliveredOn }) },
        details: { ...fee, amountFen: statement.amountFen },
      },
      notify: true,
    })
  })
}
