import { expect, test } from 'vitest'
import { stepOrder, usualReviewSettings } from './review-settings.ts'
import { reviewSteps, type ReviewStep } from './review-step.ts'
import { resumable, stepAfter, stepOnSubmission } from './resume.ts'

const orders = (['submission', 'firstReview', 'secondReview'] as const).map((secrecyAfter) =>
  stepOrder({ ...usualReviewSettings, secrecyAfter }),
)
const steps = reviewSteps.map(({ step }) => step)

/** The steps that an item passes from its submission to its release. */
function way(order: readonly ReviewStep[], resumeAt: ReviewStep | null): ReviewStep[] {
  let { step, resumeAt: named } = stepOnSubmission(order, { resumeAt })
  const passed: ReviewStep[] = []
  while (step !== null) {
    passed.push(step)
    step = stepAfter(order, step, { resumeAt: named })
    named = null
  }
  return passed
}

test('a first submission passes all steps in the unit’s order', () => {
  for (const order of orders) expect(way(order, null)).toEqual(order)
})

test('after a return it passes the secrecy review and all steps from the one that was named, and no other', () => {
  for (const order of orders) {
    for (const resumeAt of steps) {
      const expected = order.filter(
        (step) => step === 'secrecyReview' || order.indexOf(step) >= order.indexOf(resumeAt),
      )
      expect([resumeAt, way(order, resumeAt)]).toEqual([resumeAt, expected])
    }
  }
})

test('it goes on where it was sent back, or before', () => {
  const [order = []] = orders
  for (const [at, step] of order.entries()) {
    expect(order.map((resumeAt) => resumable(order, step, resumeAt))).toEqual(
      order.map((_step, index) => index <= at),
    )
  }
})
