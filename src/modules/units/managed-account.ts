import type { Session } from '../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, type Permission, refuse } from '../desk/index.ts'
import { type Account, normalUsername } from './account.ts'
import { findAccount } from './account-store.ts'

/**
 * The account that somebody else is about to manage; a refusal where he may not. Nobody manages his own
 * account: neither more roles nor a way around the password that he must know.
 */
export async function managedAccount(
  transaction: Session,
  desk: Desk,
  username: string,
  permission: Permission,
): Promise<Answer<Account>> {
  const account = await findAccount(transaction, normalUsername(username))
  if (!account) return refuse('notFound', `没有名为“${username}”的账号。`)
  const refused = forbidden(desk.actor, permission, account.unit)
  if (refused) return refused
  if (desk.actor.kind === 'account' && desk.actor.id === account.id) {
    return refuse(
      'samePerson',
      '不能管理自己的账号，请由另一位系统管理员办理；自己的密码可在“修改密码”中修改。',
    )
  }
  return done(account)
}
