import { requestColumns } from '../../../law/report/report-rows.ts'
import { readCell } from './cells.ts'

/** So many rows of figures make a text one that keeps its cells apart by commas. */
const fewestRows = 10

/** Whether a text is a worksheet saved as CSV: most rows of table 三 come with their commas. */
export function isCsv(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => {
    const figures = csvCells(line)?.slice(1).slice(-requestColumns.length) ?? []
    return figures.length === requestColumns.length && figures.every((text) => readCell(text).kind !== 'text')
  })
  return rows.length >= fewestRows
}

/** The cells of a line of such a text; null for a line of prose. */
export function csvCells(line: string): string[] | null {
  if (line.length > 2_000 || !line.includes(',') || /[。|]/.test(line)) return null
  const cells: string[] = []
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"(?=,|$)|([^,]*))/g)) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim())
  }
  return cells
}
