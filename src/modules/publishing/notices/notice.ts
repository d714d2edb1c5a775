import type { Session } from '../../../platform/database/index.ts'
import { enqueue } from '../../../platform/outbox.ts'
import type { Desk } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'

/** What somebody is told of an item. */
export const noticeKinds = [
  'toReview',
  'sentBack',
  'objected',
  'published',
  'releaseFailed',
  'urgentReleased',
  'remind',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The outbox's message of a notice; it names the item and nobody, and no text of it. */
export const noticeMessage = 'disclosure.notice'
/** The outbox's message of a day's summary for one person. */
export const summaryMessage = 'disclosure.summary'

/** Has those told who wait for it, after the commit. */
export async function noticeTo(
  transaction: Session,
  desk: Desk,
  { kind, disclosure }: { readonly kind: NoticeKind; readonly disclosure: Pick<Disclosure, 'id'> },
): Promise<void> {
  await enqueue(transaction, noticeMessage, { notice: kind, disclosureId: disclosure.id }, desk.now())
}
