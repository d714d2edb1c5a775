import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, refuse } from '../desk/index.ts'
import type { Account } from './account.ts'
import { accountLibrary } from './account-library.ts'
import { updateAccount } from './account-store.ts'
import { managedAccount } from './managed-account.ts'
import { accountPolicy } from './policy.ts'

/** 停用账号: nobody comes in with it any more, and its sessions end. What it did stays on record. */
export async function disableAccount(
  desk: Desk,
  request: { readonly username: string },
): Promise<Answer<Account>> {
  const library = await accountLibrary(desk.vault)
  return desk.transaction(async (transaction) => {
    const answer = await managedAccount(transaction, desk, request.username, accountPolicy.disable)
    if (answer.kind !== 'done') return answer
    const account = answer.value
    if (account.disabledAt) return refuse('notNow', '这个账号已经停用。')
    const disabledAt = desk.now()
    await updateAccount(transaction, account.id, { disabledAt }, disabledAt)
    await library.endSessions(transaction, account.id)
    await record(transaction, desk, {
      act: 'account.disable',
      object: { kind: 'account', id: account.id },
      unitCode: account.unit.code,
    })
    return done({ ...account, disabledAt })
  })
}
