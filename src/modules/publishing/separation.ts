import { type AccountActor, type Answer, refuse } from '../desk/index.ts'
import type { Disclosure } from './disclosure.ts'
import type { DisclosureEvent } from './disclosure-event.ts'
import { type ReviewStep, reviewStepLabel } from './review-step.ts'

/**
 * 职责分离: on one item, its authors review nothing and nobody takes two different steps, in whatever round;
 * the same step again after a return is his. Null when he may; otherwise what he did before.
 */
export function samePerson(
  person: Pick<AccountActor, 'id'>,
  disclosure: Pick<Disclosure, 'writers'>,
  events: readonly DisclosureEvent[],
  step: ReviewStep,
): Answer<never> | null {
  if (disclosure.writers.some((writer) => writer.id === person.id)) {
    return refuse(
      'samePerson',
      `这条信息是您拟稿或者送审的，不能再由您办理“${reviewStepLabel(step)}”。请由其他人员审核。`,
      '三审三校制度',
    )
  }
  const taken = events.find(
    (event) =>
      event.actorId === person.id &&
      event.step !== null &&
      event.step !== step &&
      (event.kind === 'passed' || event.kind === 'sentBack'),
  )
  if (!taken?.step) return null
  return refuse(
    'samePerson',
    `您已经办理过这条信息的“${reviewStepLabel(taken.step)}”，同一人不能再办理“${reviewStepLabel(step)}”。请由其他人员审核。`,
    '三审三校制度',
  )
}
