import {
  requestColumnLabels,
  requestColumns,
  requestRowLabels,
  requestRows,
  type RequestColumn,
  type RequestRow,
} from '../../../../law/report/report-rows.ts'

/** A cell of table 三. */
export interface Cell {
  readonly row: RequestRow
  readonly column: RequestColumn
}

/** The cell that an address names; null where it names none. */
export function cellOf(row: string, column: string): Cell | null {
  const knownRow = requestRows.find((one) => one === row)
  const knownColumn = requestColumns.find((one) => one === column)
  return knownRow && knownColumn ? { row: knownRow, column: knownColumn } : null
}

/** 予以公开，自然人 */
export function cellName({ row, column }: Cell): string {
  const label = requestRowLabels[row]
    .replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '')
    .replace(/（.*）$/, '')
  return `${label}，${requestColumnLabels[column]}`
}
