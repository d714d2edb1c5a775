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
  received,
  type Json,
} from '../../../tests/support/case-steps.ts'
import { channels } from './case-event.ts'

/** What 条例第三十条至第三十四条 say of the term, article by article; November 2026 has weekdays only. */
type Row = readonly [article: string, says: string, asOf: string, events: readonly Json[], expected: object]

const rows: readonly Row[] = [
  // 第三十条
  [
    '30',
    'told on the 7th working day',
    '2026-11-11',
    [received('2026-11-02'), correction('2026-11-11', '2026-11-25')],
    { state: 'awaitingCorrection', faults: [] },
  ],
  [
    '30',
    'told on the 8th: without effect, the term runs on',
    '2026-11-12',
    [received('2026-11-02'), correction('2026-11-12', '2026-11-25')],
    { state: 'running', dueOn: '2026-11-30', faults: [{ code: 'correction.late' }] },
  ],
  [
    '30',
    'once for all',
    '2026-11-09',
    [
      received('2026-11-02'),
      correction('2026-11-03', '2026-11-20'),
      corrected('2026-11-05'),
      correction('2026-11-09', '2026-11-25'),
    ],
    { state: 'running', dueOn: '2026-12-03', faults: [{ code: 'correction.twice' }] },
  ],
  [
    '30',
    'from the receipt of the correction the 20 working days run anew',
    '2026-11-06',
    [received('2026-11-02'), correction('2026-11-03', '2026-11-20'), corrected('2026-11-05')],
    { state: 'running', dueOn: '2026-12-03' },
  ],
  [
    '30',
    'none in time: given up',
    '2026-11-23',
    [received('2026-11-02'), correction('2026-11-03', '2026-11-20')],
    { state: 'lapsed', lapsedOn: '2026-11-21' },
  ],
  [
    '30',
    'none in time, good cause accepted: the term runs anew',
    '2026-11-24',
    [received('2026-11-02'), correction('2026-11-03', '2026-11-20'), corrected('2026-11-23')],
    { state: 'running', dueOn: '2026-12-21', faults: [] },
  ],
  // 第三十二条: what the third party says binds nobody’s clock, that it says it does
  ...(['agrees', 'objects', 'partly'] as const).map((answer): Row => [
    '32',
    `the third party ${answer}`,
    '2026-11-10',
    [received('2026-11-02'), consulted('2026-11-04'), { ...answered('2026-11-09'), answer }],
    { state: 'running', dueOn: '2026-12-03' },
  ]),
  [
    '32',
    'no answer: after the 15th working day the agency decides by itself',
    '2026-11-26',
    [received('2026-11-02'), consulted('2026-11-04')],
    { state: 'running', dueOn: '2026-12-21' },
  ],
  [
    '32',
    'the 15 days are the third party’s from its receipt of the letter',
    '2026-11-26',
    [received('2026-11-02'), consulted('2026-11-04', 'a', { deliveredOn: '2026-11-06' })],
    { state: 'paused', resumesBy: '2026-11-27' },
  ],
  // 第三十三条
  [
    '33',
    'answered on the spot',
    '2026-11-02',
    [received('2026-11-02'), decided('2026-11-02')],
    { state: 'answered', overdue: false, faults: [] },
  ],
  [
    '33',
    '20 working days from receipt',
    '2026-11-30',
    [received('2026-11-02')],
    { dueOn: '2026-11-30', workingDaysLeft: 0, overdue: false },
  ],
  [
    '33',
    'at most 20 more',
    '2026-11-30',
    [received('2026-11-02'), extended('2026-11-30', 20)],
    { dueOn: '2026-12-28', faults: [] },
  ],
  [
    '33',
    'not 21',
    '2026-11-30',
    [received('2026-11-02'), extended('2026-11-30', 21)],
    { dueOn: '2026-11-30', faults: [{ code: 'extension.tooLong' }] },
  ],
  [
    '33',
    'told by the due day, not after it',
    '2026-12-01',
    [received('2026-11-02'), extended('2026-12-01', 20)],
    { dueOn: '2026-11-30', faults: [{ code: 'extension.late' }] },
  ],
  [
    '33',
    'once',
    '2026-11-30',
    [received('2026-11-02'), extended('2026-11-10', 5), extended('2026-11-30', 5)],
    { dueOn: '2026-12-07', faults: [{ code: 'extension.twice' }] },
  ],
  [
    '33',
    'the time of a consultation is not counted, extended or not',
    '2026-11-11',
    [received('2026-11-02'), extended('2026-11-03', 5), consulted('2026-11-04'), answered('2026-11-09')],
    { dueOn: '2026-12-10' },
  ],
  // 第三十四条
  [
    '34',
    'another agency answers',
    '2026-11-10',
    [received('2026-11-02'), agency('2026-11-04'), agencyAnswered('2026-11-09')],
    { state: 'running', dueOn: '2026-12-03' },
  ],
  [
    '34',
    'its silence is consent after the 15th working day',
    '2026-11-25',
    [received('2026-11-02'), agency('2026-11-04')],
    { state: 'paused', resumesBy: '2026-11-25' },
  ],
  [
    '34',
    'and then the clock goes on',
    '2026-11-26',
    [received('2026-11-02'), agency('2026-11-04')],
    { state: 'running', dueOn: '2026-12-21' },
  ],
]

test.each(rows)('条例%s: %s', (_article, _says, asOf, events, expected) => {
  expect(clockOf(asOf, events)).toMatchObject(expected)
})

test.each(channels)(
  '第三十一条: received by %s, the term runs from the day after the statutory day of receipt',
  (channel) => {
    expect(clockOf('2026-11-03', [received('2026-11-02', channel)])).toMatchObject({
      receivedOn: '2026-11-02',
      correctionNoticeDueOn: '2026-11-11',
      dueOn: '2026-11-30',
    })
  },
)
