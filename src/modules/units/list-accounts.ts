import { type Answer, type Desk, done, forbidden, may, refuse } from '../desk/index.ts'
import type { Account } from './account.ts'
import { selectAccounts } from './account-store.ts'
import { accountPolicy } from './policy.ts'
import { findCounty, findUnit } from './store.ts'

/**
 * 人员: the accounts of a unit, and of all units below it for whoever may see those. Without a unit: of
 * the asker's own (the system's: of the county).
 */
export async function listAccounts(
  desk: Desk,
  request: { readonly unit?: string } = {},
): Promise<Answer<Account[]>> {
  const { actor } = desk
  const code = request.unit ?? (actor.kind === 'account' ? actor.unit.code : null)
  const unit = code === null ? await findCounty(desk.read) : await findUnit(desk.read, code)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(actor, accountPolicy.list, unit)
  if (refused) return refused
  const andBelow = may(actor, { below: accountPolicy.list.below }, unit)
  return done(await selectAccounts(desk.read, unit.path, andBelow))
}
