import { expect, test } from 'vitest'
import { failureOf, Issues, Refused, refusalOf } from './failure.ts'

test('issues keep their fields; what is no issue is left out', () => {
  const failure = failureOf(422, { issues: [{ field: 'on', text: '请填写。' }, { nonsense: true }] })
  expect(failure).toBeInstanceOf(Issues)
  expect(failure).toMatchObject({ issues: [{ field: 'on', text: '请填写。' }] })
})

test('a refusal keeps its words and its ground', () => {
  const refusal = { code: 'tooLate', text: '已经过了期限。', ground: '条例第三十条' }
  const failure = failureOf(409, { refusal })
  expect(failure).toBeInstanceOf(Refused)
  expect(refusalOf(failure)).toEqual(refusal)
})

test('what is no answer of ours, and no answer at all, are said in words', () => {
  expect(refusalOf(failureOf(502, null)).text).toContain('502')
  expect(refusalOf(new TypeError('Failed to fetch')).text).toContain('连接不上服务器')
})
