import type { PlacedPiece } from './gathering.ts'
import { columnName, type CellRange } from './cell-values.ts'

/** Merged areas hide what stands under them; so many cells of them are looked at in one sheet. */
const mostMerged = 2_000_000
const widest = 16_384

/** The cells of a sheet that hold something, by where they stand. */
export class SheetCells {
  readonly #pieces = new Map<number, PlacedPiece>()
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()

  keep(row: number, column: number, piece: PlacedPiece): void {
    this.#pieces.set(row * widest + column, piece)
    if (piece.hidden === 'hiddenRow') this.#hiddenRows.add(row)
    if (piece.hidden === 'hiddenColumn') this.#hiddenColumns.add(column)
  }

  at(row: number, column: number): PlacedPiece | undefined {
    return this.#pieces.get(row * widest + column)
  }

  /** Cells under merged ones are not seen. */
  hideMerged(ranges: readonly CellRange[]): void {
    let left = mostMerged
    for (const { left: first, right, top, bottom } of ranges) {
      left -= (right - first + 1) * (bottom - top + 1)
      if (left < 0) return
      for (let row = top; row <= bottom; row += 1) {
        for (let column = first; column <= right; column += 1) {
          const piece = row === top && column === first ? undefined : this.at(row, column)
          if (piece) piece.hidden ??= 'hiddenText'
        }
      }
    }
  }

  /** Hidden rows with something in them: 第3行、第5-9行. */
  hiddenRows(): string[] {
    return runs([...this.#hiddenRows]).map(([from, to]) =>
      from === to ? `第${from}行` : `第${from}-${to}行`,
    )
  }

  hiddenColumns(): string[] {
    return runs([...this.#hiddenColumns]).map(([from, to]) =>
      from === to ? `${columnName(from)}列` : `${columnName(from)}-${columnName(to)}列`,
    )
  }
}

/** Numbers put together where one follows the other. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const before = found.at(-1)
    if (before && before[1] === number - 1) before[1] = number
    else found.push([number, number])
  }
  return found
}
