import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, mend, refuse } from '../desk/index.ts'
import { actorOf, inOrder, type SignedInAccount } from './account.ts'
import { accountLibrary } from './account-library.ts'
import { findCredential, updateAccount } from './account-store.ts'
import { clearAttempts } from './attempt-store.ts'
import { deviceOf, maskAddress } from './origin.ts'
import { attemptKey, provePassword } from './prove-password.ts'
import { dropEndedSessions } from './session-store.ts'
import { sealToken } from './session-limits.ts'

export interface SignIn {
  readonly username: string
  readonly password: string
  /** network address of the browser; kept shortened */
  readonly address: string
  /** the browser's User-Agent; kept as e.g. “Windows · Edge” */
  readonly userAgent: string
}

/** What the door needs: who came in, and the value of the session cookie. */
export interface SignedIn {
  readonly account: SignedInAccount
  readonly cookie: string
}

/**
 * 登录. A fresh session each time. Counting the try, and a failure with its event, are transactions of
 * their own (`prove-password.ts`); session, cleared count and event of a success are one.
 */
export async function signIn(desk: Desk, request: SignIn): Promise<Answer<SignedIn>> {
  if (request.username.trim() === '') return mend({ field: 'username', text: '请输入用户名。' })
  if (request.password === '') return mend({ field: 'password', text: '请输入密码。' })
  const address = maskAddress(request.address)
  const proven = await provePassword(desk, request.username, request.password, { address })
  if (proven.kind !== 'done') return proven
  const library = await accountLibrary(desk.vault)
  const device = deviceOf(request.userAgent)

  return desk.transaction(async (transaction) => {
    const present = await findCredential(transaction, proven.value.account.username)
    if (present?.hash !== proven.value.hash) return refuse('notSignedIn', '密码刚刚被修改，请用新密码登录。')
    const { account } = present
    await clearAttempts(transaction, attemptKey(desk, request.username))
    if (account.disabledAt) {
      await record(transaction, desk.as(actorOf(account)), {
        act: 'account.sign-in-disabled',
        object: { kind: 'account', id: account.id },
        unitCode: account.unit.code,
        after: { address, device },
      })
      return refuse('notAllowed', '这个账号已停用。如需恢复，请联系本县的系统管理员。')
    }
    const now = desk.now()
    await dropEndedSessions(transaction, account.id, now)
    const session = await library.openSession(transaction, {
      accountId: account.id,
      unitCode: account.unit.code,
      address,
      device,
      now,
    })
    await updateAccount(transaction, account.id, { lastSignedInAt: now }, now)
    await record(transaction, desk.as(actorOf(account)), {
      act: 'account.sign-in',
      object: { kind: 'account', id: account.id },
      unitCode: account.unit.code,
      after: { session: session.id, address, device },
    })
    return done({
      account: {
        ...actorOf(account),
        roles: account.mustChangePassword ? [] : inOrder(account.roles),
        session: session.id,
        mustChangePassword: account.mustChangePassword,
      },
      cookie: sealToken(desk.vault, session.token),
    })
  })
}
