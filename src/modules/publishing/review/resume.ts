import type { Disclosure } from '../disclosure.ts'
import { nextStep, type ReviewStep } from './review-step.ts'

export { resumable } from '../../signing/index.ts'

type Course = Pick<Disclosure, 'step' | 'resumeAt'>

/**
 * Where a draft goes when it is submitted: to the step that the reviewer named when he sent it back, else to the
 * first. Never past the secrecy review: it looks at every text anew before it is released (条例第十七条), and what was
 * named is kept until it has.
 */
export function stepOnSubmission(
  order: readonly ReviewStep[],
  { resumeAt }: Pick<Disclosure, 'resumeAt'>,
): Course {
  const wanted = resumeAt === null ? 0 : Math.max(0, order.indexOf(resumeAt))
  const secrecy = order.indexOf('secrecyReview')
  if (wanted <= secrecy) return { step: order[wanted] ?? null, resumeAt: null }
  return { step: 'secrecyReview', resumeAt }
}

/** The step that an item goes to when this one is passed; null: it was the last. */
export function stepAfter(
  order: readonly ReviewStep[],
  step: ReviewStep,
  { resumeAt }: Pick<Disclosure, 'resumeAt'>,
): ReviewStep | null {
  const goesOn = resumeAt !== null && order.indexOf(resumeAt) > order.indexOf(step)
  return goesOn ? resumeAt : nextStep(order, step)
}
