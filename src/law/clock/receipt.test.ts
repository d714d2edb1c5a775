import { expect, test } from 'vitest'
import { makeCalendar } from '../calendar/calendar.ts'
import { channels } from './case-event.ts'
import { confirmationGap, receiptOf, receiptRules, type Arrival } from './receipt.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const arrivedOn = day('2026-09-17')
const fixedOn = day('2026-09-18')

test.each<[Arrival, string]>([
  [{ channel: 'counter', arrivedOn }, '2026-09-17'],
  [{ channel: 'signedMail', arrivedOn, signedOn: fixedOn }, '2026-09-18'],
  [{ channel: 'ordinaryMail', arrivedOn, confirmedOn: fixedOn }, '2026-09-18'],
  [{ channel: 'online', arrivedOn, confirmedOn: fixedOn }, '2026-09-18'],
  [{ channel: 'email', arrivedOn, confirmedOn: fixedOn }, '2026-09-18'],
  [{ channel: 'fax', arrivedOn, confirmedOn: arrivedOn }, '2026-09-17'],
  // nobody confirms what has not come in
  [{ channel: 'online', arrivedOn: fixedOn, confirmedOn: arrivedOn }, '2026-09-18'],
])('the day of receipt', (arrival, expected) => {
  const receipt = receiptOf(arrival)
  expect(receipt.state === 'received' && receipt.on.toString()).toBe(expected)
  expect(receipt.rule).toContain('条例第三十一条')
})

test.each([
  ['signedMail', 'signedOn'],
  ['ordinaryMail', 'confirmedOn'],
  ['online', 'confirmedOn'],
  ['email', 'confirmedOn'],
  ['fax', 'confirmedOn'],
] as const)('%s has not been received until %s is known', (channel, missing) => {
  const receipt = receiptOf({ channel, arrivedOn })
  expect(receipt).toMatchObject({ state: 'unconfirmed', missing, task: receiptRules[channel].task })
})

test('every channel has its rule, and those that turn on the applicant say so', () => {
  expect(Object.keys(receiptRules)).toEqual([...channels])
  for (const channel of channels) {
    const rule = receiptRules[channel]
    expect(rule.channel).toBe(channel)
    expect(rule.needsConfirmation).toBe(rule.asks === 'confirmedOn')
  }
})

test.each([
  // 2026-09-18 is a Friday
  ['2026-09-18', '2026-09-18', null],
  ['2026-09-18', '2026-09-21', null],
  ['2026-09-18', '2026-09-22', 2],
  ['2026-09-19', '2026-09-21', null],
  ['2026-09-18', '2026-09-17', null],
])('confirmed %s → %s: a gap of %j working days', (arrived, confirmed, gap) => {
  expect(confirmationGap(day(arrived), day(confirmed), makeCalendar([]))).toBe(gap)
})
