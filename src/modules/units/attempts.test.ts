import { expect, test } from 'vitest'
import { type Attempts, attemptsLeft, lockOf, noAttempts, withAttempt } from './attempts.ts'

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2024-03-01T${time}:00+08:00`)

function after(...times: string[]): Attempts {
  return times.reduce((attempts, time) => withAttempt(attempts, at(time)), noAttempts)
}

test.each([
  ['four in a row', ['09:00', '09:01', '09:02', '09:03'], null, 1],
  ['five in a row', ['09:00', '09:01', '09:02', '09:03', '09:04'], '09:19', 0],
  ['five within fifteen minutes', ['09:00', '09:03', '09:06', '09:09', '09:14'], '09:29', 0],
  ['five, the first just outside', ['09:00', '09:03', '09:06', '09:09', '09:15'], null, 1],
  ['a slow sequence never locks', ['09:00', '09:10', '09:20', '09:30', '09:40', '09:50'], null, 3],
])('%s', (_, times, until, left) => {
  const attempts = after(...times)
  expect(lockOf(attempts, at(times.at(-1) ?? ''))?.toString()).toBe(until ? at(until).toString() : undefined)
  expect(attemptsLeft(attempts)).toBe(left)
})

test('a lock holds to its last minute although the first tries are long past, then starts afresh', () => {
  const attempts = after('09:00', '09:01', '09:02', '09:03', '09:14')
  expect(lockOf(attempts, at('09:28'))).not.toBeNull()
  expect(lockOf(attempts, at('09:29'))).toBeNull()
  expect(attemptsLeft(withAttempt(attempts, at('09:30')))).toBe(4)
})

test('a clock that was set back neither keeps a lock nor counts tries of the future', () => {
  const attempts = after('23:50', '23:51', '23:52', '23:53', '23:54')
  expect(lockOf(attempts, at('00:05'))).toBeNull()
  expect(attemptsLeft(withAttempt(attempts, at('00:05')))).toBe(4)
})
