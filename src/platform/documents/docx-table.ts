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
import { placeCells, type PlacedCell, type Table as TableModel } from './model.ts'

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const

/** White space inside a cell, in mm: above and below, left and right. */
const inset = { normal: { block: 1.2, inline: 1.5 }, dense: { block: 0.75, inline: 0.8 } } as const

/** The table as Word sees it: fixed columns, merged cells, heads that come again on every page. */
export function docxTable(table: TableModel): Table {
  const widths = table.columns.map((width) => millimetres(width))
  const { block, inline } = inset[table.density]
  const cells = placeCells(table).flat()
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
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
    rows: table.rows.map((_row, row) => docxRow(table, widths, cells, row)),
  })
}

/** A row with every cell that reaches into it: a merged cell goes on as an empty one (`vMerge`). */
function docxRow(
  table: TableModel,
  widths: readonly number[],
  cells: readonly PlacedCell[],
  row: number,
): TableRow {
  const reaching = cells
    .filter((placed) => placed.row <= row && row < placed.row + placed.rowSpan)
    .toSorted((left, right) => left.column - right.column)
  // Word keeps rows together by their paragraphs, LibreOffice by the first cell's, the empty ones included
  const keepNext = row < table.headerRows || (table.keepTogether && row < table.rows.length - 1)
  return new TableRow({
    ...(row < table.headerRows ? { tableHeader: true } : {}),
    cantSplit: true,
    height: { value: millimetres(5), rule: HeightRule.ATLEAST },
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
