import { expect, test } from 'vitest'
import { addressOf, Tries } from './limits.ts'

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (ip, counted) => {
  expect(addressOf({ ip })).toBe(counted)
})

test('so many failures and no more, until the window is over; other keys go on', () => {
  let now = 0
  const tries = new Tries(3, 1_000, () => now)
  for (let round = 0; round < 3; round += 1) {
    expect(tries.wait('a')).toBe(0)
    tries.failed('a')
  }
  expect(tries.wait('a')).toBe(1_000)
  expect(tries.wait('b')).toBe(0)
  now = 999
  expect(tries.wait('a')).toBe(1)
  now = 1_000
  expect(tries.wait('a')).toBe(0)
})

test('the memory is bounded: the oldest key is forgotten first', () => {
  const tries = new Tries(1, 1_000, () => 0)
  for (let key = 0; key < 50_001; key += 1) tries.failed(String(key))
  expect(tries.wait('0')).toBe(0)
  expect(tries.wait('1')).toBe(1_000)
  expect(tries.wait('50000')).toBe(1_000)
})
