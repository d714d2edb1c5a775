import { expect, test } from 'vitest'
import { dueWords } from './due-words.ts'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const today = day('2026-10-14')

test.each([
  ['2026-10-27', 9, 0, false, '剩 9 天', '10月27日'],
  ['2026-10-14', 0, 0, false, '今天到期', '10月14日'],
  ['2026-10-12', 0, 2, false, '逾期 2 天', '10月12日'],
  // Saturday: a Friday's limit is past, though no working day went by
  ['2026-10-13', 0, 0, false, '已逾期', '10月13日'],
  ['2027-01-05', 57, 0, true, '剩 57 天', '2027年1月5日（放假安排未公布，暂计）'],
] as const)('%s: %s', (dueOn, workingDaysLeft, workingDaysLate, provisional, dueText, dueNote) => {
  const limit = { dueOn: day(dueOn), workingDaysLeft, workingDaysLate, provisional }
  expect(dueWords(limit, today)).toEqual({ dueText, dueNote })
})

test('what has no day can be done at any time', () => {
  const limit = { dueOn: null, workingDaysLeft: null, workingDaysLate: 0, provisional: false }
  expect(dueWords(limit, today)).toEqual({ dueText: '随时可办', dueNote: null })
})
