import { remedyBlocks, remedyColumns } from '../../../law/report/report-rows.ts'
import type { RemedyTable } from '../report.ts'
import { blankRemedies } from './blank-account.ts'
import { readCell, unglue } from './cells.ts'
import type { Cell } from './cells.ts'
import { bare } from './plain.ts'
import type { TableReading } from './reading.ts'
import type { PrintedRow } from './row-scanner.ts'
import { withoutRests } from './stray-figures.ts'

const width = remedyBlocks.length * remedyColumns.length

/**
 * Table 四 out of printed rows: fifteen figures in one row, on one line or one a line. Of several rows
 * (a comparison of years) the one under the report's own year counts, else the first.
 */
export function readRemedyTable(
  printed: readonly PrintedRow[],
  year: number | null,
): { table: RemedyTable; reading: TableReading } {
  const table = blankRemedies()
  const head = bare(printed.flatMap((row) => row.cells).join(''))
  // a narrow column breaks 结果维持 after each sign, and lines mix the signs of all columns
  const hasHead = (head.includes('维持') && head.includes('纠正')) || /未经复议直接起诉|复议后起诉/.test(head)
  const candidates = collect(printed)
  const chosen = candidates.find((row) => row.year !== null && row.year === year) ?? candidates[0]
  const base = { form: null, missingRows: [], missingColumns: [] }
  if (chosen === undefined) {
    const state = hasHead ? 'read' : 'missing'
    const blankCells = hasHead ? cellNames() : []
    return { table, reading: { ...base, state, blankCells } }
  }
  const blankCells: string[] = []
  for (const [blockIndex, block] of remedyBlocks.entries()) {
    for (const [columnIndex, column] of remedyColumns.entries()) {
      const cell = chosen.cells[blockIndex * remedyColumns.length + columnIndex]
      const value = cell?.kind === 'number' && Number.isSafeInteger(cell.value) ? cell.value : null
      table[block][column] = value
      if (value === null) blankCells.push(`remedies.${block}.${column}`)
    }
  }
  return { table, reading: { ...base, state: 'read', blankCells } }
}

function cellNames(): string[] {
  return remedyBlocks.flatMap((block) => remedyColumns.map((column) => `remedies.${block}.${column}`))
}

interface Row {
  readonly year: number | null
  readonly cells: readonly Cell[]
}

function collect(printed: readonly PrintedRow[]): Row[] {
  const found: Row[] = []
  let year: number | null = null
  let run: Cell[] = []
  /** how many figures each line of the run holds */
  let counts: number[] = []
  const pieces: Cell[][] = []
  const close = (): void => {
    const sure = run.length === width && (isOrdered(counts) || addsUp(run))
    const cells = sure ? run : withoutRests(run, width, addsUp)
    counts = []
    if (cells?.some((cell) => cell.kind === 'number')) found.push({ year, cells })
    else if (run.length > 0 && run.length < width && run.length % remedyColumns.length === 0) pieces.push(run)
    run = []
  }
  for (const { cells, bordered } of printed) {
    const line = cells.map((cell) => readCell(cell))
    if (bordered) {
      close()
      const filled = trimmed(line)
      if (filled !== null) found.push({ year, cells: filled })
      else run = line.slice(line.findLastIndex((cell) => cell.kind === 'text') + 1)
      if (run.some((cell) => cell.kind === 'number')) close()
      run = []
      continue
    }
    if (line.filter((cell) => cell.kind === 'number').length === width) close()
    counts.push(0)
    for (const [index, cell] of line.entries()) {
      const text = cells[index] ?? ''
      const glued = unglue(text.normalize('NFKC').replace(/\s/g, ''), width)
      if (glued !== null) found.push({ year, cells: glued.map((digit) => readCell(digit)) })
      else if (cell.kind === 'text') {
        close()
        const printedYear = /^(\d{4})年/.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1]
        if (printedYear !== undefined) year = Number(printedYear)
      } else {
        run.push(cell)
        counts.push((counts.pop() ?? 0) + 1)
      }
    }
  }
  close()
  // 行政复议 and 行政诉讼 printed as tables of their own
  const joined = pieces.flat()
  return found.length === 0 && joined.length === width ? [{ year, cells: joined }] : found
}

/** One line, one figure a line, or one block a line: else nobody can tell the order of the columns. */
function isOrdered(counts: readonly number[]): boolean {
  const filled = counts.filter((count) => count > 0)
  return (
    filled.length === 1 || [1, remedyColumns.length].some((each) => filled.every((count) => count === each))
  )
}

/** In each block the four results give the total. */
function addsUp(cells: readonly Cell[]): boolean {
  const values = cells.map((cell) => (cell.kind === 'number' ? cell.value : Number.NaN))
  return remedyBlocks.every((_, block) => {
    const [total = Number.NaN, ...results] = values
      .slice(block * remedyColumns.length, (block + 1) * remedyColumns.length)
      .toReversed()
    return results.reduce((sum, value) => sum + value, 0) === total
  })
}

/** The cells of a bordered row, if it is the row of figures: fifteen, none of them a label. */
function trimmed(line: readonly Cell[]): readonly Cell[] | null {
  if (line.length < width || !line.some((cell) => cell.kind === 'number')) return null
  const end = Math.max(width, line.findLastIndex((cell) => cell.kind !== 'blank') + 1)
  const values = line.slice(end - width, end)
  return values.every((cell) => cell.kind !== 'text') ? values : null
}
