import { expect, test } from 'vitest'
import { segmentsOf } from './marked-text.ts'

test('a text falls into what is told and what is not; nothing is lost', () => {
  const findings = [
    { from: 3, to: 6 },
    { from: null, to: null },
    { from: 5, to: 8 },
    { from: 8, to: 9 },
  ]
  const segments = segmentsOf('甲乙丙丁戊己庚辛壬癸', findings)
  expect(segments).toEqual([
    { text: '甲乙丙', finding: null },
    { text: '丁戊己', finding: 1 },
    { text: '庚辛', finding: null },
    { text: '壬', finding: 4 },
    { text: '癸', finding: null },
  ])
  expect(segmentsOf('', [])).toEqual([])
})
