import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widthInEms } from './form.ts'
import { titleBrokenBySense } from './title.ts'

test.each([
  ['政府信息公开告知书', '政府信息公开告知书'],
  ['某某县人民政府\n关于公开的决定', '某某县人民政府\n关于公开的决定'],
  [
    '清河镇人民政府关于印发2026年秋季森林防火工作方案的通知',
    '清河镇人民政府关于印发\n2026年秋季森林防火工作方案的通知',
  ],
])('%s', (title, expected) => {
  expect(titleBrokenBySense(title)).toBe(expected)
})

test('nothing is lost, and no line is longer than the type area', () => {
  const words = fc.constantFrom(
    '人民政府',
    '关于',
    '印发',
    '《办法》',
    '的',
    '通知',
    '2026年',
    '（试行）',
    '公开',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const title = list.join('')
      const broken = titleBrokenBySense(title)
      expect(broken.replaceAll('\n', '')).toBe(title)
      if (broken === title) return
      for (const line of broken.split('\n')) expect(widthInEms(line)).toBeLessThanOrEqual(20)
    }),
  )
})
