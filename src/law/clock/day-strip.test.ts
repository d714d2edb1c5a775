import { expect, test } from 'vitest'
import {
  answered,
  calendar,
  consulted,
  corrected,
  correction,
  decided,
  extended,
  fee,
  paid,
  read,
  received,
  type Json,
} from '../../../tests/support/case-steps.ts'
import { explainDays } from './day-strip.ts'

const explain = (asOf: string, events: readonly Json[]) => explainDays(read(asOf, events), calendar)

/** The strip as `day kind count`, one line a day. */
const lines = (asOf: string, events: readonly Json[]) =>
  explain(asOf, events).days.map(({ day, kind, count }) => `${day.toString()} ${kind} ${count ?? ''}`.trim())

const fixture = [received('2026-09-18', 'online'), consulted('2026-09-28'), answered('2026-10-08')]

test('the case of the design, day by day', () => {
  expect(lines('2026-10-14', fixture)).toEqual([
    '2026-09-18 received',
    '2026-09-19 rest',
    '2026-09-20 makeUpCounted 1',
    '2026-09-21 counted 2',
    '2026-09-22 counted 3',
    '2026-09-23 counted 4',
    '2026-09-24 counted 5',
    '2026-09-25 rest',
    '2026-09-26 rest',
    '2026-09-27 rest',
    '2026-09-28 counted 6',
    '2026-09-29 excluded',
    '2026-09-30 excluded',
    '2026-10-01 rest',
    '2026-10-02 rest',
    '2026-10-03 rest',
    '2026-10-04 rest',
    '2026-10-05 rest',
    '2026-10-06 rest',
    '2026-10-07 rest',
    '2026-10-08 excluded',
    '2026-10-09 counted 7',
    '2026-10-10 makeUpCounted 8',
    '2026-10-11 rest',
    '2026-10-12 counted 9',
    '2026-10-13 counted 10',
    '2026-10-14 counted 11',
    '2026-10-15 counted 12',
    '2026-10-16 counted 13',
    '2026-10-17 rest',
    '2026-10-18 rest',
    '2026-10-19 counted 14',
    '2026-10-20 counted 15',
    '2026-10-21 counted 16',
    '2026-10-22 counted 17',
    '2026-10-23 counted 18',
    '2026-10-24 rest',
    '2026-10-25 rest',
    '2026-10-26 counted 19',
    '2026-10-27 due 20',
  ])
})

test('each day says why', () => {
  const why = new Map(
    explain('2026-10-14', fixture).days.map(({ day, why: words }) => [day.toString(), words]),
  )
  expect(why.get('2026-09-18')).toBe('收到申请之日，当日不计入，次日起算')
  expect(why.get('2026-09-19')).toBe('周六休息，不计入')
  expect(why.get('2026-09-20')).toBe('周日因国庆节调休上班，计入，第1个工作日')
  expect(why.get('2026-09-25')).toBe('中秋节放假，不计入')
  expect(why.get('2026-09-29')).toBe('征求意见所需时间，不计入')
  expect(why.get('2026-10-27')).toBe('第20个工作日，答复期限届满之日')
})

test.each<[string, readonly Json[], string]>([
  [
    '2026-10-14',
    fixture,
    '9月18日确认收到，次日起算。中秋节、国庆节放假不计；9月20日、10月10日调休上班，计入。征求意见3个工作日不计。第20个工作日是10月27日。',
  ],
  [
    '2026-10-14',
    [...fixture, extended('2026-10-14', 20)],
    '9月18日确认收到，次日起算。中秋节、国庆节放假不计；9月20日、10月10日调休上班，计入。征求意见3个工作日不计。延长20个工作日。第40个工作日是11月24日。',
  ],
  ['2026-11-05', [received('2026-11-02')], '11月2日收到，次日起算。第20个工作日是11月30日。'],
  [
    '2026-12-16',
    [received('2026-12-15')],
    '12月15日收到，次日起算。元旦放假不计。第20个工作日是2027年1月13日。其中有年份的放假安排尚未公布，暂按法定节假日计算。',
  ],
  [
    '2026-11-05',
    [received('2026-11-02'), consulted('2026-11-04')],
    '11月2日收到，次日起算。征求意见15个工作日不计。正在征求意见，停止计算；如至期满仍未答复，第20个工作日是12月21日。',
  ],
  [
    '2026-11-05',
    [received('2026-11-02'), correction('2026-11-04', '2026-11-20')],
    '11月2日收到，次日起算。正在等待申请人补正，补正期限至2026年11月20日，等待期间不计算答复期限。',
  ],
  [
    '2026-11-05',
    [received('2026-11-02'), fee('2026-11-04')],
    '11月2日收到，次日起算。正在等待申请人缴费，缴费期限至2026年12月2日，等待期间不计算答复期限。',
  ],
  [
    '2026-11-12',
    [received('2026-11-02'), fee('2026-11-04'), paid('2026-11-11')],
    '11月2日收到，11月11日完成缴费，次日起重新计算。第20个工作日是12月9日。',
  ],
  [
    '2026-12-31',
    [received('2026-11-02'), decided('2026-12-01')],
    '11月2日收到，次日起算。第20个工作日是11月30日。12月1日答复，已逾期。',
  ],
])('seen on %s', (asOf, events, summary) => {
  expect(explain(asOf, events).summary).toBe(summary)
})

test('days of an earlier term, of waiting and after the due day are told apart', () => {
  const kindsOf = (asOf: string, events: readonly Json[]) =>
    new Map(lines(asOf, events).map((line) => [line.slice(0, 10), line.slice(11)]))
  const restarted = kindsOf('2026-11-12', [
    received('2026-11-02'),
    correction('2026-11-04', '2026-11-20'),
    corrected('2026-11-11'),
  ])
  expect(restarted.get('2026-11-02')).toBe('dropped')
  expect(restarted.get('2026-11-03')).toBe('dropped')
  expect(restarted.get('2026-11-11')).toBe('restarted')
  expect(restarted.get('2026-11-12')).toBe('counted 1')
  const waiting = kindsOf('2026-11-06', [received('2026-11-02'), correction('2026-11-04', '2026-11-20')])
  expect([...waiting.values()]).toEqual(['received', 'counted 1', 'counted 2', 'waiting', 'waiting'])
  const late = kindsOf('2026-12-02', [received('2026-11-02')])
  expect(late.get('2026-11-30')).toBe('due 20')
  expect(late.get('2026-12-01')).toBe('beyond')
})
