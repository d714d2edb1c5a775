import { expect, test } from 'vitest'
import {
  agency,
  agencyAnswered,
  answered,
  calendar,
  clockOf,
  consulted,
  corrected,
  correction,
  decided,
  extended,
  fee,
  paid,
  read,
  received,
  withdrawn,
  type Json,
} from '../../../tests/support/case-steps.ts'
import { faultOfNextStep } from './clock.ts'

/** Each fault: what is wrong, the events, and the codes that come out in order. */
const faulty: readonly [name: string, events: readonly Json[], codes: readonly string[]][] = [
  [
    'a correction asked for on the 8th working day',
    [received('2024-09-20'), correction('2024-10-08', '2024-10-20')],
    ['correction.late'],
  ],
  [
    'a second one, although the first was answered',
    [
      received('2024-09-20'),
      correction('2024-09-23', '2024-10-20'),
      corrected('2024-09-24'),
      correction('2024-09-25', '2024-10-20'),
    ],
    ['correction.twice'],
  ],
  [
    'late and second: late comes first',
    [
      received('2024-09-20'),
      correction('2024-09-23', '2024-10-20'),
      corrected('2024-09-24'),
      correction('2024-10-08', '2024-10-20'),
    ],
    ['correction.late'],
  ],
  ['an extension after the due day', [received('2024-09-20'), extended('2024-10-24')], ['extension.late']],
  [
    'late, second and too long: late',
    [received('2024-09-20'), extended('2024-10-08', 1), extended('2024-10-25', 30)],
    ['extension.late'],
  ],
  [
    'a second extension',
    [received('2024-09-20'), extended('2024-10-08', 1), extended('2024-10-09', 1)],
    ['extension.twice'],
  ],
  [
    'second and too long: second',
    [received('2024-09-20'), extended('2024-10-08', 1), extended('2024-10-09', 99)],
    ['extension.twice'],
  ],
  ['of 21 days', [received('2024-09-20'), extended('2024-10-08', 21)], ['extension.tooLong']],
  ['of none', [received('2024-09-20'), extended('2024-10-08', 0)], ['extension.tooLong']],
  [
    'a faulty one does not use up the extension',
    [received('2024-09-20'), extended('2024-10-08', 21), extended('2024-10-08', 20)],
    ['extension.tooLong'],
  ],
  ['a fee notice after the due day', [received('2024-09-20'), fee('2024-10-24')], ['fee.late']],
  [
    'a payment on it',
    [received('2024-09-20'), fee('2024-10-24'), paid('2024-10-25')],
    ['fee.late', 'event.order'],
  ],
  [
    'a payment after its last day',
    [received('2024-09-20'), fee('2024-10-10'), paid('2024-11-07')],
    ['event.order'],
  ],
  ['a payment without a notice', [received('2024-09-20'), paid('2024-10-10')], ['event.order']],
  [
    'a second payment',
    [received('2024-09-20'), fee('2024-10-10'), paid('2024-10-11'), paid('2024-10-11')],
    ['event.order'],
  ],
  ['a correction nobody asked for', [received('2024-09-20'), corrected('2024-10-10')], ['event.order']],
  [
    'the answer to a faulty request is none',
    [received('2024-09-20'), correction('2024-10-08', '2024-10-20'), corrected('2024-10-10')],
    ['correction.late'],
  ],
  [
    'but a second answer to it is',
    [
      received('2024-09-20'),
      correction('2024-10-08', '2024-10-20'),
      corrected('2024-10-10'),
      corrected('2024-10-11'),
    ],
    ['correction.late', 'event.order'],
  ],
  [
    'an answer with an unknown id',
    [received('2024-09-20'), consulted('2024-10-08', 'a'), answered('2024-10-09', 'b')],
    ['event.order'],
  ],
  [
    'an agency’s answer to a third party’s question',
    [received('2024-09-20'), consulted('2024-10-08'), agencyAnswered('2024-10-09')],
    ['event.order'],
  ],
  ['a second receipt', [received('2024-09-20'), received('2024-09-23')], ['event.order']],
  ['anything before receipt', [extended('2024-09-19'), received('2024-09-20')], ['event.order']],
  [
    'a date before the step before',
    [received('2024-09-20'), consulted('2024-10-09'), answered('2024-10-08')],
    ['event.order'],
  ],
  [
    'a faulty step does not move the order of days',
    [received('2024-09-20'), extended('2024-10-18', 21), extended('2024-10-08', 20)],
    ['extension.tooLong'],
  ],
  [
    'an extension while a correction is awaited',
    [received('2024-09-20'), correction('2024-09-24', '2024-10-10'), extended('2024-09-25')],
    ['event.order'],
  ],
  [
    'even long after: no due day, so not late',
    [received('2024-09-20'), correction('2024-09-24', '2024-10-10'), extended('2024-11-25')],
    ['event.order'],
  ],
  [
    'a consultation while a correction is awaited',
    [received('2024-09-20'), correction('2024-09-24', '2024-10-10'), agency('2024-09-25')],
    ['event.order'],
  ],
  [
    'and its answer: there was no consultation',
    [
      received('2024-09-20'),
      correction('2024-09-24', '2024-10-10'),
      agency('2024-09-25'),
      agencyAnswered('2024-09-26'),
    ],
    ['event.order', 'event.order'],
  ],
  [
    'a fee notice while a payment is awaited',
    [received('2024-09-20'), fee('2024-09-24'), fee('2024-09-25')],
    ['event.order'],
  ],
  [
    'anything after the end',
    [received('2024-09-20'), decided('2024-10-09'), consulted('2024-10-10'), withdrawn('2024-10-11')],
    ['event.order', 'event.order'],
  ],
  [
    'an extension after the end and after the due day is late first',
    [received('2024-09-20'), decided('2024-10-09'), extended('2024-10-24')],
    ['extension.late'],
  ],
]

test.each(faulty)('fault: %s', (_name, events, codes) => {
  const { faults } = clockOf('2024-12-31', events)
  expect(faults.map(({ code }) => code)).toEqual(codes)
})

test('a fault says in Chinese what is wrong, under its article', () => {
  const { faults, dueOn, steps } = clockOf('2024-10-25', [received('2024-09-20'), extended('2024-10-24')])
  expect(faults).toEqual([
    {
      on: '2024-10-24',
      rule: '条例33',
      code: 'extension.late',
      text: '2024年10月24日告知延期，已超过答复期限2024年10月23日，本步骤不产生效力。',
    },
  ])
  expect(dueOn).toBe('2024-10-23')
  expect(steps).toHaveLength(1)
})

test('a step can be judged before it is taken', () => {
  const { events } = read('2024-10-08', [received('2024-09-20'), extended('2024-10-08', 5)])
  const [receipt, extension] = events
  if (receipt === undefined || extension === undefined) throw new Error('two events')
  expect(faultOfNextStep([receipt], extension, calendar)).toBeNull()
  expect(faultOfNextStep(events, extension, calendar)?.code).toBe('extension.twice')
})
