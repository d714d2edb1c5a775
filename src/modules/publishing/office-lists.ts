import { type Catalogue, catalogueOf } from '../catalogue/index.ts'
import { type AccountActor, type Answer, type Desk, done, forbidden, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import type { Disclosure, DisclosureState } from './disclosure.ts'
import { publicationState, type PublicationState } from './due.ts'
import { disclosurePolicy } from './policy.ts'
import {
  type Capacity,
  capacityOf,
  type ReviewSettings,
  usualReviewSettings,
} from './review/review-settings.ts'
import type { ReviewStep } from './review/review-step.ts'
import { allReviewSettings } from './review/review-store.ts'
import { samePerson } from './review/separation.ts'
import { selectByState, selectStepsTaken } from './store.ts'
import { selectWatched } from './watch-store.ts'

/** An item in a list of the office. */
export interface OfficeItem {
  readonly disclosure: Disclosure
  readonly columnName: string
  /** by when it is to be out */
  readonly due: PublicationState
}

/** An item that waits for a step which this person may take by his role, for another, or lent by the county. */
export interface QueuedItem extends OfficeItem {
  readonly step: ReviewStep
  readonly capacity: Capacity
  /** released in an emergency: the step comes after the fact */
  readonly afterTheFact: boolean
  /** why this very person may not take it, though his role may; null: he may */
  readonly barred: string | null
}

/** For the office: a unit's items in these states, the last changed first. */
export async function draftsOf(
  desk: Desk,
  unitCode: string,
  states: readonly DisclosureState[] = ['draft', 'inReview'],
): Promise<Answer<OfficeItem[]>> {
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, disclosurePolicy.read, unit)
  if (refused) return refused
  const catalogue = await catalogueOf(desk.read, unitCode)
  const items = await selectByState(desk.read, [unitCode], states)
  return done(items.map((disclosure) => officeItem(desk, catalogue, disclosure)))
}

/** For the office: what waits for this person's review, the most urgent first. */
export async function reviewQueue(desk: Desk): Promise<QueuedItem[]> {
  const { actor } = desk
  if (actor.kind !== 'account') return []
  const settings = await allReviewSettings(desk.read)
  const units = unitsOf(actor, settings)
  const steps = (disclosure: Disclosure): readonly ReviewStep[] =>
    disclosure.state === 'inReview'
      ? disclosure.step === null
        ? []
        : [disclosure.step]
      : (disclosure.urgent?.pending ?? [])
  const waiting = [
    ...(await selectByState(desk.read, units, ['inReview'])),
    ...(await selectWatched(desk.read, units, 'urgent')),
  ]
  const mine = waiting.flatMap((disclosure) =>
    steps(disclosure).flatMap((step) => {
      const own = settings.get(disclosure.unitCode) ?? usualReviewSettings
      const capacity = capacityOf(actor, disclosure.unitCode, step, own, desk.today())
      return capacity ? [{ disclosure, step, capacity, settings: own }] : []
    }),
  )
  const events = await selectStepsTaken(
    desk.read,
    mine.map(({ disclosure }) => disclosure.id),
  )
  const catalogues = new Map<string, Catalogue>()
  for (const code of units) catalogues.set(code, await catalogueOf(desk.read, code))
  return mine
    .map(({ disclosure, step, capacity, settings: own }) => ({
      ...officeItem(desk, catalogues.get(disclosure.unitCode), disclosure),
      step,
      capacity,
      afterTheFact: disclosure.state === 'published',
      barred: barredFrom(samePerson(actor, disclosure, events.get(disclosure.id) ?? [], step, own)),
    }))
    .sort((a, b) => Temporal.PlainDate.compare(a.due.dueOn, b.due.dueOn))
}

/** His own unit, and those to which the county lent him. */
function unitsOf(actor: AccountActor, settings: ReadonlyMap<string, ReviewSettings>): string[] {
  const helped = [...settings].filter(([, { lent }]) => lent.some(({ account }) => account === actor.id))
  return [...new Set([actor.unit.code, ...helped.map(([code]) => code)])]
}

function barredFrom(refused: ReturnType<typeof samePerson>): string | null {
  return refused?.kind === 'refused' ? refused.refusal.text : null
}

/** An item with the name of its column and its limit. */
export function officeItem(desk: Desk, catalogue: Catalogue | undefined, disclosure: Disclosure): OfficeItem {
  const column = catalogue?.columns.find((one) => one.code === disclosure.column)
  return {
    disclosure,
    columnName: column?.name ?? disclosure.column,
    due: publicationState(desk.calendar, column ?? { timeLimit: 'promptly' }, disclosure, desk.today()),
  }
}
