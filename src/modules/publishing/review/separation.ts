import { type AccountActor, type Answer, refuse } from '../../desk/index.ts'
import type { Disclosure } from '../disclosure.ts'
import type { DisclosureEvent } from '../disclosure-event.ts'
import type { ReviewSettings } from './review-settings.ts'
import { type ReviewStep, reviewStepLabel } from './review-step.ts'

/**
 * 职责分离: on one item, its authors review nothing and nobody takes two different steps, in whatever round;
 * the same step again after a return is his. Where the unit has too few people its settings may let one person take
 * 一审 and 二审, never more. Null when he may; otherwise what he did before.
 */
export function samePerson(
  person: Pick<AccountActor, 'id'>,
  disclosure: Pick<Disclosure, 'writers'>,
  events: readonly DisclosureEvent[],
  step: ReviewStep,
  settings: Pick<ReviewSettings, 'oneForFirstAndSecond'>,
): Answer<never> | null {
  if (disclosure.writers.some((writer) => writer.id === person.id)) {
    return refuse(
      'samePerson',
      `这条信息是您拟稿或者送审的，不能再由您办理“${reviewStepLabel(step)}”。请由其他人员审核。`,
      '三审三校制度',
    )
  }
  const taken = stepsTakenBy(person, events).find(
    (other) =>
      other !== step && !(settings.oneForFirstAndSecond && isFirstOrSecond(other) && isFirstOrSecond(step)),
  )
  if (!taken) return null
  return refuse(
    'samePerson',
    `您已经办理过这条信息的“${reviewStepLabel(taken)}”，同一人不能再办理“${reviewStepLabel(step)}”。请由其他人员审核。`,
    '三审三校制度',
  )
}

/** Whether one person now takes the second of 一审 and 二审 on the same item. */
export function takesBoth(
  person: Pick<AccountActor, 'id'>,
  events: readonly DisclosureEvent[],
  step: ReviewStep,
): boolean {
  return (
    isFirstOrSecond(step) &&
    stepsTakenBy(person, events).some((other) => other !== step && isFirstOrSecond(other))
  )
}

function isFirstOrSecond(step: ReviewStep): boolean {
  return step === 'firstReview' || step === 'secondReview'
}

const taking: readonly DisclosureEvent['kind'][] = [
  'passed',
  'sentBack',
  'referred',
  'urgentReleased',
  'urgentReviewed',
]

function stepsTakenBy(person: Pick<AccountActor, 'id'>, events: readonly DisclosureEvent[]): ReviewStep[] {
  return events.flatMap(({ actorId, step, kind }) =>
    actorId === person.id && step !== null && taking.includes(kind) ? [step] : [],
  )
}
