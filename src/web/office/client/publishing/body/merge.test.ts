import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeBodies } from './merge.ts'
import { unfinishedIn } from './model/unfinished.ts'

const body = (...lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n')
const base = body('甲段的原文在这里', '乙段的原文在这里', '丙段的原文在这里', '丁段的原文在这里')

test.each([
  ['only mine', base.replace('乙段', '乙段新'), base],
  ['only theirs', base, base.replace('乙段', '乙段新')],
  ['both the same', base.replace('乙段', '乙段新'), base.replace('乙段', '乙段新')],
])('%s changed it: no conflict', (_what, mine, theirs) => {
  expect(mergeBodies(base, mine, theirs)).toEqual({ html: base.replace('乙段', '乙段新'), conflicts: [] })
})

test('neighbouring blocks, one each, and one put in between', () => {
  const mine = body(
    '甲段的原文在这里',
    '乙段的我文在这里',
    '我加的一段',
    '丙段的原文在这里',
    '丁段的原文在这里',
  )
  const theirs = body('甲段的原文在这里', '乙段的原文在这里', '丙段的他文在这里')
  expect(mergeBodies(base, mine, theirs)).toEqual({
    html: body('甲段的原文在这里', '乙段的我文在这里', '我加的一段', '丙段的他文在这里'),
    conflicts: [],
  })
})

test('the same block changed in two ways: both stand, marked', () => {
  const merged = mergeBodies(
    base,
    base.replace('乙段的原文', '乙段的我文'),
    base.replace('乙段的原文', '乙段的他文'),
  )
  expect(merged.conflicts).toEqual([{ mine: body('乙段的我文在这里'), theirs: body('乙段的他文在这里') }])
  expect(merged.html).toBe(
    body(
      '甲段的原文在这里',
      '〔两个人改了同一处，请留下一种，再删去这三行。下面是您写的：〕',
      '乙段的我文在这里',
      '〔下面是对方写的：〕',
      '乙段的他文在这里',
      '〔同一处到此为止〕',
      '丙段的原文在这里',
      '丁段的原文在这里',
    ),
  )
  expect(unfinishedIn(merged.html)).toEqual(['正文里有 1 处两个人都改过，请留下一种。'])
  expect(unfinishedIn(base)).toEqual([])
})

test('one deletes what the other changes: it stays, and it is said', () => {
  const { html, conflicts } = mergeBodies(
    base,
    body('甲段的原文在这里', '丙段的原文在这里', '丁段的原文在这里'),
    base.replace('乙段的原文', '乙段的他文'),
  )
  expect(conflicts).toEqual([{ mine: '', theirs: body('乙段的他文在这里') }])
  expect(html).toContain(body('〔删去了这一处〕', '〔下面是对方写的：〕', '乙段的他文在这里'))
})

test('both put something in at the same place', () => {
  const { conflicts } = mergeBodies(base, `${base}\n<p>我的</p>`, `${base}\n<p>他的</p>`)
  expect(conflicts).toEqual([{ mine: '<p>我的</p>', theirs: '<p>他的</p>' }])
})

const table = (...rows: readonly (readonly string[])[]): string =>
  `<table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`

test('rows of one table, items of one list', () => {
  const old = table(['甲村', '1'], ['乙村', '2'], ['丙村', '3'])
  expect(
    mergeBodies(
      old,
      table(['甲村', '11'], ['乙村', '2'], ['丙村', '3']),
      table(['甲村', '1'], ['乙村', '2'], ['丙村', '33'], ['丁村', '4']),
    ),
  ).toEqual({ html: table(['甲村', '11'], ['乙村', '2'], ['丙村', '33'], ['丁村', '4']), conflicts: [] })
  const list = (...items: readonly string[]): string =>
    `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
  expect(mergeBodies(list('甲', '乙'), list('甲甲', '乙'), list('甲', '乙', '丙'))).toEqual({
    html: list('甲甲', '乙', '丙'),
    conflicts: [],
  })
  // a column more is another table
  expect(
    mergeBodies(old, table(['甲村', '1', '亩'], ['乙村', '2', ''], ['丙村', '3', '']), table(['甲村', '9']))
      .conflicts,
  ).toHaveLength(1)
})

const line = fc.constantFrom(
  '甲',
  '乙',
  '丙',
  '丁',
  '甲乙丙丁',
  '甲乙丙戊',
  '一二三四五六',
  '一二三四五七',
  '末',
)
const text = fc.array(line, { maxLength: 8 }).map((lines) => body(...lines))
const linesOf = (html: string): string[] => html.split('\n').filter((one) => one !== '')

/** What is in `from` more often than in `but`. */
function more(from: readonly string[], but: readonly string[]): string[] {
  const left = [...but]
  return from.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

test('nothing that either wrote is lost, and what both left alone stays', () => {
  fc.assert(
    fc.property(text, text, text, (old, mine, theirs) => {
      const merged = linesOf(mergeBodies(old, mine, theirs).html)
      expect(more(more(linesOf(mine), linesOf(old)), merged)).toEqual([])
      expect(more(more(linesOf(theirs), linesOf(old)), merged)).toEqual([])
      expect(more(more(linesOf(mine), more(linesOf(mine), linesOf(theirs))), merged)).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('what one alone did is taken over as it is', () => {
  fc.assert(
    fc.property(text, text, (old, mine) => {
      expect(mergeBodies(old, mine, old)).toEqual({ html: mine, conflicts: [] })
      expect(mergeBodies(old, old, mine)).toEqual({ html: mine, conflicts: [] })
      expect(mergeBodies(old, mine, mine)).toEqual({ html: mine, conflicts: [] })
    }),
    { numRuns: 1_000 },
  )
})

test('changes in different blocks never conflict, and all are in', () => {
  const edit = fc.constantFrom('keep', 'mine', 'theirs', 'mineDeletes', 'theirsDelete', 'minePutsBefore')
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      // long lines that nobody takes for one another
      const lineAt = (index: number): string =>
        String.fromCharCode(0x4e00 + index * 40).repeat(3) + '共同的文字'
      const made = (who: 'mine' | 'theirs' | 'both' | 'none'): string =>
        body(
          ...edits.flatMap((what, index) => {
            const [mine, theirs] = [who === 'mine' || who === 'both', who === 'theirs' || who === 'both']
            const own = lineAt(index)
            if ((what === 'mine' && mine) || (what === 'theirs' && theirs)) return [`${own}改`]
            if ((what === 'mineDeletes' && mine) || (what === 'theirsDelete' && theirs)) return []
            return what === 'minePutsBefore' && mine ? [`新${index}`, own] : [own]
          }),
        )
      expect(mergeBodies(made('none'), made('mine'), made('theirs'))).toEqual({
        html: made('both'),
        conflicts: [],
      })
    }),
    { numRuns: 500 },
  )
})

test('long texts take no longer than anybody waits', () => {
  const long = (own: string): string =>
    body(...Array.from({ length: 2_000 }, (_one, index) => `${own}第${index}段`))
  const began = performance.now()
  expect(mergeBodies(long('原'), long('我'), long('他')).conflicts.length).toBeGreaterThan(0)
  expect(performance.now() - began).toBeLessThan(10_000)
})
