import type { Session } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findCounty } from '../../units/index.ts'
import { selectFeeMonthRule, upsertFeeMonthRule } from '../identity/identity-store.ts'
import { applicationPolicy } from '../policy.ts'

/** 自然月按哪一天归属: the 办法 does not say; a county settles it once for all its units. */
export const feeMonthRules = ['received', 'arrived'] as const
export type FeeMonthRule = (typeof feeMonthRules)[number]

export async function feeMonthRuleOf(session: Session): Promise<FeeMonthRule> {
  return selectFeeMonthRule(session)
}

/** 设定收费的月份归属: by the day of receipt (usual), or by the day on which the application came in. */
export async function setFeeMonthRule(desk: Desk, monthBy: FeeMonthRule): Promise<Answer<FeeMonthRule>> {
  return desk.transaction(async (transaction) => {
    const county = await findCounty(transaction)
    if (!county) return refuse('notFound', '还没有设立县。')
    const refused = forbidden(desk.actor, applicationPolicy.settleFees, county)
    if (refused) return refused
    if (!feeMonthRules.includes(monthBy)) return mend({ field: 'monthBy', text: '请选择按哪一天归属月份。' })
    const before = await selectFeeMonthRule(transaction)
    await upsertFeeMonthRule(transaction, county.code, monthBy)
    await record(transaction, desk, {
      act: 'application.set-fee-month',
      object: { kind: 'setting', id: 'fee-month' },
      unitCode: county.code,
      before: { monthBy: before },
      after: { monthBy },
    })
    return done(monthBy)
  })
}
