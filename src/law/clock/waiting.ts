/**
 * Who is still to answer, kept so that each step of a case costs the same however many steps came before it: the last
 * day of all who were consulted, and the stretches of days already past that they took out of the term.
 */
import type { Calendar } from '../calendar/calendar.ts'
import { earlierOf, isAfter, isBefore, laterOf, type Day } from '../calendar/day.ts'
import type { Exclusion } from './term.ts'

/** The last days of those who have not answered, each with how many there are. */
export class LastDays {
  /** in their order; those that nobody waits for any more go once they are the last */
  readonly #days: Day[] = []
  readonly #counts = new Map<string, number>()

  add(day: Day): void {
    const count = this.#counts.get(day.toString())
    this.#counts.set(day.toString(), (count ?? 0) + 1)
    if (count === undefined) this.#days.splice(this.#placeOf(day), 0, day)
  }

  remove(day: Day): void {
    this.#counts.set(day.toString(), (this.#counts.get(day.toString()) ?? 1) - 1)
    for (let last = this.#days.at(-1); last !== undefined; last = this.#days.at(-1)) {
      if ((this.#counts.get(last.toString()) ?? 0) > 0) return
      this.#counts.delete(last.toString())
      this.#days.pop()
    }
  }

  clear(): void {
    this.#days.length = 0
    this.#counts.clear()
  }

  /** null where nobody is to answer */
  latest(): Day | null {
    return this.#days.at(-1) ?? null
  }

  /** Days mostly come in their order: looked for from the end. */
  #placeOf(day: Day): number {
    let place = this.#days.length
    for (let before = this.#days[place - 1]; before !== undefined; before = this.#days[place - 1]) {
      if (!isAfter(before, day)) break
      place -= 1
    }
    return place
  }
}

/** The stretches with `next`, which begins no earlier than any of them; one where no working day lies between two. */
export function settle(settled: Exclusion[], next: Exclusion, calendar: Calendar): void {
  const last = settled.at(-1)
  if (last === undefined || calendar.workingDaysBetween(last.through, next.after) > 0) settled.push(next)
  else settled[settled.length - 1] = { after: last.after, through: laterOf(last.through, next.through) }
}

/** What those to answer take out of the days after `after`, through `to` at most; null where they take none. */
export function takenOut(after: Day, latest: Day | null, to: Day | null): Exclusion | null {
  if (latest === null) return null
  const through = to === null ? latest : earlierOf(latest, to)
  return isBefore(after, through) ? { after, through } : null
}
