/**
 * One model of an official document (公文): what it says and how it is built, not how it looks. The same
 * document becomes `.docx`, a page, and print; `form.ts` holds the measures of GB/T 9704.
 */

/** A letter, an approval sheet, a yearly report: its blocks in reading order, and what is known of it. */
export interface OfficialDocument {
  /** the name of the document, for the file's own properties; the printed title is a block */
  readonly title: string
  /** 发文机关: the unit in whose name it is issued */
  readonly unit: string
  /** 成文日期, or the day that stands for it; every time stamp in the file is made from it */
  readonly date: Temporal.PlainDate
  /** true: every page says 演示数据 */
  readonly demonstration: boolean
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | Table | Attachments | Signature

/**
 * `title` 标题 (broken by sense with `\n`) · `number` 发文字号 · `addressee` 主送机关 · `heading1` 一、 · `heading2` （一） ·
 * `body` 正文 · `note` a small line under a table.
 */
export type ParagraphKind = 'title' | 'number' | 'addressee' | 'heading1' | 'heading2' | 'body' | 'note'

/** A paragraph; `\n` in its text is a line break. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly kind: ParagraphKind
  readonly text: string
  /** body only: its first sentence, set as a second-level heading in the same line: “（一）主动公开情况。” */
  readonly runIn?: string
}

/** 附件说明: the names of what is attached, without numbers and marks; after a blank line under the text. */
export interface Attachments {
  readonly type: 'attachments'
  readonly names: readonly string[]
}

/** 发文机关署名 and 成文日期, set together at the end. */
export interface Signature {
  readonly type: 'signature'
  readonly unit: string
  readonly date: Temporal.PlainDate
}

/** A table whose cells, with their spans, fill its grid exactly (`placeCells` checks it). */
export interface Table {
  readonly type: 'table'
  /** what the table shows; printed on a page, read to those who do not see it, not printed in a 公文 */
  readonly caption: string
  /** width of each column in mm, together at most the 156 of the type area */
  readonly columns: readonly number[]
  /** how many leading rows are column heads, repeated on every page that the table reaches */
  readonly headerRows: number
  /** `dense`: 小五 instead of 五号, for tables of many columns or rows */
  readonly density: 'normal' | 'dense'
  /** true: the table moves to the next page rather than break, if one page can hold it */
  readonly keepTogether: boolean
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  /** true: a new group of rows begins here */
  readonly startsGroup?: boolean
}

export interface TableCell {
  readonly text: string
  /** what the cell is the head of (`group`: the rows up to the next group); absent: it holds a figure or text */
  readonly heads?: 'column' | 'row' | 'group'
  /** default 1 */
  readonly rowSpan?: number
  /** default 1 */
  readonly colSpan?: number
  /** default `center` */
  readonly align?: 'start' | 'center' | 'end'
  /** true: written from top to bottom */
  readonly vertical?: boolean
}

/** A cell with its place in the grid, counted from 0. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/**
 * Where each cell of the table stands, row by row.
 *
 * @throws when cells overlap, leave a hole or reach beyond the grid: a fault of the program that built it
 */
export function placeCells(table: Table): PlacedCell[][] {
  const taken = table.rows.map(() => new Set<number>())
  const placed = table.rows.map(({ cells }, row) =>
    cells.map((cell): PlacedCell => {
      const { rowSpan = 1, colSpan = 1 } = cell
      let column = 0
      while (taken[row]?.has(column)) column += 1
      for (let y = row; y < row + rowSpan; y += 1) {
        for (let x = column; x < column + colSpan; x += 1) {
          const line = taken[y]
          if (!line || x >= table.columns.length || line.has(x)) {
            throw new Error(
              `table “${table.caption}”: “${cell.text}” does not fit at row ${row}, column ${column}`,
            )
          }
          line.add(x)
        }
      }
      return { cell, row, column, rowSpan, colSpan }
    }),
  )
  for (const [row, line] of taken.entries()) {
    if (line.size !== table.columns.length) {
      throw new Error(`table “${table.caption}”: row ${row} has a hole`)
    }
  }
  return placed
}

/**
 * Rows that a page break should not divide, as [first, after the last]: those that a cell joins, and the column
 * heads with the first row under them.
 */
export function rowBands(table: Table): (readonly [from: number, to: number])[] {
  const bands: (readonly [number, number])[] = []
  let from = 0
  let to = table.headerRows + 1
  for (const [row, cells] of placeCells(table).entries()) {
    to = Math.max(to, row + 1, ...cells.map(({ rowSpan }) => row + rowSpan))
    if (to > row + 1 && row + 1 < table.rows.length) continue
    bands.push([from, row + 1])
    from = row + 1
  }
  return bands
}

/** A paragraph of the kind. */
export function paragraph(kind: ParagraphKind, text: string): Paragraph {
  return { type: 'paragraph', kind, text }
}
