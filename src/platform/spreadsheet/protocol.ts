import type { ReadOptions, SheetKind } from './table.ts'

/** What is said between the house and its thread for spreadsheets. A day goes over as the `Date` of its UTC midnight. */
export type SentCell = string | number | Date | null

export interface SentRow {
  readonly line: number
  readonly cells: readonly SentCell[]
}

/** What is found of a table before its rows are told one by one. */
export interface FoundSheet {
  readonly name: string | null
  readonly header: readonly string[]
  readonly headerLine: number
  readonly rows: readonly SentRow[]
}

export type Task =
  | {
      readonly task: 'read'
      readonly kind: SheetKind
      readonly bytes: Uint8Array
      readonly options: ReadOptions
    }
  | { readonly task: 'write'; readonly sheets: readonly WrittenSheet[] }

export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly { readonly label: string; readonly width?: number }[]
}

/** Rows of the sheet with this number, or the word that no more will come. */
export type ToWriter = { readonly sheet: number; readonly rows: readonly (readonly SentCell[])[] } | 'end'

export type FromThread =
  | { readonly rows: readonly SentRow[] }
  | Omit<FoundSheet, 'rows'>
  | { readonly fault: string }
  | { readonly file: Uint8Array }

/** Rows that go over at once: one message is taken in within a few milliseconds. */
export const rowsPerMessage = 500
