import type { Session } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, mend, refuse } from '../desk/index.ts'
import { deleteNoticeMail, selectNoticeMails, upsertNoticeMail } from './account-store.ts'

const longest = 200
const looksLikeMail = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/

/** 设定通知邮箱: where this person is told by mail that something waits for him; '' ends it. */
export async function setNoticeMail(
  desk: Desk,
  request: { readonly mail: string },
): Promise<Answer<{ readonly mail: string }>> {
  const { actor } = desk
  if (actor.kind !== 'account') return refuse('notSignedIn', '请先登录。')
  const mail = request.mail.trim()
  if (mail !== '' && (mail.length > longest || !looksLikeMail.test(mail))) {
    return mend({
      field: 'mail',
      text: '邮箱地址读不出来，请按 name@example.gov.cn 的样式填写；不要通知的，请留空。',
    })
  }
  return desk.transaction(async (transaction) => {
    if (mail === '') await deleteNoticeMail(transaction, actor.id)
    else await upsertNoticeMail(transaction, actor.id, actor.unit.code, mail)
    await record(transaction, desk, {
      act: 'account.set-notice-mail',
      object: { kind: 'account', id: actor.id },
      unitCode: actor.unit.code,
      after: { set: mail !== '' },
    })
    return done({ mail })
  })
}

/** The address at which this person is told; '': none. */
export async function ownNoticeMail(desk: Desk): Promise<string> {
  const { actor } = desk
  if (actor.kind !== 'account') return ''
  return (await selectNoticeMails(desk.read, [actor.id])).get(actor.id) ?? ''
}

/** Where these people are told by mail; who set no address is not among them. */
export async function noticeMailsOf(
  session: Session,
  accounts: readonly string[],
): Promise<Map<string, string>> {
  return selectNoticeMails(session, accounts)
}
