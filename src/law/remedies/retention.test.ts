import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar } from '../../../tests/support/case-steps.ts'
import { isBefore } from '../calendar/day.ts'
import {
  caseRetention,
  defaultRetention,
  identityRetention,
  mayErase,
  type RetainedCase,
} from './retention.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const ended: RetainedCase = {
  endedOn: day('2024-03-01'),
  archivedOn: day('2024-03-20'),
  servedOn: day('2024-03-01'),
  remedies: [],
}
const settings = { identityMonths: 3, caseYears: 10 }

test.each([
  ['an open case', { endedOn: null, archivedOn: null }, null],
  ['one that is not archived', { archivedOn: null }, null],
  ['one with a pending remedy', { remedies: [{ closedOn: day('2024-06-01') }, { closedOn: null }] }, null],
  // six months to sue end on Sunday 2024-09-01: the next working day is the 2nd
  ['no remedy: its periods, then three months', {}, '2024-12-02'],
  ['served on no known day: a year', { servedOn: null }, '2025-06-03'],
  ['archived late', { archivedOn: day('2025-05-05') }, '2025-08-05'],
  ['a remedy that closed late', { remedies: [{ closedOn: day('2025-01-10') }] }, '2025-06-10'],
] as const)('%s', (_what, change, from) => {
  const found = identityRetention({ ...ended, ...change }, settings, calendar)
  expect(found.kind === 'from' ? found.on.toString() : null).toBe(from)
  expect(found.why).toMatch(/。$/)
  if (found.kind === 'from') {
    expect(mayErase(found, found.on)).toBe(true)
    expect(mayErase(found, found.on.subtract({ days: 1 }))).toBe(false)
  } else expect(mayErase(found, day('2099-01-01'))).toBe(false)
})

test('the whole case: ten years after it was archived', () => {
  const found = caseRetention(ended, settings, calendar)
  expect(found).toMatchObject({ kind: 'from' })
  expect(found.kind === 'from' && found.on.toString()).toBe('2034-03-20')
})

test('nothing ever goes before the case has ended, is archived, and every remedy period is over', () => {
  const days = fc.integer({ min: 0, max: 2_000 })
  fc.assert(
    fc.property(
      days,
      days,
      fc.option(days),
      fc.array(fc.option(days), { maxLength: 3 }),
      (end, filed, served, closed) => {
        const at = (offset: number): Temporal.PlainDate => day('2019-06-03').add({ days: offset })
        const retained = {
          endedOn: at(end),
          archivedOn: at(end + filed),
          servedOn: served === null ? null : at(end + served),
          remedies: closed.map((offset) => ({ closedOn: offset === null ? null : at(end + offset) })),
        }
        const found = identityRetention(retained, defaultRetention, calendar)
        if (closed.includes(null)) {
          expect(found.kind).toBe('kept')
          return
        }
        if (found.kind !== 'from') throw new Error('it may go some day')
        expect(isBefore(found.on, at(end + filed))).toBe(false)
        expect(isBefore(found.on, (retained.servedOn ?? retained.endedOn).add({ months: 6 }))).toBe(false)
        for (const { closedOn } of retained.remedies) {
          if (closedOn) expect(isBefore(found.on, closedOn.add({ days: 15 }))).toBe(false)
        }
      },
    ),
  )
})
