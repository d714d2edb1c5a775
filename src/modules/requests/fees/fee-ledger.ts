import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { loadCase } from '../handling/handle-case.ts'
import { samePersonIn } from '../identity/same-person.ts'
import { applicationPolicy } from '../policy.ts'
import { type ChargedMonth, chargedMonthOf } from './fee-month.ts'

/** What stands behind 本月此前已计件数, and who might belong to it besides. */
export interface FeeLedger {
  /** null while the application is not received in law */
  readonly month: ChargedMonth | null
  /** applications under other spellings that may be the same person: joining them changes the number */
  readonly doubtful: number
}

/** 收费的台账 of one case, for whoever charges. */
export async function feeLedgerOf(desk: Desk, id: string): Promise<Answer<FeeLedger>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.notifyFee, file.unit)
  if (refused) return refused
  const { proposals } = await samePersonIn(desk, file)
  return done({
    month: await chargedMonthOf(desk.read, desk, file),
    doubtful: proposals.reduce((sum, { applications }) => sum + applications, 0),
  })
}
