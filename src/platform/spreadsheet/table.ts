/** What a cell holds. A cell that is shown as a day is a day; a number shown with leading zeros is their text. */
export type Cell = string | number | Temporal.PlainDate | null

export interface SheetRow {
  /** number of the row, or of the line in a `.csv`, as the person who opens the file sees it */
  readonly line: number
  /** by the columns of the header; a row may be shorter or longer */
  readonly cells: readonly Cell[]
}

/** A table as it was read: one header, and every row below it that holds anything. */
export interface Sheet {
  /** the worksheet that was read; null for a `.csv`, which has but one */
  readonly name: string | null
  /** without blanks and line breaks; '' over a column without a heading */
  readonly header: readonly string[]
  readonly headerLine: number
  readonly rows: readonly SheetRow[]
}

/** Why a file cannot be read, in words for the person whose file it is. */
export interface SheetFault {
  readonly fault: string
}

export type SheetKind = 'xlsx' | 'csv'

export interface ReadOptions {
  /** headings by which the header is told from titles above it */
  readonly headings: readonly string[]
  /** the worksheet that is taken where there is one of this name; else the first that holds anything */
  readonly preferred: string
}

/** What is read at the most; more is refused in words. */
export const sheetLimits = {
  /** bytes of the file as it comes */
  file: 200 * 1024 * 1024,
  /** bytes of its parts, unpacked */
  unpacked: 300 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** of a worksheet, filled */
  cells: 3_000_000,
  /** signs of a `.csv` cell; Excel itself allows 32,767 */
  cell: 1_000_000,
} as const

/** A table to be written. */
export interface Table {
  /** name of the worksheet: at most 31 signs, none of `[]/\:*?` */
  readonly name: string
  readonly columns: readonly { readonly label: string; /** in signs */ readonly width?: number }[]
  readonly rows: TableRows
}

export type TableRows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
