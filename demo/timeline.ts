import type { Instance } from '../src/instance.ts'
import type { AccountActor, Actor, Desk } from '../src/modules/desk/index.ts'
import { timeZone } from '../src/platform/day.ts'

type Day = Temporal.PlainDate

/** One thing that somebody does at one moment. */
interface Deed {
  readonly at: Temporal.Instant
  readonly order: number
  readonly who: Actor | (() => Actor)
  readonly what: (desk: Desk) => Promise<unknown>
}

/**
 * What happens in the demonstration, in the order of its own dates: each deed is one of the product's acts,
 * done at a desk whose clock stands at that moment.
 */
export class Timeline {
  readonly #deeds: Deed[] = []
  readonly #lastDay: Day

  /** Nothing is done after `lastDay`, the anchor. */
  constructor(lastDay: Day) {
    this.#lastDay = lastDay
  }

  /** Adds a deed at a time of day, `09:30`. What would lie after the last day is left out. */
  add(day: Day, time: string, who: AccountActor | Actor | (() => Actor), what: Deed['what']): void {
    if (Temporal.PlainDate.compare(day, this.#lastDay) > 0) return
    const at = day.toZonedDateTime({ timeZone, plainTime: time }).toInstant()
    this.#deeds.push({ at, order: this.#deeds.length, who, what })
  }

  /** Does everything, oldest first. */
  async run(instance: Instance): Promise<void> {
    let now = Temporal.Instant.fromEpochMilliseconds(0)
    const desk = instance.deskAt(() => now)
    const ordered = this.#deeds.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.order - b.order)
    for (const deed of ordered) {
      now = deed.at
      await deed.what(desk.as(typeof deed.who === 'function' ? deed.who() : deed.who))
    }
  }
}
