import { expect, test } from 'vitest'
import { isStale } from './stale-column.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const today = day('2026-10-14')

test.each([
  ['none', null, false],
  ['none', '2001-01-01', false],
  ['month', '2026-09-14', false],
  ['month', '2026-09-13', true],
  ['quarter', '2026-07-14', false],
  ['quarter', '2026-07-13', true],
  ['halfYear', '2026-04-14', false],
  ['halfYear', '2026-04-13', true],
  ['year', '2025-10-14', false],
  ['year', '2025-10-13', true],
  ['year', null, true],
] as const)('%s, last on %s', (cycle, lastOn, stale) => {
  expect(isStale(cycle, lastOn === null ? null : day(lastOn), today)).toBe(stale)
})
