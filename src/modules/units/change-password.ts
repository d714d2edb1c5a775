import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, mend, refuse } from '../desk/index.ts'
import { accountLibrary } from './account-library.ts'
import { findCredential, updateAccount } from './account-store.ts'
import { clearAttempts } from './attempt-store.ts'
import { deviceOf, maskAddress } from './origin.ts'
import { faultOfPassword } from './password-rules.ts'
import { attemptKey, provePassword } from './prove-password.ts'
import { sealToken } from './session-limits.ts'

export interface ChangePassword {
  readonly current: string
  readonly next: string
  readonly address: string
  readonly userAgent: string
}

/**
 * 修改密码: one's own. It ends every session, the one in which it is done too, and opens a new one here:
 * its cookie takes the old one's place. A wrong present password counts like one at the door.
 */
export async function changePassword(
  desk: Desk,
  request: ChangePassword,
): Promise<Answer<{ readonly cookie: string }>> {
  const { actor } = desk
  if (actor.kind !== 'account') return refuse('notSignedIn', '请先登录。')
  if (request.current === '') return mend({ field: 'current', text: '请输入现在的密码。' })
  const fault = faultOfPassword(request.next, actor.username)
  if (fault) return mend({ field: 'next', text: fault })
  if (request.next === request.current) return mend({ field: 'next', text: '新密码与现在的密码相同。' })

  const address = maskAddress(request.address)
  const proven = await provePassword(desk, actor.username, request.current, { address })
  if (proven.kind === 'refused' && proven.refusal.code === 'notSignedIn') {
    return mend({ field: 'current', text: '现在的密码不正确。' })
  }
  if (proven.kind !== 'done') return proven
  const library = await accountLibrary(desk.vault)
  const hash = await library.hash(request.next)

  return desk.transaction(async (transaction) => {
    const present = await findCredential(transaction, actor.username)
    if (present?.hash !== proven.value.hash || present.account.disabledAt) {
      return refuse('changedMeanwhile', '账号刚刚由系统管理员作了改动，密码没有修改。')
    }
    const now = desk.now()
    await library.setPassword(transaction, actor.id, hash)
    await updateAccount(transaction, actor.id, { mustChangePassword: false }, now)
    await library.endSessions(transaction, actor.id)
    await clearAttempts(transaction, attemptKey(desk, actor.username))
    const session = await library.openSession(transaction, {
      accountId: actor.id,
      unitCode: actor.unit.code,
      address,
      device: deviceOf(request.userAgent),
      now,
    })
    await record(transaction, desk, {
      act: 'account.change-password',
      object: { kind: 'account', id: actor.id },
      unitCode: actor.unit.code,
      after: { session: session.id },
    })
    return done({ cookie: sealToken(desk.vault, session.token) })
  })
}
