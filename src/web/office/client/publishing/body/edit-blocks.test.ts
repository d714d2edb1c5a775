import { expect, test } from 'vitest'
import { paragraph, textOf, toHtml, withId } from './blocks.ts'
import {
  emptyTable,
  insertAfter,
  isPlain,
  joinBefore,
  move,
  paste,
  remove,
  split,
  withCell,
  withColumn,
  withItems,
  withoutColumn,
  withoutRow,
  withRow,
  withText,
} from './edit-blocks.ts'

const [a, b, c] = [paragraph('甲一甲二', 'h2'), paragraph('乙'), paragraph('丙')]
const three = [a, b, c]

test('Enter divides a paragraph; at its end the next is plain text', () => {
  const within = split(three, a.id, 2)
  expect(toHtml(within.blocks)).toBe('<h2>甲一</h2>\n<h2>甲二</h2>\n<p>乙</p>\n<p>丙</p>')
  expect(within.focus).toEqual({ id: within.blocks[1]?.id, at: 0 })
  const atEnd = split(three, a.id, 4)
  expect(atEnd.blocks[1]).toMatchObject({ kind: 'text', form: 'p', inlines: [] })
})

test('Backspace at the beginning joins, and the cursor stands at the seam', () => {
  const joined = joinBefore(three, b.id)
  expect(toHtml(joined.blocks)).toBe('<h2>甲一甲二乙</h2>\n<p>丙</p>')
  expect(joined.focus).toEqual({ id: a.id, at: 4 })
  expect(joinBefore(three, a.id).focus).toBe(null)
  const table = withId(emptyTable(1, 1))
  expect(joinBefore([table, b], b.id).blocks).toEqual([table, b])
  const empty = paragraph()
  expect(joinBefore([table, empty], empty.id).blocks).toEqual([table])
})

test('blocks move, go, and come; the last one leaves an empty paragraph', () => {
  expect(move(three, b.id, -1)).toEqual([b, a, c])
  expect(move(three, a.id, -1)).toEqual(three)
  expect(remove(three, b.id).focus).toEqual({ id: c.id, at: 0 })
  expect(remove([b], b.id).blocks).toMatchObject([{ kind: 'text', inlines: [] }])
  expect(insertAfter(three, a.id, emptyTable(2, 2)).blocks[1]).toMatchObject({ kind: 'table' })
  expect(insertAfter(three, null, emptyTable(2, 2)).blocks[3]).toMatchObject({ kind: 'table' })
})

test('what is pasted replaces what was selected and keeps what stood around it', () => {
  const pasted = paste(three, { id: a.id, from: 2, to: 3 }, [paragraph('新'), emptyTable(1, 1)])
  expect(
    pasted.blocks.slice(0, 4).map((one) => (one.kind === 'text' ? textOf(one.inlines) : one.kind)),
  ).toEqual(['甲一', '新', 'table', '二'])
  expect(paste(three, { id: a.id, from: 0, to: 4 }, []).blocks).toEqual(three)
})

test('typing takes the marks of its own block and of no other', () => {
  const marked = withId({ kind: 'text', form: 'p', inlines: [{ text: '重', marks: ['strong'] }] })
  expect(toHtml(withText([marked, b], b.id, '改'))).toBe('<p><strong>重</strong></p>\n<p>改</p>')
  expect(toHtml(withText([marked], marked.id, '改'))).toBe('<p>改</p>')
  const list = withId({ kind: 'list', ordered: true, items: [] })
  expect(toHtml(withItems([list], list.id, '甲\n\n乙'))).toBe('<ol><li>甲</li><li>乙</li></ol>')
})

test('a table grows and shrinks, never to nothing', () => {
  const table = emptyTable(1, 1)
  const rows = table.kind === 'table' ? table.rows : []
  const grown = withColumn(withRow(rows, 0))
  expect(grown.map((row) => row.map(({ head }) => head))).toEqual([
    [true, true],
    [false, false],
  ])
  expect(withoutRow(withoutRow(grown, 1), 0)).toHaveLength(1)
  expect(withoutColumn(withoutColumn(grown, 1), 0)[0]).toHaveLength(1)
  expect(textOf(withCell(grown, { row: 1, cell: 1 }, '甲')[1]?.[1]?.inlines ?? [])).toBe('甲')
  expect(isPlain(grown)).toBe(true)
  expect(isPlain([[{ inlines: [], head: false, colSpan: 2, rowSpan: 1 }]])).toBe(false)
})
