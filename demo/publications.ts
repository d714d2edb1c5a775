import { type Answer, type Desk, expectDone } from '../src/modules/desk/index.ts'
import {
  type Disclosure,
  nothingWrong,
  reviewDisclosure,
  type ReviewDisclosure,
  type ReviewStep,
  type SeenDisclosure,
  type SpokenReview,
  submitDisclosure,
} from '../src/modules/publishing/index.ts'
import type { DatedItem, DemoItem } from './item.ts'
import { personOf, type Staff } from './people.ts'
import type { Timeline } from './timeline.ts'
import { writeItem } from './write-item.ts'

type Day = Temporal.PlainDate

const stepPeople: readonly (readonly [ReviewStep, string, string])[] = [
  ['firstReview', 'yishen', '09:20'],
  ['secondReview', 'ershen', '10:10'],
  ['secrecyReview', 'baomi', '11:00'],
  ['signing', 'qianfa', '15:10'],
]

/** Writes, reviews and publishes items on the timeline, by the product's own acts and its own people. */
export class Publisher {
  readonly #timeline: Timeline
  readonly #unitCode: string
  readonly #unitName: string
  readonly #staff: Staff

  constructor(timeline: Timeline, unit: { readonly code: string; readonly name: string }, staff: Staff) {
    this.#timeline = timeline
    this.#unitCode = unit.code
    this.#unitName = unit.name
    this.#staff = staff
  }

  /** Made on one day, reviewed and signed on another. */
  publish(item: DatedItem, year: number): DemoDraft {
    const madeOn = dayIn(year, item.madeOn)
    return this.publishOn(item, madeOn, dayIn(year, item.publishedOn))
  }

  /** The same, by days. */
  publishOn(item: DemoItem, madeOn: Day, publishedOn: Day, signing: Signing = {}): DemoDraft {
    const made = this.submit(item, madeOn, madeOn)
    this.passAll(made, publishedOn, signing)
    return made
  }

  /** Written and submitted on one day. */
  submit(item: DemoItem, madeOn: Day, on: Day): DemoDraft {
    const made = this.draft(item, madeOn, on)
    this.act(made, 'caibian', on, '10:30', submitDisclosure)
    return made
  }

  /** Written, with its files. */
  draft(item: DemoItem, madeOn: Day, on: Day): DemoDraft {
    const made: DemoDraft = { now: null }
    const unit = { code: this.#unitCode, name: this.#unitName }
    this.#timeline.add(on, '09:00', personOf(this.#staff, 'caibian'), async (desk) => {
      made.now = await writeItem(desk, unit, item, madeOn)
    })
    return made
  }

  /** Every step passes it on, one after the other on one day. */
  passAll(made: DemoDraft, on: Day, signing: Signing = {}): void {
    for (const [step] of stepPeople) this.pass(made, step, on, step === 'signing' ? signing : {})
  }

  /** One step passes it on. */
  pass(made: DemoDraft, step: ReviewStep, on: Day, signing: Signing = {}): void {
    this.#review(made, step, on, { verdict: 'pass', ...nothingWrong(step), ...signing })
  }

  /** One step sends it back. */
  sendBack(made: DemoDraft, step: ReviewStep, on: Day, remarks: string): void {
    this.#review(made, step, on, { verdict: 'sendBack', remarks })
  }

  #review(
    made: DemoDraft,
    step: ReviewStep,
    on: Day,
    verdict: { verdict: 'pass' | 'sendBack' } & SpokenReview & Signing,
  ): void {
    const [, who = '', time = '09:00'] = stepPeople.find(([known]) => known === step) ?? []
    this.act(made, who, on, time, (desk, seen) => reviewDisclosure(desk, { ...seen, step, ...verdict }))
  }

  /** Any other act of one of the unit's people on an item; the item is what the act leaves. */
  act(made: DemoDraft, who: string, on: Day, time: string, what: ItemAct): void {
    this.#do(made, made, who, on, time, what)
  }

  /** An act on one item that leaves another. */
  from(source: DemoDraft, who: string, on: Day, time: string, what: ItemAct): DemoDraft {
    const made: DemoDraft = { now: null }
    this.#do(source, made, who, on, time, what)
    return made
  }

  #do(source: DemoDraft, made: DemoDraft, who: string, on: Day, time: string, what: ItemAct): void {
    this.#timeline.add(on, time, personOf(this.#staff, who), async (desk) => {
      const before = itemOf(source)
      made.now = expectDone(await what(desk, { id: before.id, version: before.version }, before))
    })
  }
}

/** How the signing leader releases it. */
type Signing = Pick<ReviewDisclosure, 'releaseAt' | 'displayUntil'>

/** An act on an item as it was seen last. */
type ItemAct = (desk: Desk, seen: SeenDisclosure, item: Disclosure) => Promise<Answer<Disclosure>>

/** An item in the making, as the last act left it. */
export interface DemoDraft {
  now: Disclosure | null
}

/** The item, once it was written; before that the script is at fault. */
export function itemOf({ now }: DemoDraft): Disclosure {
  if (!now) throw new Error('the item was not written yet')
  return now
}

function dayIn(year: number, monthDay: string): Day {
  return Temporal.PlainDate.from(`${year}-${monthDay}`)
}
