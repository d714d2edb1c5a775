import { expect, test } from 'vitest'
import { exceptionKeys, exceptions, exceptionWithKey } from './exception.ts'

test('every exception once, in the order of the articles; 第十六条 leaves it to the agency', () => {
  expect(exceptions.map(({ key }) => key)).toEqual([...exceptionKeys])
  for (const { key, article, force } of exceptions) {
    expect(exceptionWithKey(key).article).toBe(article)
    expect(force).toBe(article.includes('十六') ? 'may' : 'must')
  }
})
