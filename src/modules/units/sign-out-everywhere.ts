import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, refuse } from '../desk/index.ts'
import { accountLibrary } from './account-library.ts'
import { selectSessions } from './session-store.ts'

/** 在所有设备上退出登录: ends all of one's own sessions, the present one included. */
export async function signOutEverywhere(desk: Desk): Promise<Answer<{ readonly ended: number }>> {
  const { actor } = desk
  if (actor.kind !== 'account') return refuse('notSignedIn', '请先登录。')
  const library = await accountLibrary(desk.vault)
  return desk.transaction(async (transaction) => {
    const own = await selectSessions(transaction, actor.id)
    await library.endSessions(transaction, actor.id)
    await record(transaction, desk, {
      act: 'account.sign-out-everywhere',
      object: { kind: 'account', id: actor.id },
      unitCode: actor.unit.code,
      before: { sessions: own.map((one) => one.id) },
    })
    return done({ ended: own.length })
  })
}
