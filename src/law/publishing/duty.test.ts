import { expect, test } from 'vitest'
import { article20Duties, article21Duties, dutiesOf, dutyWithKey, pilotFields } from './duty.ts'

test('fifteen items for all, seven more for counties, eight more for townships', () => {
  expect(article20Duties).toHaveLength(15)
  expect(dutiesOf('county')).toHaveLength(22)
  expect(dutiesOf('township')).toHaveLength(23)
})

test('keys are unique and find their duty', () => {
  const all = [...article20Duties, ...article21Duties]
  expect(new Set(all.map(({ key }) => key)).size).toBe(30)
  for (const duty of all) expect(dutyWithKey(duty.key)).toBe(duty)
  expect(dutyWithKey('A20_16')).toBeNull()
})

test.each([
  ['A20_01', '条例第二十条第（一）项', '行政法规、规章和规范性文件'],
  ['A20_07', '条例第二十条第（七）项', '财政预算、决算信息'],
  ['A20_15', '条例第二十条第（十五）项', '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息'],
  ['A21_COUNTY_06', '条例第二十一条', '治安管理'],
  ['A21_TOWNSHIP_03', '条例第二十一条', '农村土地承包经营权流转'],
])('%s', (key, article, text) => {
  expect(dutyWithKey(key)).toMatchObject({ article, text })
})

test('26 fields, each its own', () => {
  expect(pilotFields.map(({ key }) => key)).toEqual(
    Array.from({ length: 26 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`),
  )
  expect(new Set(pilotFields.map(({ name }) => name)).size).toBe(26)
  expect(pilotFields.filter(({ confirmed }) => !confirmed)).toHaveLength(5)
})
