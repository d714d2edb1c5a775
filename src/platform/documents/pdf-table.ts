import { size, tableForm } from './form.ts'
import { placeCells, rowBands, type PlacedCell, type Table } from './model.ts'
import type { Fonts } from './pdf-fonts.ts'
import { area, points, twentieths } from './pdf-paper.ts'
import { typeset, typesetDown, type Line, type TextStyle } from './pdf-text.ts'

/** A cell with its text set; lengths in points. */
export interface SetCell extends PlacedCell {
  readonly lines: readonly Line[]
  /** left edge on the paper */
  readonly x: number
  readonly width: number
}

/** A table with its text set and the height of every row known. */
export interface SetTable {
  readonly table: Table
  readonly cells: readonly (readonly SetCell[])[]
  readonly heights: readonly number[]
  /** `rowBands` of the table */
  readonly bands: readonly (readonly [from: number, to: number])[]
  /** white space inside a cell, in points */
  readonly block: number
  readonly inline: number
  readonly leading: number
}

export function setTable(table: Table, fonts: Fonts): SetTable {
  const block = points(tableForm.inset[table.density].block)
  const inline = points(tableForm.inset[table.density].inline)
  const fontSize = table.density === 'dense' ? size.denseTable : size.table
  const leading = twentieths(fontSize * size.tableLeading)
  const widths = table.columns.map(points)
  const left = area.left + (area.width - sum(widths)) / 2
  const cells = placeCells(table).map((row) =>
    row.map((placed): SetCell => {
      const width = sum(widths.slice(placed.column, placed.column + placed.colSpan))
      const style: TextStyle = {
        size: fontSize,
        leading,
        tracking: 0,
        align: placed.cell.align ?? 'center',
        indent: { first: 0, rest: 0 },
      }
      const phrase = { text: placed.cell.text, face: 'song' as const }
      const column = width - 2 * inline
      const lines = placed.cell.vertical
        ? typesetDown(phrase, column, style, fonts)
        : typeset([phrase], column, style, fonts)
      return { ...placed, lines, width, x: left + sum(widths.slice(0, placed.column)) }
    }),
  )
  const heights = heightsOf(table, cells.flat(), 2 * block, leading)
  return { table, cells, heights, bands: rowBands(table), block, inline, leading }
}

/** Each row as high as its highest cell; a cell over several rows makes the last of them higher if it must. */
function heightsOf(table: Table, cells: readonly SetCell[], insets: number, leading: number): number[] {
  const heights = table.rows.map(() => points(tableForm.rowHeight))
  for (const { row, rowSpan, lines } of cells.toSorted((left, right) => left.rowSpan - right.rowSpan)) {
    const last = row + rowSpan - 1
    const need = lines.length * leading + insets + tableForm.rule
    const lack = need - sum(heights.slice(row, last + 1))
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack
  }
  return heights
}

export function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
