import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markHits, parseQuery, snippet, type TextPart } from './index.ts'

const byTwo = (run: string): string[] => run.match(/.{1,2}/gsu) ?? []
const plain = (parts: readonly TextPart[]): string =>
  parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join('')

test.each([
  ['neighbouring words are one hit', '危房改造补助', '农村危房改造补助对象', '农村[危房改造补助]对象'],
  ['each word by itself', '危房 补助', '危房改造与补助', '[危房]改造与[补助]'],
  ['full-width and capitals', 'ai', '用ＡＩ办事', '用[ＡＩ]办事'],
  ['a number inside a longer one is no hit', '12', '2012年12号', '2012年[12]号'],
  ['nothing found', '低保', '道路维修', '道路维修'],
])('marks: %s', (_name, query, text, expected) => {
  expect(plain(markHits(text, parseQuery(query, byTwo)))).toBe(expected)
})

test('a snippet shows where the query stands, and says that something was left out', () => {
  const text = `${'前文说明。'.repeat(60)}经审核，低保对象共十二户。${'后文说明。'.repeat(60)}`
  const parts = snippet(text, parseQuery('低保对象', byTwo), 60)
  expect(plain(parts)).toMatch(/^…….*\[低保对象\]共十二户.*……$/)
  expect(plain(parts).length).toBeLessThan(75)
})

test('a short text is shown whole', () => {
  expect(plain(snippet('低保\n对象', parseQuery('对象', byTwo)))).toBe('低保 [对象]')
})

test('the pieces joined are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
      const parts = markHits(text, parseQuery(query, byTwo))
      expect(parts.map((part) => part.text).join('')).toBe(text)
    }),
  )
})
