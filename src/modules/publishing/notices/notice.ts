import type { Session } from '../../../platform/database/index.ts'
import { enqueue } from '../../../platform/outbox.ts'
import type { Desk } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'

/** What somebody is told of an item. */
export type NoticeKind = 'toReview' | 'sentBack' | 'published' | 'releaseFailed' | 'urgentReleased' | 'remind'

/** The outbox's message of a notice; it names the item and nobody, and no text of it. */
export const noticeMessage = 'disclosure.notice'

/** Has those told who wait for it, after the commit. */
export async function noticeTo(
  transaction: Session,
  desk: Desk,
  { kind, disclosure }: { readonly kind: NoticeKind; readonly disclosure: Pick<Disclosure, 'id'> },
): Promise<void> {
  await enqueue(transaction, noticeMessage, { notice: kind, disclosureId: disclosure.id }, desk.now())
}
