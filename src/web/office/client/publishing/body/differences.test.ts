import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf, type Difference, differencesOf, type Piece } from './differences.ts'

/** `[-gone-]{+come+}`, as one reads it. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, change }) =>
      change === 'same' ? text : change === 'inserted' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('')

function lines(before: string, after: string): readonly string[] {
  return differencesOf(before, after).map((one) => {
    if (one.kind === 'rule') return `${one.change} rule`
    if (one.kind !== 'table') return `${one.change} ${shown(one.pieces)}`
    const rows = one.rows.map(({ cells }) => cells.map(({ pieces }) => shown(pieces)).join(' | '))
    return `${one.change} ${[shown(one.caption), ...rows].join(' / ')}`
  })
}

test.each([
  [
    'words within a paragraph',
    '<p>公示期为7天，逾期不予受理。</p>',
    '<p>公示期为10天，逾期不予受理。</p>',
    ['changed 公示期为[-7-]{+10+}天，逾期不予受理。'],
  ],
  ['nothing', '<p>甲</p>', '<p>甲</p>', ['same 甲']],
  [
    'a paragraph more, a paragraph less',
    '<p>甲乙丙</p><p>丁戊己</p>',
    '<p>丁戊己</p><p>庚辛壬</p>',
    ['deleted [-甲乙丙-]', 'same 丁戊己', 'inserted {+庚辛壬+}'],
  ],
  [
    'what has little in common is another paragraph',
    '<p>关于道路</p>',
    '<p>医保缴费须知</p>',
    ['deleted [-关于道路-]', 'inserted {+医保缴费须知+}'],
  ],
  [
    'items of a list',
    '<ul><li>甲村道路</li><li>乙村</li></ul>',
    '<ul><li>甲村的道路</li><li>乙村</li></ul>',
    ['changed 甲村{+的+}道路', 'same 乙村'],
  ],
  ['a line of its own', '<p>甲</p>', '<p>甲</p><hr>', ['same 甲', 'inserted rule']],
  [
    'a link that leads elsewhere',
    '<p><a href="https://a.cn/">甲</a>乙丙</p>',
    '<p><a href="https://b.cn/">甲</a>乙丙</p>',
    ['changed [-甲-]{+甲+}乙丙'],
  ],
  [
    'cells of a table',
    '<table><caption>表一</caption><tr><th>村</th><th>户</th></tr><tr><td>甲村委会</td><td>12</td></tr><tr><td>乙村委会</td><td>3</td></tr></table>',
    '<table><caption>表二</caption><tr><th>村</th><th>户</th></tr><tr><td>甲村委会</td><td>13</td></tr><tr><td>丙村委会大院</td><td>3</td></tr><tr><td>新</td><td>4</td></tr></table>',
    [
      'changed 表[-一-]{+二+} / 村 | 户 / 甲村委会 | [-12-]{+13+} / [-乙-]{+丙+}村委会{+大院+} | 3 / {+新+} | {+4+}',
    ],
  ],
  [
    'a column more',
    '<table><tr><td>甲村</td><td>12</td></tr></table>',
    '<table><tr><td>甲村</td><td>东片</td><td>12</td></tr></table>',
    ['changed  / 甲村 | {+东片+} | 12'],
  ],
  [
    'merged cells keep their places',
    '<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>',
    '<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>3</td></tr></table>',
    ['changed  / 甲 | 1 /  | [-2-]{+3+}'],
  ],
])('%s', (_what, before, after, expected) => {
  expect(lines(before, after)).toEqual(expected)
})

test('a paragraph that has become a heading says so', () => {
  expect(differencesOf('<p>一、总则</p>', '<h2>一、总则</h2>')).toMatchObject([
    {
      change: 'changed',
      form: 'heading2',
      formBefore: 'body',
      pieces: [{ text: '一、总则', change: 'same' }],
    },
  ])
})

test('a picture with other words, and another picture', () => {
  const picture = (id: string, alt: string): string =>
    `<p class="picture"><img src="picture:0198a000-0000-7000-8000-00000000000${id}" alt="${alt}" /></p>`
  const [one] = differencesOf(picture('a', '集市入口'), picture('b', '集市出口'))
  expect(one).toMatchObject({ kind: 'picture', change: 'changed' })
  expect(one?.kind === 'picture' && [one.before?.at(-1), one.after?.at(-1)]).toEqual(['a', 'b'])
})

test('changes are counted by blocks', () => {
  const found = differencesOf(
    '<p>甲甲甲</p><p>乙乙乙乙</p><p>丙</p>',
    '<p>甲甲甲</p><p>乙乙乙丁</p><p>新</p>',
  )
  expect(countOf(found)).toEqual({ same: 1, inserted: 1, deleted: 1, changed: 1 })
})

const word = fc.constantFrom('公示', '期限', '7', '天', '，', '。', '道路', 'A', ' b ')
const paragraph = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => `<p>${words.join('').trim()}</p>`)
const cell = fc.array(word, { maxLength: 3 }).map((words) => `<td>${words.join('')}</td>`)
const table = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((rows) => `<table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`)
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, table), { maxLength: 6 })
  .map((all) => all.join(''))

/** One of both versions, read back out of the comparison. */
function version(found: readonly Difference[], not: 'inserted' | 'deleted'): string {
  const of = (pieces: readonly Piece[]): string =>
    pieces.map(({ text: own, change }) => (change === not ? '' : own)).join('')
  return found
    .map((one) => {
      if (one.kind === 'rule') return ''
      if (one.kind !== 'table') return of(one.pieces)
      return one.rows.flatMap(({ cells }) => cells.map(({ pieces }) => of(pieces))).join('')
    })
    .join('')
    .replace(/\s/g, '')
}

test('both versions can be read in full out of the comparison', () => {
  const plain = (html: string): string => html.replace(/<[^>]*>|\s/g, '')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = differencesOf(before, after)
      expect(version(found, 'inserted')).toBe(plain(before))
      expect(version(found, 'deleted')).toBe(plain(after))
    }),
    { numRuns: 1_500 },
  )
})

test('a text is the same as itself', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(countOf(differencesOf(one, one))).toMatchObject({ inserted: 0, deleted: 0, changed: 0 })
    }),
  )
})

test('long texts take no longer than anybody waits', () => {
  const long = (own: string): string =>
    Array.from({ length: 2_000 }, (_one, index) => `<p>${own}第${index}段，${own}</p>`).join('')
  const began = performance.now()
  expect(differencesOf(long('原'), long('新')).length).toBeGreaterThan(2_000)
  expect(
    differencesOf(`<p>${'原文很长，'.repeat(20_000)}</p>`, `<p>${'新文更长；'.repeat(20_000)}</p>`),
  ).not.toEqual([])
  expect(performance.now() - began).toBeLessThan(10_000)
})
