import { dayOf, timeZone } from '../../../platform/day.ts'
import { oncePerDay } from '../../../platform/jobs.ts'
import { enqueue } from '../../../platform/outbox.ts'
import type { Desk } from '../../desk/index.ts'
import { listUnits } from '../../units/index.ts'
import { usualReviewSettings } from '../review/review-settings.ts'
import { allReviewSettings } from '../review/review-store.ts'
import { selectByState } from '../store.ts'
import { summaryMessage } from './notice.ts'
import { takersOf } from './recipients.ts'

const hour = 8
const job = 'remind-reviewers'

/**
 * Reminds of what waits too long for a review: once on each working day from eight in the morning, one summary a
 * person. Returns how many people are told; null: not now, or told already today.
 */
export async function remindReviewers(desk: Desk): Promise<number | null> {
  const now = desk.now().toZonedDateTimeISO(timeZone)
  if (now.hour < hour || !desk.calendar.isWorkingDay(desk.today())) return null
  let told: number | null = null
  await oncePerDay(desk, job, desk.today(), async (transaction) => {
    const settings = await allReviewSettings(transaction)
    const units = (await listUnits(transaction)).map(({ code }) => code)
    const waiting = new Map<string, number>()
    for (const disclosure of await selectByState(transaction, units, ['inReview'])) {
      const { remindAfter } = settings.get(disclosure.unitCode) ?? usualReviewSettings
      const since = desk.calendar.workingDaysBetween(dayOf(disclosure.updatedAt), desk.today())
      const asked = disclosure.referral !== null && disclosure.referral.answer === null
      if (disclosure.step === null || asked || since < remindAfter) continue
      for (const account of await takersOf(transaction, disclosure, disclosure.step, desk.today())) {
        waiting.set(account, (waiting.get(account) ?? 0) + 1)
      }
    }
    for (const [accountId, count] of waiting) {
      await enqueue(transaction, summaryMessage, { accountId, waiting: count }, desk.now())
    }
    told = waiting.size
  })
  return told
}
