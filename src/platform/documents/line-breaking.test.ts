import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, notFirst, notLast, unbreakablePieces } from './line-breaking.ts'

const pieces = (text: string): string[] =>
  unbreakablePieces(text).map(({ start, end }) => text.slice(start, end))
/** Every sign one em wide, trailing spaces counted: lines of `width` signs. */
const lines = (text: string, width: number, first = width): string[] => {
  const upTo = [0]
  for (const sign of text)
    for (let unit = 0; unit < sign.length; unit += 1) upTo.push((upTo.at(-1) ?? 0) + (unit ? 0 : 1))
  const measure = (start: number, end: number): number => (upTo[end] ?? 0) - (upTo[start] ?? 0)
  return breakLines(text, measure, { first, rest: width }).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['closing marks stay with what they close', '（一）公开。', ['（一）', '公', '开。']],
  ['opening marks with what they open', '见《条例》第', ['见', '《条', '例》', '第']],
  ['a word and a number are whole', '截至2025年Word文件', ['截', '至', '2025', '年', 'Word', '文', '件']],
  [
    'so are an amount, a time and an address',
    '1,234.50元12:30发gkb@example.gov.cn',
    ['1,234.50', '元', '12:30', '发', 'gkb@example.gov.cn'],
  ],
  ['a number keeps its unit sign', '增长8.5%左右', ['增', '长', '8.5%', '左', '右']],
  ['a serial stays with what it counts', '1.其他', ['1.其', '他']],
  ['—— is one mark, a single — joins', '甲——乙1—2', ['甲', '——', '乙', '1—2']],
  ['…… is not divided', '等等……还', ['等', '等……', '还']],
  ['spaces end a piece', 'open data 平台', ['open ', 'data ', '平', '台']],
  ['four-byte characters are one sign', '𠮷𫖯𰻞', ['𠮷', '𫖯', '𰻞']],
])('%s', (_rule, text, expected) => {
  expect(pieces(text)).toEqual(expected)
})

test('a line takes what fits; the first may be shorter', () => {
  expect(lines('一二三四五六七八九十', 4, 2)).toEqual(['一二', '三四五六', '七八九十'])
  // 。 may not begin the second line, so 四 goes with it
  expect(lines('一二三四。五', 4)).toEqual(['一二三', '四。五'])
})

test('a word wider than the line is divided, for want of a better place', () => {
  expect(lines('见https://x', 4)).toEqual(['见', 'http', 's://', 'x'])
})

test('spaces at the end of a line may reach beyond it', () => {
  expect(lines('ab   cd', 2)).toEqual(['ab   ', 'cd'])
})

const signs = fc.constantFrom(...Array.from(`${notFirst}${notLast}公开条例年度报告的一〇ab7Z 　—𠮷𰻞①■`))
const texts = fc.array(signs, { maxLength: 80 }).map((list) => list.join(''))

test('nothing is lost, and no line begins or ends with a mark that may not stand there', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
      const broken = lines(text, width)
      expect(broken.join('')).toBe(text)
      // a piece wider than a line has to be divided somewhere
      const forced = pieces(text).some((piece) => [...piece.trimEnd()].length > width)
      for (const [index, line] of broken.entries()) {
        const shown = [...line.trimEnd()]
        if (!forced) expect(shown.length).toBeLessThanOrEqual(width)
        if (forced) continue
        if (index > 0) expect(notFirst).not.toContain(shown[0] ?? '公')
        if (index < broken.length - 1) expect(notLast).not.toContain(shown.at(-1) ?? '公')
      }
    }),
    { numRuns: 500 },
  )
})
