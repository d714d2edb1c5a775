import { record } from '../audit/index.ts'
import { type Answer, type Desk, done } from '../desk/index.ts'
import { accountLibrary } from './account-library.ts'
import { updateAccount } from './account-store.ts'
import { clearAttempts } from './attempt-store.ts'
import type { CreatedAccount } from './create-account.ts'
import { managedAccount } from './managed-account.ts'
import { makePassword } from './password-rules.ts'
import { accountPolicy } from './policy.ts'
import { attemptKey } from './prove-password.ts'

/**
 * 重设密码: a new one made by chance, shown once, to be changed at the next sign-in. All sessions end,
 * and a lock after wrong passwords is lifted.
 */
export async function resetPassword(
  desk: Desk,
  request: { readonly username: string },
): Promise<Answer<CreatedAccount>> {
  const password = makePassword()
  const library = await accountLibrary(desk.vault)
  const hash = await library.hash(password)
  return desk.transaction(async (transaction) => {
    const answer = await managedAccount(transaction, desk, request.username, accountPolicy.resetPassword)
    if (answer.kind !== 'done') return answer
    const account = answer.value
    await library.setPassword(transaction, account.id, hash)
    await library.endSessions(transaction, account.id)
    await updateAccount(transaction, account.id, { mustChangePassword: true }, desk.now())
    await clearAttempts(transaction, attemptKey(desk, account.username))
    await record(transaction, desk, {
      act: 'account.reset-password',
      object: { kind: 'account', id: account.id },
      unitCode: account.unit.code,
      after: { mustChangePassword: true },
    })
    return done({ id: account.id, username: account.username, password })
  })
}
