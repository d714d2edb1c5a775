import { page as form } from './form.ts'
import type { Line } from './pdf-text.ts'

/** Lengths are whole twentieths of a point, as in a Word file: rounded otherwise, a page would end elsewhere. */
export const twentieths = (points: number): number => Math.round(points * 20) / 20
/** Millimetres in points. */
export const points = (millimetres: number): number => twentieths((millimetres * 72) / 25.4)

/** A node of the document's structure, for those who have it read to them. */
export interface Element {
  readonly tag: 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR' | 'TH' | 'TD'
  readonly children: Element[]
  /** of a table: what it shows */
  readonly title?: string
  readonly scope?: 'Column' | 'Row'
  /** of a heading: how deep it stands in the outline, and what stands there */
  readonly outline?: { readonly level: 1 | 2; readonly text: string }
}

/** A line of text or a frame in its place on a page: points from the upper left corner. */
export type Item =
  | {
      readonly type: 'line'
      readonly line: Line
      readonly x: number
      readonly y: number
      /** null: repeated or decorative, passed over in reading */
      readonly element: Element | null
    }
  | {
      readonly type: 'frame'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }

/** One page: its items in reading order. */
export type Sheet = Item[]

/** The type area (版心) in points. */
export const area = {
  left: points(form.left),
  top: points(form.top),
  width: points(form.width - form.left - form.right),
  height: points(form.height - form.top - form.bottom),
} as const

/** Sheets that are filled from top to bottom. */
export interface Paper {
  readonly sheets: readonly Sheet[]
  /** the sheet now being filled, counted from 0 */
  readonly number: number
  /** height left on it */
  readonly room: number
  /** nothing stands on it yet */
  readonly blank: boolean
  /** the next free place, from the top of the paper */
  readonly y: number
  advance(height: number): void
  turn(): void
  put(sheet: number, item: Item): void
}

export function openPaper(): Paper {
  const sheets: Sheet[] = [[]]
  let used = 0
  return {
    sheets,
    get number() {
      return sheets.length - 1
    },
    get room() {
      // sums of heights are not exact
      return area.height - used + 0.05
    },
    get blank() {
      return used === 0
    },
    get y() {
      return area.top + used
    },
    advance(height) {
      used += height
    },
    turn() {
      sheets.push([])
      used = 0
    },
    put(sheet, item) {
      sheets[sheet]?.push(item)
    },
  }
}
