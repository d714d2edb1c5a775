import { type Catalogue, catalogueOf } from '../catalogue/index.ts'
import { type AccountActor, type Answer, type Desk, done, forbidden, may, refuse } from '../desk/index.ts'
import { findUnit, listUnits } from '../units/index.ts'
import type { Disclosure, DisclosureState } from './disclosure.ts'
import { publicationState, type PublicationState } from './due.ts'
import { disclosurePolicy } from './policy.ts'
import { samePerson } from './separation.ts'
import { selectByState, selectStepsTaken } from './store.ts'

/** An item in a list of the office. */
export interface OfficeItem {
  readonly disclosure: Disclosure
  readonly columnName: string
  /** by when it is to be out */
  readonly due: PublicationState
}

/** An item that waits for a step which this person's role may take. */
export interface QueuedItem extends OfficeItem {
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
  const units = (await listUnits(desk.read)).filter((unit) => unit.code === actor.unit.code)
  const waiting = await selectByState(
    desk.read,
    units.map((unit) => unit.code),
    ['inReview'],
  )
  const mine = waiting.filter(({ step }) => step !== null && may(actor, disclosurePolicy[step], actor.unit))
  const events = await selectStepsTaken(
    desk.read,
    mine.map((disclosure) => disclosure.id),
  )
  const catalogue = await catalogueOf(desk.read, actor.unit.code)
  return mine
    .map((disclosure) => ({
      ...officeItem(desk, catalogue, disclosure),
      barred: barredFrom(actor, disclosure, events.get(disclosure.id) ?? []),
    }))
    .sort((a, b) => Temporal.PlainDate.compare(a.due.dueOn, b.due.dueOn))
}

function barredFrom(
  actor: AccountActor,
  disclosure: Disclosure,
  events: Parameters<typeof samePerson>[2],
): string | null {
  if (disclosure.step === null) return null
  const refused = samePerson(actor, disclosure, events, disclosure.step)
  return refused?.kind === 'refused' ? refused.refusal.text : null
}

/** An item with the name of its column and its limit. */
export function officeItem(desk: Desk, catalogue: Catalogue, disclosure: Disclosure): OfficeItem {
  const column = catalogue.columns.find((one) => one.code === disclosure.column)
  return {
    disclosure,
    columnName: column?.name ?? disclosure.column,
    due: publicationState(desk.calendar, column ?? { timeLimit: 'promptly' }, disclosure, desk.today()),
  }
}
