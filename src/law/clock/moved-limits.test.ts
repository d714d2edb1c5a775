import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agency,
  answered,
  calendar,
  consulted,
  correction,
  decided,
  extended,
  fee,
  read,
  received,
  type Json,
} from '../../../tests/support/case-steps.ts'
import { caseOf, drawnCase } from '../../../tests/support/drawn-cases.ts'
import { notice2027 } from '../../../tests/support/notices.ts'
import { parseCaseInput } from './case-input.ts'
import { announcementOf, withAnnouncement } from '../calendar/check-notice.ts'
import { runClock } from './clock.ts'
import { movedLimits } from './moved-limits.ts'

const after = withAnnouncement(calendar, announcementOf(notice2027))

test.each<[string, string, readonly Json[], readonly string[]]>([
  ['before the days that the notice names', '2026-10-14', [received('2026-09-18')], []],
  // 27 December is worked: a day earlier
  ['into its make-up day', '2026-12-16', [received('2026-12-01')], ['reply 2026-12-29 2026-12-28']],
  [
    'an extension with it',
    '2026-12-16',
    [received('2026-11-05'), extended('2026-11-20', 18)],
    ['reply 2026-12-29 2026-12-28'],
  ],
  ['into the Spring Festival', '2027-01-20', [received('2027-01-11')], ['reply 2027-02-12 2027-02-14']],
  [
    'the correction notice, while it can still be given',
    '2026-12-22',
    [received('2026-12-18')],
    ['correctionNotice 2026-12-29 2026-12-28'],
  ],
  [
    'not once a correction was asked for: what the office set stays',
    '2026-12-22',
    [received('2026-12-18'), correction('2026-12-21', '2026-12-31')],
    [],
  ],
  [
    'an opinion; the due day is open meanwhile',
    '2026-12-16',
    [received('2026-12-02'), consulted('2026-12-08'), agency('2026-12-08', 'b')],
    ['opinion 2026-12-29 2026-12-28'],
  ],
  [
    'not one that was given',
    '2026-12-16',
    [received('2026-11-20'), consulted('2026-12-08'), answered('2026-12-09')],
    [],
  ],
  [
    'an opinion that is over by the old days and still awaited by the new ones',
    '2027-02-13',
    [received('2027-01-05'), consulted('2027-01-18')],
    ['opinion 2027-02-12 2027-02-14'],
  ],
  ['a payment', '2026-12-16', [received('2026-11-30'), fee('2026-12-01')], ['payment 2026-12-29 2026-12-28']],
  ['nothing of a case that has ended', '2026-12-16', [received('2026-12-01'), decided('2026-12-10')], []],
])('%s', (_name, asOf, events, expected) => {
  const moves = movedLimits(read(asOf, events), calendar, after)
  expect(moves.map(({ limit, from, to }) => `${limit} ${from.toString()} ${to.toString()}`)).toEqual(expected)
})

test('the due day of a running case is among them exactly if the clocks differ', () => {
  fc.assert(
    fc.property(drawnCase, (drawn) => {
      const parsed = parseCaseInput(caseOf(drawn))
      if (!parsed.ok) throw new Error(parsed.problems.join('; '))
      const input = parsed.value
      const [was, is] = [runClock(input, calendar), runClock(input, after)]
      const reply = movedLimits(input, calendar, after).find(({ limit }) => limit === 'reply')
      if (was.state !== 'running' || is.state !== 'running') return
      const expected = was.dueOn?.toString() === is.dueOn?.toString() ? null : is.dueOn?.toString()
      expect(reply?.to.toString() ?? null).toBe(expected)
      expect(movedLimits(input, after, after)).toEqual([])
    }),
    { numRuns: 500 },
  )
}, 60_000)
