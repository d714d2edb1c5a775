export { dayText, plainText, type CellText } from './cell-text.ts'
export { readSheet } from './read-sheet.ts'
export type { Cell, ReadOptions, Sheet, SheetFault, SheetKind, SheetRow, Table, TableRows } from './table.ts'
export { writeCsv, writeXlsx } from './write-table.ts'
