import { expect, test } from 'vitest'
import { articleWords } from './article-words.ts'

test.each([
  ['条例31、33', '条例第三十一条、第三十三条'],
  ['条例30', '条例第三十条'],
  ['条例5', '条例第五条'],
  ['条例12', '条例第十二条'],
  ['条例42、国办函〔2020〕109号', '条例第四十二条、国办函〔2020〕109号'],
  ['国办函〔2020〕109号', '国办函〔2020〕109号'],
  ['条例第三十三条', '条例第三十三条'],
  ['', ''],
])('%s reads %s', (rule, words) => {
  expect(articleWords(rule)).toBe(words)
})
