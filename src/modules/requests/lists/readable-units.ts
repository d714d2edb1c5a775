import { type Answer, type Desk, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'

/** A refusal where the actor may not read the cases of one of these units; null where he may. */
export async function unreadable(desk: Desk, unitCodes: readonly string[]): Promise<Answer<never> | null> {
  for (const code of unitCodes) {
    const unit = await findUnit(desk.read, code)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.read, unit)
    if (refused) return refused
  }
  return null
}
