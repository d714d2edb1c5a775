import { expect, test } from 'vitest'
import { otherUnit, sameReporter, sameUnit } from './same-unit.ts'

test.for([
  ['青禾镇人民政府', '清河县青禾镇人民政府办公室', true],
  ['青禾镇人民政府', '青禾镇政府', true],
  ['青禾镇人民政府', '柳湾镇人民政府', false],
  ['清河县青禾镇', '清河县柳湾镇', false],
  ['清河县人民政府', '临河市清河县人民政府办公室', true],
  ['清河县卫健委', '清河县卫生健康委员会', true],
  ['清河县人社局', '清河县人力资源和社会保障局', true],
  ['清河县教育局', '清河县水利局', false],
  ['清河县教育局', '清河县人民政府办公室', true],
  ['区统计局', '某某区统计局', true],
  ['青禾街道办事处', '青禾街道', true],
  ['清河县人力资源和社会保障局', '县人社局', true],
  ['清河县教育局', '政策法规科', true],
  ['清河县教育局', '局办公室', true],
  ['清河县教育局', '柳湾县教育局', false],
  ['清河县教育局', '清河县教育和体育局', true],
  ['青禾镇人民政府', '镇党政办', true],
  ['青禾镇人民政府', '清河县政府', true],
  ['青禾街道办事处', '柳湾街道办事处', false],
] as const)('%s and %s: %s', ([one, other, same]) => {
  expect(sameUnit(one, other)).toBe(same)
  expect(sameUnit(other, one)).toBe(same)
})

test.for([
  ['青禾镇人民政府', '青禾镇', true],
  ['清河县青禾镇', '青禾镇人民政府', true],
  ['清河县青禾镇人民政府', '清河县青禾镇', true],
  ['临河市清河县人民政府', '清河县人民政府', true],
  ['清河县卫健委', '清河县卫生健康委员会', true],
  ['清河县卫健局', '临河市清河县卫生健康局', true],
  ['青禾街道办事处', '清河区青禾街道', true],
  ['青禾镇', '大青禾镇', false],
  ['清河县青禾镇', '临河县青禾镇', false],
  ['清河县教育局', '清河县人民政府', false],
  ['清河县教育局', '清河县教育体育局', true],
  ['清河县教育局', '临河县教育局', false],
  ['清河县人民政府', '清河县人民政府办公室', false],
  ['清河县人民政府办公室', '清河县政府办公室', true],
  ['清河县', '清河市', false],
] as const)('reporters %s and %s: %s', ([one, other, same]) => {
  expect(sameReporter(one, other)).toBe(same)
  expect(sameReporter(other, one)).toBe(same)
})

test.for([
  ['青禾镇人民政府', '清河县青禾镇', false],
  ['清河县人民政府办公室', '清河县人民政府', false],
  ['区统计局', '某某区统计局', false],
  ['清河县教育局', '清河县人民政府', true],
  ['青禾镇人民政府', '柳湾镇人民政府', true],
] as const)('other units %s and %s: %s', ([one, other, differ]) => {
  expect(otherUnit(one, other)).toBe(differ)
  expect(otherUnit(other, one)).toBe(differ)
})
