import { expect, test } from 'vitest'
import { keyPointsSentence, withKeyPoints } from './key-points.ts'

const trained = { task: '培训村级信息员。', state: '已完成', note: '三月、九月各一次' } as const
const bus = { task: '公交线路上图', state: '没有完成', note: '' } as const

test('several points are told one by one, a single one as it stands, an empty line not at all', () => {
  expect(keyPointsSentence(2026, [trained, { ...bus, task: ' ' }])).toBe(
    '2026年政务公开工作要点落实情况：培训村级信息员，已完成，三月、九月各一次。',
  )
  expect(keyPointsSentence(2026, [trained, bus])).toBe(
    '2026年政务公开工作要点落实情况：一是培训村级信息员，已完成，三月、九月各一次；二是公交线路上图，没有完成。',
  )
})

test('the paragraph takes the place of 没有其他需要报告的事项, or comes next', () => {
  expect(withKeyPoints('（一）收费0元。\n（二）建议1件。\n（三）没有其他需要报告的事项。', '要点。')).toBe(
    '（一）收费0元。\n（二）建议1件。\n（三）要点。',
  )
  expect(withKeyPoints('（一）收费0元。', '要点。')).toBe('（一）收费0元。\n（二）要点。')
  expect(withKeyPoints('', '要点。')).toBe('（一）要点。')
})
