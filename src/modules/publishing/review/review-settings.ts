import { z } from 'zod'
import type { AccountActor } from '../../desk/index.ts'
import { type Capacity, capacityFor, capacityLabels } from '../../signing/index.ts'
import type { ReviewStep } from './review-step.ts'

const step = z.enum(['firstReview', 'secondReview', 'secrecyReview', 'signing'])
const day = z.string()

/** Somebody who takes a step in another's place for a time. */
const standIn = z.object({ step, account: z.string(), from: day, until: day, reason: z.string() })
/** Somebody of another unit whom the county lends for 一审、二审. */
const lent = z.object({
  step: z.enum(['firstReview', 'secondReview']),
  account: z.string(),
  until: day,
  reason: z.string(),
})

/** How a unit reviews what it publishes. Who holds which role is said on his account. */
export const reviewSettingsShape = z.object({
  /** after which step the secrecy review comes */
  secrecyAfter: z.enum(['submission', 'firstReview', 'secondReview']),
  /** 一审、二审可由同一人办理: for a unit with too few people; its use is on the record of each item */
  oneForFirstAndSecond: z.boolean(),
  /** account ids by step: none named, whoever holds the role may */
  people: z.partialRecord(step, z.array(z.string())),
  standIns: z.array(standIn),
  lent: z.array(lent),
  /** working days after which a step that nobody took is reminded of */
  remindAfter: z.number().int().min(1).max(20),
})
export type ReviewSettings = Readonly<z.output<typeof reviewSettingsShape>>

export const usualReviewSettings: ReviewSettings = {
  secrecyAfter: 'secondReview',
  oneForFirstAndSecond: false,
  people: {},
  standIns: [],
  lent: [],
  remindAfter: 2,
}

const orders: Readonly<Record<ReviewSettings['secrecyAfter'], readonly ReviewStep[]>> = {
  submission: ['secrecyReview', 'firstReview', 'secondReview', 'signing'],
  firstReview: ['firstReview', 'secrecyReview', 'secondReview', 'signing'],
  secondReview: ['firstReview', 'secondReview', 'secrecyReview', 'signing'],
}

/** The steps of a unit, in the order in which an item passes them. */
export function stepOrder(settings: ReviewSettings): readonly ReviewStep[] {
  return orders[settings.secrecyAfter]
}

export { type Capacity, capacityLabels }

const roleOf = {
  firstReview: 'firstReviewer',
  secondReview: 'secondReviewer',
  secrecyReview: 'secrecyReviewer',
  signing: 'signer',
} as const

/**
 * As whom this person may take a step of a unit's items today; null: he may not. Only 一审 and 二审 may be lent:
 * 签发 and 保密审查 stay the unit's own.
 */
export function capacityOf(
  actor: Pick<AccountActor, 'id' | 'roles' | 'unit'>,
  unitCode: string,
  taken: ReviewStep,
  settings: ReviewSettings,
  today: Temporal.PlainDate,
): Capacity | null {
  return capacityFor(
    actor,
    {
      unitCode,
      step: taken,
      role: roleOf[taken],
      named: settings.people[taken] ?? [],
      standIns: settings.standIns,
      lent: settings.lent,
    },
    today,
  )
}
