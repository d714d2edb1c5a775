import type { Role } from '../../desk/index.ts'

/** 三审和保密审查. The last one signs: it publishes. In which order they come, the unit settles (review-settings.ts). */
export const reviewSteps = [
  { step: 'firstReview', role: 'firstReviewer', label: '一审' },
  { step: 'secondReview', role: 'secondReviewer', label: '二审' },
  { step: 'secrecyReview', role: 'secrecyReviewer', label: '保密审查' },
  { step: 'signing', role: 'signer', label: '签发（三审）' },
] as const satisfies readonly { step: string; role: Role; label: string }[]

export type ReviewStep = (typeof reviewSteps)[number]['step']

/** The step's name as people know it. */
export function reviewStepLabel(step: ReviewStep): string {
  return reviewSteps.find((one) => one.step === step)?.label ?? step
}

export { nextStep } from '../../signing/index.ts'
