import { expect, test } from 'vitest'
import { placeCells, type Table, type TableCell } from './model.ts'

const table = (...rows: TableCell[][]): Table => ({
  type: 'table',
  caption: '表',
  columns: [10, 10, 10],
  headerRows: 0,
  density: 'normal',
  keepTogether: false,
  rows: rows.map((cells) => ({ cells })),
})
const cell = (text: string, rowSpan = 1, colSpan = 1): TableCell => ({ text, rowSpan, colSpan })

test('cells take the next free place, under what spans from above', () => {
  const placed = placeCells(table([cell('a', 2, 1), cell('b', 1, 2)], [cell('c'), cell('d')])).flat()
  expect(placed.map(({ cell: { text }, row, column }) => `${text}${row}${column}`)).toEqual([
    'a00',
    'b01',
    'c11',
    'd12',
  ])
})

test.each([
  ['a row too wide', table([cell('a', 1, 4)])],
  ['a span below the last row', table([cell('a', 2, 3)])],
  ['a cell over another', table([cell('a'), cell('b', 2, 1), cell('c')], [cell('d', 1, 3)])],
  ['a hole', table([cell('a'), cell('b')])],
])('a grid with %s is refused', (_fault, faulty) => {
  expect(() => placeCells(faulty)).toThrow('table “表”')
})
