import { expect, test } from 'vitest'
import { chineseNumeral } from './chinese-numeral.ts'

test.for([
  ['零', 0],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零六', 106],
  ['一百一十', 110],
  ['三千零二十五', 3025],
  ['九千九百九十九', 9999],
  ['二〇二三', 2023],
] as const)('%s is %d', ([text, value]) => {
  expect(chineseNumeral(text)).toBe(value)
})

test.for(['', '百', '十十', '二三', '一百千', '三五十'])('%s is no number', (text) => {
  expect(chineseNumeral(text)).toBeNull()
})
