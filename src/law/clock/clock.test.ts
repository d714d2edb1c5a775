import { expect, test } from 'vitest'
import {
  agency,
  agencyAnswered,
  answered,
  clockOf,
  consulted,
  corrected,
  correction,
  decided,
  extended,
  fee,
  paid,
  received,
  withdrawn,
  type Json,
} from '../../../tests/support/case-steps.ts'
import { clockStateLabels, clockStates } from './clock.ts'

test('the whole course of the contract’s example', () => {
  const events = [
    received('2024-09-20'),
    correction('2024-09-24', '2024-10-10'),
    corrected('2024-10-09'),
    consulted('2024-10-11'),
    { ...answered('2024-10-14'), answer: 'objects' },
    { ...extended('2024-11-01'), approvedBy: '张某某' },
  ]
  const { steps, ...clock } = clockOf('2024-11-04', events)
  expect(clock).toEqual({
    state: 'running',
    receivedOn: '2024-09-20',
    correctionNoticeDueOn: '2024-09-30',
    dueOn: '2024-11-21',
    workingDaysLeft: 13,
    overdue: false,
    provisional: false,
    faults: [],
  })
  expect(steps).toHaveLength(6)
  expect(steps.at(-1)).toEqual({
    on: '2024-11-01',
    rule: '条例33',
    text: '经政府信息公开工作机构负责人同意并告知申请人，延长10个工作日。答复期限为2024年11月21日。',
    dueOn: '2024-11-21',
  })
})

/** Each case: what it shows, the day on which it is seen, its events, and what the clock must say of it. */
const cases: readonly [name: string, asOf: string, events: readonly Json[], expected: object][] = [
  // the term
  [
    'the 20th working day after receipt, make-up days counted, holidays not',
    '2026-10-14',
    [received('2026-09-18', 'online')],
    { state: 'running', dueOn: '2026-10-22', correctionNoticeDueOn: '2026-09-29', workingDaysLeft: 6 },
  ],
  [
    'three days of consultation move it to 27 October',
    '2026-10-14',
    [received('2026-09-18', 'online'), consulted('2026-09-28'), answered('2026-10-08')],
    { state: 'running', dueOn: '2026-10-27', correctionNoticeDueOn: '2026-09-29', workingDaysLeft: 9 },
  ],
  [
    'and a full extension to 24 November',
    '2026-10-14',
    [
      received('2026-09-18', 'online'),
      consulted('2026-09-28'),
      answered('2026-10-08'),
      extended('2026-10-14', 20),
    ],
    { dueOn: '2026-11-24' },
  ],
  [
    'receipt on a day off is receipt on that day',
    '2024-10-03',
    [received('2024-10-03')],
    { dueOn: '2024-11-01', correctionNoticeDueOn: '2024-10-15' },
  ],
  [
    'the Spring Festival of 2020 as it was prolonged',
    '2020-01-20',
    [received('2020-01-17')],
    { dueOn: '2020-02-21' },
  ],
  ['the first day of today’s 条例', '2019-05-15', [received('2019-05-15')], { dueOn: '2019-06-13' }],
  [
    'on the due day nothing is left and nothing is late',
    '2026-10-22',
    [received('2026-09-18')],
    { workingDaysLeft: 0, overdue: false },
  ],
  [
    'the day after it is late',
    '2026-10-23',
    [received('2026-09-18')],
    { state: 'running', dueOn: '2026-10-22', workingDaysLeft: 0, overdue: true },
  ],
  // years without a notice
  [
    'a term that ends in the last announced year is certain',
    '2026-12-10',
    [received('2026-12-02')],
    { dueOn: '2026-12-30', provisional: false },
  ],
  [
    'a term counted into 2027 is provisional',
    '2026-12-16',
    [received('2026-12-15')],
    { dueOn: '2027-01-13', provisional: true },
  ],
  [
    'a holiday of 2027 on a Sunday is made up on the next working day',
    '2027-01-15',
    [received('2027-01-15')],
    { dueOn: '2027-02-18', provisional: true },
  ],
  [
    'a pause that ends in 2026 shows no provisional date',
    '2026-12-15',
    [received('2026-11-30'), consulted('2026-12-10')],
    { state: 'paused', resumesBy: '2026-12-31', dueOn: null, provisional: false },
  ],
  [
    'one that ends in 2027 does',
    '2026-12-15',
    [received('2026-11-30'), consulted('2026-12-11')],
    { state: 'paused', resumesBy: '2027-01-04', provisional: true },
  ],
  // correction
  [
    'while a correction is awaited no term runs',
    '2024-10-10',
    [received('2024-09-20'), correction('2024-09-24', '2024-10-10')],
    {
      state: 'awaitingCorrection',
      dueOn: null,
      workingDaysLeft: null,
      overdue: false,
      respondBy: '2024-10-10',
    },
  ],
  [
    'from the day after its last day the application lapses',
    '2024-10-11',
    [received('2024-09-20'), correction('2024-09-24', '2024-10-10')],
    { state: 'lapsed', lapsedOn: '2024-10-11', dueOn: null, overdue: false },
  ],
  [
    'a late correction that the office accepts starts the term anew',
    '2024-10-16',
    [received('2024-09-20'), correction('2024-09-24', '2024-10-10'), corrected('2024-10-14')],
    { state: 'running', dueOn: '2024-11-11', faults: [] },
  ],
  [
    'the office may still be told on the 7th working day',
    '2024-09-30',
    [received('2024-09-20'), correction('2024-09-30', '2024-10-15')],
    { state: 'awaitingCorrection', faults: [] },
  ],
  // consultation
  [
    'open through its 15th working day',
    '2024-10-31',
    [received('2024-09-20'), consulted('2024-10-11')],
    { state: 'paused', dueOn: null, resumesBy: '2024-10-31', workingDaysLeft: null },
  ],
  [
    'then the clock goes on without an answer',
    '2024-11-01',
    [received('2024-09-20'), consulted('2024-10-11')],
    { state: 'running', dueOn: '2024-11-13' },
  ],
  [
    'an answer after the 15th day changes nothing',
    '2024-11-06',
    [received('2024-09-20'), consulted('2024-10-11'), answered('2024-11-05')],
    { state: 'running', dueOn: '2024-11-13', faults: [] },
  ],
  [
    'the 15 days run from delivery, the exclusion from the consultation',
    '2024-10-14',
    [received('2024-09-20'), consulted('2024-10-11', 'a', { deliveredOn: '2024-10-21' })],
    { state: 'paused', resumesBy: '2024-11-11' },
  ],
  [
    'overlapping consultations take each day out once',
    '2024-10-18',
    [
      received('2024-09-20'),
      consulted('2024-10-11', 'a'),
      agency('2024-10-14', 'a'),
      answered('2024-10-16', 'a'),
      agencyAnswered('2024-10-17', 'a'),
    ],
    { state: 'running', dueOn: '2024-10-30' },
  ],
  [
    'several open: the latest 15th working day',
    '2024-10-15',
    [received('2024-09-20'), consulted('2024-10-11', 'a'), consulted('2024-10-14', 'b')],
    { state: 'paused', resumesBy: '2024-11-04' },
  ],
  [
    'answered on the day itself: nothing is taken out',
    '2024-10-14',
    [received('2024-09-20'), consulted('2024-10-11'), answered('2024-10-11')],
    { state: 'running', dueOn: '2024-10-23' },
  ],
  [
    'made after the due day: no pause, no exclusion, no fault, nor has its answer',
    '2024-10-28',
    [received('2024-09-20'), consulted('2024-10-24'), answered('2024-10-28')],
    { state: 'running', dueOn: '2024-10-23', overdue: true, faults: [] },
  ],
  [
    'made on the due day: it pauses',
    '2024-10-24',
    [received('2024-09-20'), consulted('2024-10-23')],
    { state: 'paused', dueOn: null, overdue: false },
  ],
  [
    'but cannot bring the due day back',
    '2024-10-25',
    [received('2024-09-20'), consulted('2024-10-23'), answered('2024-10-25')],
    { state: 'running', dueOn: '2024-10-23', overdue: true },
  ],
  // lateness is judged as if open consultations ran to their 15th working day
  [
    'an extension during a pause is in time although the undisturbed due day is past',
    '2024-10-28',
    [received('2024-09-20'), consulted('2024-10-11'), extended('2024-10-28', 5)],
    { state: 'paused', faults: [] },
  ],
  [
    'and counts once the answer is there',
    '2024-10-29',
    [received('2024-09-20'), consulted('2024-10-11'), extended('2024-10-28', 5), answered('2024-10-29')],
    { state: 'running', dueOn: '2024-11-18', faults: [] },
  ],
  // fee
  [
    'while a payment is awaited no term runs, through the 20th working day after delivery',
    '2024-11-06',
    [received('2024-09-20'), fee('2024-10-10')],
    { state: 'awaitingPayment', dueOn: null, payBy: '2024-11-06', workingDaysLeft: null, overdue: false },
  ],
  [
    'from the day after it the application lapses',
    '2024-11-20',
    [received('2024-09-20'), fee('2024-10-10')],
    { state: 'lapsed', lapsedOn: '2024-11-07', payBy: '2024-11-06', dueOn: null },
  ],
  [
    'the days to pay run from delivery',
    '2024-10-15',
    [received('2024-09-20'), fee('2024-10-08', { deliveredOn: '2024-10-10' })],
    { state: 'awaitingPayment', payBy: '2024-11-06' },
  ],
  [
    'payment starts the term anew',
    '2024-10-14',
    [received('2024-09-20'), fee('2024-10-10'), paid('2024-10-14')],
    { state: 'running', dueOn: '2024-11-11', correctionNoticeDueOn: '2024-09-30' },
  ],
  [
    'a second fee notice in the new term is in order',
    '2024-10-16',
    [received('2024-09-20'), fee('2024-10-10'), paid('2024-10-14'), fee('2024-10-15')],
    { state: 'awaitingPayment', faults: [] },
  ],
  // restart
  [
    'a restart drops an earlier extension, and the new term may be extended once',
    '2024-10-16',
    [
      received('2024-09-20'),
      extended('2024-09-23', 20),
      correction('2024-09-24', '2024-10-15'),
      corrected('2024-10-14'),
      extended('2024-10-16', 1),
    ],
    { state: 'running', dueOn: '2024-11-12', faults: [] },
  ],
  [
    'it drops the days excluded before it',
    '2024-10-16',
    [
      received('2024-09-20'),
      consulted('2024-09-23'),
      answered('2024-09-27'),
      fee('2024-10-10'),
      paid('2024-10-14'),
    ],
    { state: 'running', dueOn: '2024-11-11' },
  ],
  [
    'but a consultation still open goes on excluding after it',
    '2024-10-18',
    [
      received('2024-09-20'),
      consulted('2024-09-30'),
      fee('2024-10-10'),
      paid('2024-10-14'),
      answered('2024-10-16'),
    ],
    { state: 'running', dueOn: '2024-11-13' },
  ],
  [
    'and pauses the new term',
    '2024-10-15',
    [received('2024-09-20'), consulted('2024-09-30'), fee('2024-10-10'), paid('2024-10-14')],
    { state: 'paused', resumesBy: '2024-10-25', dueOn: null },
  ],
  [
    'an answer while a correction is awaited is no fault',
    '2024-09-27',
    [
      received('2024-09-20'),
      consulted('2024-09-23'),
      correction('2024-09-24', '2024-10-15'),
      answered('2024-09-26'),
    ],
    { state: 'awaitingCorrection', faults: [] },
  ],
  [
    'correction and payment both awaited: the correction is named first',
    '2024-09-27',
    [received('2024-09-20'), fee('2024-09-23'), correction('2024-09-24', '2024-10-15')],
    { state: 'awaitingCorrection', payBy: '2024-10-24', respondBy: '2024-10-15', faults: [] },
  ],
  [
    'and the first last day to pass lapses the application',
    '2024-11-27',
    [received('2024-09-20'), fee('2024-09-23'), correction('2024-09-24', '2024-10-15')],
    { state: 'lapsed', lapsedOn: '2024-10-16' },
  ],
  // end
  [
    'answered on the due day is in time',
    '2024-12-02',
    [received('2024-09-20'), decided('2024-10-23')],
    { state: 'answered', dueOn: '2024-10-23', overdue: false, workingDaysLeft: null },
  ],
  [
    'answered the day after is late, for good',
    '2024-12-02',
    [received('2024-09-20'), decided('2024-10-24')],
    { state: 'answered', dueOn: '2024-10-23', overdue: true },
  ],
  [
    'the end closes an open consultation on that day',
    '2024-10-16',
    [received('2024-09-20'), consulted('2024-10-11'), decided('2024-10-16')],
    { state: 'answered', dueOn: '2024-10-29', overdue: false },
  ],
  [
    'withdrawn',
    '2024-10-16',
    [received('2024-09-20'), withdrawn('2024-10-16')],
    { state: 'withdrawn', dueOn: '2024-10-23', overdue: false, workingDaysLeft: null },
  ],
  [
    'ended while a correction was awaited: no due day, not late',
    '2024-12-02',
    [
      received('2024-09-20'),
      correction('2024-09-24', '2024-10-10'),
      decided('2024-11-29', 'other.correctionLapsed'),
    ],
    { state: 'answered', dueOn: null, overdue: false },
  ],
  [
    'ended while a payment was awaited: the same',
    '2024-12-02',
    [received('2024-09-20'), fee('2024-10-10'), withdrawn('2024-11-29')],
    { state: 'withdrawn', dueOn: null, overdue: false },
  ],
]

test.each(cases)('%s', (_name, asOf, events, expected) => {
  expect(clockOf(asOf, events)).toMatchObject(expected)
})

test('every state has its word', () => {
  expect(Object.keys(clockStateLabels)).toEqual([...clockStates])
})
