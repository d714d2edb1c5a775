import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, refuse } from '../desk/index.ts'
import { accountLibrary } from './account-library.ts'
import { selectSessions } from './session-store.ts'

/** 退出登录: ends one of one's own sessions, the present one or one left open elsewhere. */
export async function signOut(desk: Desk, request: { readonly session: string }): Promise<Answer<null>> {
  const { actor } = desk
  if (actor.kind !== 'account') return refuse('notSignedIn', '请先登录。')
  const library = await accountLibrary(desk.vault)
  return desk.transaction(async (transaction) => {
    const own = await selectSessions(transaction, actor.id)
    const session = own.find((one) => one.id === request.session)
    if (!session) return refuse('notFound', '这次登录已经结束。')
    await library.endSession(transaction, session.token)
    await record(transaction, desk, {
      act: 'account.sign-out',
      object: { kind: 'account', id: actor.id },
      unitCode: actor.unit.code,
      before: { session: session.id, device: session.device },
    })
    return done(null)
  })
}
