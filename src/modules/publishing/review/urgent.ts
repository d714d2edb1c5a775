import { z } from 'zod'

/** Steps that look at an urgent release afterwards; signing was done by the release itself. */
export const stepsAfterUrgent = ['firstReview', 'secondReview', 'secrecyReview'] as const

/** 突发事件应急发布: released by the signing leader alone, reviewed after the fact. */
export const urgentShape = z.object({
  reason: z.string(),
  /** moment of the release */
  at: z.string(),
  by: z.string(),
  /** steps still to be taken after the fact */
  pending: z.array(z.enum(stepsAfterUrgent)),
  /** a reviewer's objection, until the item was corrected or withdrawn */
  objection: z.object({ step: z.enum(stepsAfterUrgent), by: z.string(), text: z.string() }).nullable(),
})
export type UrgentRelease = Readonly<z.output<typeof urgentShape>>
