import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, refuse } from '../desk/index.ts'
import type { Account } from './account.ts'
import { updateAccount } from './account-store.ts'
import { managedAccount } from './managed-account.ts'
import { accountPolicy } from './policy.ts'

/** 恢复账号: one that was disabled may be used again, with the password and roles that it had. */
export async function enableAccount(
  desk: Desk,
  request: { readonly username: string },
): Promise<Answer<Account>> {
  return desk.transaction(async (transaction) => {
    const answer = await managedAccount(transaction, desk, request.username, accountPolicy.enable)
    if (answer.kind !== 'done') return answer
    const account = answer.value
    if (!account.disabledAt) return refuse('notNow', '这个账号没有停用。')
    await updateAccount(transaction, account.id, { disabledAt: null }, desk.now())
    await record(transaction, desk, {
      act: 'account.enable',
      object: { kind: 'account', id: account.id },
      unitCode: account.unit.code,
    })
    return done({ ...account, disabledAt: null })
  })
}
