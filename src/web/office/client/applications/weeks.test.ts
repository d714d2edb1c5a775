import { expect, test } from 'vitest'
import { faceOf, type StripDay, weeksOf } from './weeks.ts'

function day(text: string, kind: StripDay['kind'], more: Partial<StripDay> = {}): StripDay {
  return { day: text, kind, count: null, working: true, holiday: null, when: 'past', why: '', ...more }
}

test('a term is drawn in weeks from Monday to Sunday, filled up at both ends', () => {
  // Wednesday to the Tuesday after
  const days = ['09-30', '10-01', '10-02', '10-03', '10-04', '10-05', '10-06'].map((text) =>
    day(`2026-${text}`, 'counted'),
  )
  const weeks = weeksOf(days)
  expect(weeks.map(({ month, cells }) => [month, cells[0]?.day, cells[6]?.day])).toEqual([
    ['10月', '2026-09-28', '2026-10-04'],
    ['', '2026-10-05', '2026-10-11'],
  ])
  expect(weeks.flatMap(({ cells }) => cells.filter(({ strip }) => strip !== null)).length).toBe(days.length)
  expect(weeksOf([])).toEqual([])
})

test.each<[string, StripDay, string, string, boolean]>([
  ['received', day('2026-09-18', 'received'), '收到', 'mark', false],
  ['a day that counted', day('2026-09-21', 'counted', { count: 2 }), '第2', 'counted', false],
  [
    'a day to come',
    day('2026-10-15', 'counted', { count: 12, when: 'ahead' }),
    '第12',
    'counted ahead',
    false,
  ],
  ['today', day('2026-10-14', 'counted', { count: 11, when: 'today' }), '今天', 'counted is-today', false],
  [
    'a make-up day',
    day('2026-10-10', 'makeUpCounted', { count: 8, holiday: '国庆节' }),
    '第8',
    'counted',
    true,
  ],
  ['an excluded day', day('2026-09-29', 'excluded'), '不计', 'excluded', false],
  ['a holiday', day('2026-09-25', 'rest', { working: false, holiday: '中秋节' }), '中秋', 'rest', false],
  ['a Saturday', day('2026-09-19', 'rest', { working: false }), '', 'rest', false],
  ['due', day('2026-10-27', 'due', { count: 20, when: 'ahead' }), '到期', 'due', false],
  ['due today', day('2026-10-27', 'due', { count: 20, when: 'today' }), '到期', 'due is-today', false],
  ['beyond', day('2026-10-28', 'beyond'), '超期', 'beyond', false],
])('%s', (_name, strip, word, form, makeUp) => {
  expect(faceOf(strip)).toEqual({ word, form, makeUp })
})
