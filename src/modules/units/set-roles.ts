import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, mend, type Role } from '../desk/index.ts'
import { type Account, faultOfRoles, inOrder } from './account.ts'
import { updateAccount } from './account-store.ts'
import { managedAccount } from './managed-account.ts'
import { accountPolicy } from './policy.ts'

/** 调整角色. It holds from the next request on: every request reads the roles anew. */
export async function setRoles(
  desk: Desk,
  request: { readonly username: string; readonly roles: readonly Role[] },
): Promise<Answer<Account>> {
  return desk.transaction(async (transaction) => {
    const answer = await managedAccount(transaction, desk, request.username, accountPolicy.setRoles)
    if (answer.kind !== 'done') return answer
    const account = answer.value
    const roles = inOrder(request.roles)
    const fault = faultOfRoles(roles)
    if (fault) return mend({ field: 'roles', text: fault })
    await updateAccount(transaction, account.id, { roles }, desk.now())
    await record(transaction, desk, {
      act: 'account.set-roles',
      object: { kind: 'account', id: account.id },
      unitCode: account.unit.code,
      before: { roles: account.roles },
      after: { roles },
    })
    return done({ ...account, roles })
  })
}
