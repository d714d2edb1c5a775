import { escaped, makeXlsx } from '../handmade-files.ts'
import type { Grid, Piece } from './printed-report.ts'
import { unmerged } from './print-text.ts'

/** The ways in which a report is kept as a workbook: all on one sheet, its cells merged or not, each table on its own. */
export type XlsxManner = 'merged' | 'unmerged' | 'sheets'
export const xlsxManners: readonly XlsxManner[] = ['merged', 'unmerged', 'sheets']

/** A report as an `.xlsx`. */
export function printXlsx(pieces: readonly Piece[], manner: XlsxManner): Uint8Array {
  const sheets: Sheet[] = [new Sheet('报告')]
  for (const piece of pieces) {
    if (piece.kind === 'table' && manner === 'sheets') sheets.push(new Sheet(`表${sheets.length}`))
    if (piece.kind === 'line') sheets[0]?.line(piece.text)
    else if (piece.kind === 'table') sheets.at(-1)?.table(piece.rows, manner !== 'unmerged')
  }
  return makeXlsx(sheets.map((sheet) => sheet.end()))
}

class Sheet {
  private readonly name: string
  private readonly rows: string[] = []
  private readonly merges: string[] = []

  constructor(name: string) {
    this.name = name
  }

  line(text: string): void {
    this.put([text])
  }

  table(rows: Grid, merged: boolean): void {
    const top = this.rows.length
    const places = unmerged(rows)
    for (const row of places) this.put(row)
    if (merged) this.merges.push(...areasOf(rows, places, top))
    this.put([])
  }

  private put(texts: readonly string[]): void {
    const line = this.rows.length + 1
    const cells = texts.map((text, at) => {
      const place = `${columnName(at)}${line}`
      if (text === '') return `<c r="${place}"/>`
      if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`
      return `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
    })
    this.rows.push(`<row r="${line}">${cells.join('')}</row>`)
  }

  end(): { readonly name: string; readonly xml: string } {
    const merges = this.merges.map((area) => `<mergeCell ref="${area}"/>`)
    const after = merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`
    return { name: this.name, xml: `<sheetData>${this.rows.join('')}</sheetData>${after}` }
  }
}

function columnName(at: number): string {
  return String.fromCharCode(65 + at)
}

/** The merged areas: each cell of the grid stands in the first free place of its row. */
function areasOf(rows: Grid, places: readonly (readonly string[])[], top: number): string[] {
  const taken = places.map(() => new Set<number>())
  return rows.flatMap((row, y) =>
    row.flatMap(({ colSpan, rowSpan }) => {
      let left = 0
      while (taken[y]?.has(left) === true) left += 1
      for (let down = y; down < y + rowSpan; down += 1) {
        for (let across = left; across < left + colSpan; across += 1) taken[down]?.add(across)
      }
      if (colSpan === 1 && rowSpan === 1) return []
      return [`${columnName(left)}${top + y + 1}:${columnName(left + colSpan - 1)}${top + y + rowSpan}`]
    }),
  )
}
