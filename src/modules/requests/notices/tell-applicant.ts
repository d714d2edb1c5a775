import type { Session } from '../../../platform/database/index.ts'
import { enqueue } from '../../../platform/outbox.ts'
import type { Desk } from '../../desk/index.ts'
import type { Application } from '../application.ts'

/** The outbox's messages to an applicant: each way is tried for itself, so that one that fails repeats no other. */
export const mailMessage = 'application.notice'
export const smsMessage = 'application.sms'

/** Puts notices to the applicant into the outbox, by every way that he left: the case's id and nothing else. */
export async function tellApplicant(
  transaction: Session,
  desk: Desk,
  { id, particulars }: Application,
): Promise<void> {
  if (!particulars) return
  const { email, phone } = particulars.applicant
  if (email !== '') await enqueue(transaction, mailMessage, { applicationId: id }, desk.now())
  if (mobileOf(phone) !== null) await enqueue(transaction, smsMessage, { applicationId: id }, desk.now())
}

/** The number to which a text message can go; null: none, or a fixed line. */
export function mobileOf(phone: string): string | null {
  const digits = phone
    .normalize('NFKC')
    .replace(/[\s()-]+/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}
