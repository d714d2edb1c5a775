import type { Disclosure } from '../disclosure.ts'
import type { ReviewStep } from './review-step.ts'

/** Whether an item sent back at one step may go on at another: at this one or an earlier one. */
export function resumable(order: readonly ReviewStep[], at: ReviewStep, resumeAt: ReviewStep): boolean {
  return order.indexOf(resumeAt) >= 0 && order.indexOf(resumeAt) <= order.indexOf(at)
}

/**
 * Where a draft goes when it is submitted: to the step that the reviewer named when he sent it back, else to the
 * first. Never past the secrecy review: it looks at every text anew before it is released (条例第十七条).
 */
export function stepOnSubmission(
  order: readonly ReviewStep[],
  draft: Pick<Disclosure, 'resumeAt'>,
): ReviewStep | null {
  const wanted = draft.resumeAt === null ? 0 : Math.max(0, order.indexOf(draft.resumeAt))
  return order[Math.min(wanted, order.indexOf('secrecyReview'))] ?? null
}
