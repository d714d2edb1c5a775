import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { millimetres, styleIds } from './docx-styles.ts'
import { lines } from './docx-text.ts'
import { tableForm } from './form.ts'
import { placeCells, rowBands, type PlacedCell, type Table as TableModel } from './model.ts'

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const

/** The table as Word sees it: fixed columns, merged cells, heads that come again on every page. */
export function docxTable(table: TableModel): Table {
  const widths = table.columns.map((width) => millimetres(width))
  const { block, inline } = tableForm.inset[table.density]
  const cells = placeCells(table).flat()
  const bands = rowBands(table)
  const line = { style: BorderStyle.SINGLE, size: tableForm.rule * 8, color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: total(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: millimetres(block),
      bottom: millimetres(block),
      left: millimetres(inline),
      right: millimetres(inline),
    },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: table.rows.map((_row, row) => {
      const joined = bands.some(([from, to]) => row >= from && row < to - 1)
      const keepNext = joined || (table.keepTogether && row < table.rows.length - 1)
      return docxRow(table, widths, cells, row, keepNext)
    }),
  })
}

/** A row with every cell that reaches into it: a merged cell goes on as an empty one (`vMerge`). */
function docxRow(
  table: TableModel,
  widths: readonly number[],
  cells: readonly PlacedCell[],
  row: number,
  keepNext: boolean,
): TableRow {
  const reaching = cells
    .filter((placed) => placed.row <= row && row < placed.row + placed.rowSpan)
    .toSorted((left, right) => left.column - right.column)
  return new TableRow({
    ...(row < table.headerRows ? { tableHeader: true } : {}),
    cantSplit: true,
    height: { value: millimetres(tableForm.rowHeight), rule: HeightRule.ATLEAST },
    children: reaching.map(({ cell, row: firstRow, column, rowSpan, colSpan }) => {
      const begins = firstRow === row
      return new TableCell({
        ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
        width: { size: total(widths.slice(column, column + colSpan)), type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        ...(rowSpan > 1
          ? { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
          : {}),
        ...(cell.vertical ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
        children: [
          new Paragraph({
            style: table.density === 'dense' ? styleIds.denseCell : styleIds.cell,
            alignment: alignments[cell.align ?? 'center'],
            // Word keeps rows together by their paragraphs, LibreOffice by the first cell's, the empty ones too
            ...(keepNext ? { keepNext } : {}),
            children: begins ? lines(cell.text) : [],
          }),
        ],
      })
    }),
  })
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
