import { expect, test } from 'vitest'
import { channels } from './case-event.ts'
import { caseEventToJson, parseCaseEvents, parseCaseInput } from './case-input.ts'
import { outcomes } from '../report/report-rows.ts'

const receipt = { type: 'received', on: '2024-09-20', channel: 'counter' }
const problemsOf = (...events: readonly unknown[]): readonly string[] => {
  const parsed = parseCaseInput({ asOf: '2024-12-31', events: [receipt, ...events] })
  return parsed.ok ? [] : parsed.problems
}

test.each<[unknown, string]>([
  [{ type: 'extend', on: '2024-10-08' }, '第2个事件（extend）：type 不是已知的事件类型："extend"'],
  [
    { type: 'a\u001B[31m\nb', on: '2024-10-08' },
    '第2个事件（a·[31m·b）：type 不是已知的事件类型："a\\u001b[31m\\nb"',
  ],
  [{ type: 'toString', on: '2024-10-08' }, '第2个事件（toString）：type 不是已知的事件类型："toString"'],
  [{ on: '2024-10-08' }, '第2个事件：缺少 type'],
  [null, '第2个事件：应当是一个对象'],
  [['withdrawn'], '第2个事件：应当是一个对象'],
  [{ type: 'withdrawn' }, '第2个事件（withdrawn）：缺少 on'],
  [
    { type: 'withdrawn', on: '2024-02-30' },
    '第2个事件（withdrawn）：on 不是存在的日期（应当写作 YYYY-MM-DD）："2024-02-30"',
  ],
  [
    { type: 'withdrawn', on: 20241008 },
    '第2个事件（withdrawn）：on 不是存在的日期（应当写作 YYYY-MM-DD）：20241008',
  ],
  [
    { type: 'withdrawn', on: '2025-01-01' },
    '第2个事件（withdrawn）：on（2025-01-01）晚于 asOf（2024-12-31）',
  ],
  [{ type: 'correction_requested', on: '2024-09-24' }, '第2个事件（correction_requested）：缺少 respondBy'],
  [
    { type: 'correction_requested', on: '2024-09-24', respondBy: '2024-09-23' },
    '第2个事件（correction_requested）：respondBy（2024-09-23）早于 on（2024-09-24）',
  ],
  [{ type: 'third_party_consulted', on: '2024-09-24' }, '第2个事件（third_party_consulted）：缺少 id'],
  [
    { type: 'third_party_consulted', on: '2024-09-24', id: '' },
    '第2个事件（third_party_consulted）：缺少 id',
  ],
  [
    { type: 'agency_consulted', on: '2024-09-24', id: 'a', deliveredOn: '2024-09-23' },
    '第2个事件（agency_consulted）：deliveredOn（2024-09-23）早于 on（2024-09-24）',
  ],
  [{ type: 'agency_answered', on: '2024-09-24', id: 7 }, '第2个事件（agency_answered）：id 应当是文字：7'],
  [{ type: 'extended', on: '2024-09-24' }, '第2个事件（extended）：缺少 workingDays'],
  [
    { type: 'extended', on: '2024-09-24', workingDays: '10' },
    '第2个事件（extended）：workingDays 应当是整数："10"',
  ],
  [
    { type: 'extended', on: '2024-09-24', workingDays: 2.5 },
    '第2个事件（extended）：workingDays 应当是整数：2.5',
  ],
  [
    { type: 'fee_notified', on: '2024-09-24', deliveredOn: '2024-09-31' },
    '第2个事件（fee_notified）：deliveredOn 不是存在的日期（应当写作 YYYY-MM-DD）："2024-09-31"',
  ],
  [{ type: 'decided', on: '2024-09-24' }, '第2个事件（decided）：缺少 outcome'],
  [
    { type: 'decided', on: '2024-09-24', outcome: 'concluded' },
    '第2个事件（decided）：outcome 不是已知的值："concluded"',
  ],
  [{ type: 'received', on: '2024-09-24' }, '第2个事件（received）：缺少 channel'],
  [
    { type: 'received', on: '2024-09-24', channel: 'phone' },
    '第2个事件（received）：channel 不是已知的值："phone"',
  ],
  [
    { type: 'received', on: '2019-05-14', channel: 'counter' },
    '第2个事件（received）：on（2019-05-14）早于现行条例施行之日（2019年5月15日）',
  ],
])('%j is malformed', (event, problem) => {
  expect(problemsOf(event)).toEqual([problem])
})

test('every problem is named at once', () => {
  expect(parseCaseInput({ events: [{ type: 'extended' }] })).toEqual({
    ok: false,
    problems: [
      '缺少 asOf',
      '第1个事件（extended）：缺少 on',
      '第1个事件（extended）：缺少 workingDays',
      '缺少 received（收到申请）事件',
    ],
  })
})

test.each([
  [null, '案件应当是一个对象，含 asOf 和 events'],
  ['2024', '案件应当是一个对象，含 asOf 和 events'],
  [{ asOf: '2024-10-08' }, 'events 应当是事件的数组'],
  [{ asOf: '2024-10-08', events: {} }, 'events 应当是事件的数组'],
  [{ asOf: '2024-10-08', events: [] }, '缺少 received（收到申请）事件'],
  [{ asOf: '08.10.2024', events: [receipt] }, 'asOf 不是存在的日期（应当写作 YYYY-MM-DD）："08.10.2024"'],
])('%j is no case', (input, problem) => {
  expect(parseCaseInput(input)).toEqual({ ok: false, problems: [problem] })
})

test('what is well-formed is read and written back as it came', () => {
  const events = [
    ...channels.map((channel) => ({ type: 'received', on: '2019-05-15', channel })),
    { type: 'correction_requested', on: '2024-09-24', respondBy: '2030-01-01' },
    { type: 'correction_received', on: '2024-09-24' },
    { type: 'third_party_consulted', on: '2024-09-24', id: 'a', deliveredOn: '2030-01-01' },
    { type: 'third_party_answered', on: '2024-09-24', id: 'a', answer: 'objects' },
    { type: 'agency_consulted', on: '2024-09-24', id: '甲' },
    { type: 'agency_answered', on: '2024-09-24', id: '甲' },
    { type: 'extended', on: '2024-09-24', workingDays: 99, approvedBy: '张某某' },
    { type: 'fee_notified', on: '2024-09-24', deliveredOn: '2024-09-24' },
    { type: 'fee_paid', on: '2024-09-24' },
    ...outcomes.map((outcome) => ({ type: 'decided', on: '2024-09-24', outcome, ground: 'notExist' })),
    { type: 'withdrawn', on: '2024-12-31' },
  ]
  const parsed = parseCaseEvents(events, new Temporal.PlainDate(2024, 12, 31))
  expect(parsed.ok && parsed.value.map(caseEventToJson)).toEqual(events)
})

test('unknown fields and null for an optional field are passed over', () => {
  const parsed = parseCaseEvents(
    [
      { ...receipt, note: 'x' },
      { type: 'fee_notified', on: '2024-10-08', deliveredOn: null },
    ],
    null,
  )
  expect(parsed.ok && parsed.value.map(caseEventToJson)).toEqual([
    receipt,
    { type: 'fee_notified', on: '2024-10-08' },
  ])
})
