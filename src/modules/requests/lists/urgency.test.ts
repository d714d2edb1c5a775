import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byUrgency, type DueGroup, dueGroups, limitOrder, type Urgent } from './urgency.ts'
import type { DueLimit } from '../standings/standing.ts'

function row(group: DueGroup, limit: DueLimit, dueOn: string | null, number = 'a-2026-0001'): Urgent {
  return { group, limit, dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn), number }
}

/** On Wednesday 2026-10-14, the first to be done at the top. */
const inOrder: readonly (readonly [string, Urgent])[] = [
  ['an answer that is late, the oldest', row('overdue', 'reply', '2026-10-09')],
  ['an answer that is late since yesterday', row('overdue', 'reply', '2026-10-13')],
  ['a confirmation that is late, though older', row('overdue', 'confirmation', '2026-09-30')],
  ['an answer due today', row('today', 'reply', '2026-10-14')],
  ['补正告知, whose 7th working day is today', row('today', 'correctionNotice', '2026-10-14')],
  ['a confirmation of today', row('today', 'confirmation', '2026-10-14')],
  ['a lapse to conclude', row('today', 'lapse', null)],
  ['补正告知 tomorrow', row('soon', 'correctionNotice', '2026-10-15')],
  ['an answer the day after', row('soon', 'reply', '2026-10-16')],
  ['补正告知 the same day', row('soon', 'correctionNotice', '2026-10-16')],
  ['an answer next week, the lower number', row('later', 'reply', '2026-10-23', 'a-2026-0009')],
  ['an answer next week, the higher number', row('later', 'reply', '2026-10-23', 'a-2026-0010')],
  ['a payment that is waited for', row('waiting', 'payment', '2026-10-15')],
  ['an opinion that is waited for', row('waiting', 'opinion', '2026-10-20')],
]

test('what the law minds first comes first', () => {
  const mixed = inOrder.toReversed().toSorted(([, a], [, b]) => byUrgency(a, b))
  expect(mixed.map(([name]) => name)).toEqual(inOrder.map(([name]) => name))
})

test('every limit has its place', () => {
  expect(new Set(limitOrder).size).toBe(limitOrder.length)
})

test('the order is one: of any three rows none contradicts the others', () => {
  const day = fc.option(fc.integer({ min: 0, max: 3 }).map((days) => `2026-10-1${days}`))
  const any = fc
    .tuple(fc.constantFrom(...dueGroups), fc.constantFrom(...limitOrder), day)
    .map(([group, limit, dueOn]) => row(group, limit, dueOn))
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(Math.sign(byUrgency(a, b))).toBe(-Math.sign(byUrgency(b, a)) + 0)
      if (byUrgency(a, b) <= 0 && byUrgency(b, c) <= 0) expect(byUrgency(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
