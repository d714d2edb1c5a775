import type { Session } from '../../../platform/database/index.ts'
import { type AccountActor, type Answer, type Desk, forbidden, refuse } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import type { Disclosure, DisclosureState } from '../disclosure.ts'
import type { DisclosureEvent } from '../disclosure-event.ts'
import { changedMeanwhile, notFound, personOf, type SeenDisclosure, unlessIn } from '../open-disclosure.ts'
import { disclosurePolicy } from '../policy.ts'
import { findDisclosureRow, selectDisclosureEvents } from '../store.ts'
import { type Capacity, capacityOf, type ReviewSettings } from './review-settings.ts'
import { reviewStepLabel, type ReviewStep } from './review-step.ts'
import { reviewSettingsOf } from './review-store.ts'
import { samePerson, takesBoth } from './separation.ts'

/** An item before somebody who may take this step of it now. */
export interface OpenedReview {
  readonly person: AccountActor
  readonly disclosure: Disclosure
  readonly unit: Unit
  readonly settings: ReviewSettings
  readonly events: readonly DisclosureEvent[]
  readonly capacity: Capacity
  /** he took the other of 一审 and 二审 too, as the unit allows */
  readonly oneForBoth: boolean
}

/**
 * Opens an item for one step: the right person in the right capacity, nothing changed since he looked, the item in
 * this state, its duties separated.
 */
export async function openForReview(
  transaction: Session,
  desk: Desk,
  seen: SeenDisclosure,
  step: ReviewStep,
  { state, act }: { readonly state: DisclosureState; readonly act: string },
): Promise<OpenedReview | { readonly refused: Answer<never> }> {
  const person = personOf(desk)
  if ('refused' in person) return person
  const disclosure = await findDisclosureRow(transaction, seen.id)
  const unit = disclosure && (await findUnit(transaction, disclosure.unitCode))
  if (!unit) return { refused: notFound() }
  const settings = await reviewSettingsOf(transaction, unit.code)
  const capacity = capacityOf(person, unit.code, step, settings, desk.today())
  if (!capacity) {
    const reads = !forbidden(person, disclosurePolicy.read, unit)
    return { refused: reads ? notHisStep(step) : notFound() }
  }
  if (disclosure.version !== seen.version) return { refused: changedMeanwhile() }
  const wrongState = unlessIn(disclosure, state, act)
  if (wrongState) return { refused: wrongState }
  const events = await selectDisclosureEvents(transaction, disclosure.id)
  const same = samePerson(person, disclosure, events, step, settings)
  if (same) return { refused: same }
  const oneForBoth = takesBoth(person, events, step)
  return { person, disclosure, unit, settings, events, capacity, oneForBoth }
}

function notHisStep(step: ReviewStep): Answer<never> {
  return refuse(
    'notAllowed',
    `您的账号不能办理这个单位的“${reviewStepLabel(step)}”。如工作需要，请本单位负责人设定人员或者代办人。`,
  )
}
