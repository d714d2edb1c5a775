import { requestColumns, type RequestRow } from '../../../law/report/report-rows.ts'
import { type Cell, readCell, unglue } from './cells.ts'
import { bare } from './plain.ts'
import { opensHead } from './request-heads.ts'
import { isBareHead, requestLabel } from './request-labels.ts'
import type { PrintedRow } from './row-scanner.ts'
import { rejoined } from './split-rows.ts'
import { withoutPadding } from './padded-rows.ts'

/** Columns of table 三. */
export const width = requestColumns.length

/** A row of table 三 as it is printed. */
export interface RequestLine {
  /** `extra`: a label that the form does not have, or none; `skip`: “其中……”, counted in another row */
  readonly name: RequestRow | 'otherGroup' | 'extra' | 'skip'
  readonly label: string
  cells: Cell[]
  /** more figures follow than the table has columns: nobody can tell which ones are meant */
  overfull: boolean
  /** printed without borders */
  open: boolean
  /** its figures stand in several lines, some of them in one: their order is not sure */
  mixed: boolean
  /** digits that touch the label: the figures without what kept them apart */
  digits: number
  /** figures alone under the row: a page number, or what did not fit into a narrow column */
  rests: string[]
}

/** Walks the cells of table 三: a label opens a row, the cells after it fill it until the next label. */
export function requestLines(printed: readonly PrintedRow[]): RequestLine[] {
  const walk = new Walk()
  for (const row of rejoined(printed.map(withoutPadding))) {
    if (row.bordered) walk.bordered(row.cells)
    else walk.open(row.cells)
  }
  return withoutDoubt(walk.lines)
}

/** Where not all rows have a digit a cell, seven digits may as well be fewer and larger figures beside blank cells. */
function withoutDoubt(lines: readonly RequestLine[]): RequestLine[] {
  const glued = lines.filter(({ digits }) => digits > 0)
  const uneven = glued.length > 0 && lines.some(({ digits }) => digits !== width)
  return lines.map((line) => (uneven && line.digits > 0 ? { ...line, mixed: true } : line))
}

const loneUnit = /^[件条个项宗起份次]+$/u

class Walk {
  readonly lines: RequestLine[] = []
  private current: RequestLine | null = null
  /** a row that came whole in one line, until something else follows */
  private whole: RequestLine | null = null
  private borders = false
  /** how many figures each line put into the row that is open */
  private counts: number[] = []
  private begun = false
  private ended = false
  /** column heads that may still come: each is printed once in a head */
  private heads: Set<string> | null = null

  /** A row with borders: whatever it opens ends with it. */
  bordered(cells: readonly string[]): void {
    this.current = null
    this.borders = true
    for (const text of cells) this.put(text, true)
    const opened: RequestLine | null = this.current
    if (opened === null) this.unnamed(cells)
    this.current = null
    this.borders = false
  }

  /** A line without borders: the row goes on in the next one. */
  open(cells: readonly string[]): void {
    const figures = cells.map(readCell)
    const numbers = figures.filter(({ kind }) => kind === 'number').length
    if (this.whole !== null && numbers === cells.length && numbers < width) {
      this.whole.rests.push(...cells)
      return
    }
    if (numbers > 0 || cells.some((text) => requestLabel(text, this.begun) !== null)) this.whole = null
    const open = this.current !== null && this.current.cells.length < width
    if (numbers === width && cells.length === width && !open) {
      // a whole row of figures whose label is lost
      if (this.begun && !this.ended) this.push('extra', '').cells = [...figures]
    } else {
      if (this.current !== null && open && numbers === width) this.current.cells = []
      const before = this.current
      const filled = before?.cells.length ?? 0
      for (const text of cells) this.put(text, false)
      if (before !== this.current) this.counts = []
      const added = (this.current?.cells.length ?? 0) - (before === this.current ? filled : 0)
      if (added > 0) this.counts.push(added)
      // one figure a line keeps the order of the columns
      if (this.current && this.counts.length > 1)
        this.current.mixed ||= this.counts.some((count) => count > 1)
    }
    if (numbers === width && this.current?.cells.length === width) {
      this.whole = this.current
      this.current = null
    }
  }

  private put(text: string, bordered: boolean): void {
    if (opensHead(text)) {
      this.current = null
      this.heads = new Set(['其他', '总计'])
    }
    if (this.heads !== null && isBareHead(text) && this.heads.delete(bare(text))) return
    const label = requestLabel(text, this.begun)
    if (label === null) return this.fill(text, bordered)
    if (label.kind === 'group') return
    const name = label.kind === 'row' ? label.row : 'otherGroup'
    this.begun ||= name === 'received'
    this.heads = null
    const line = this.push(name, text)
    line.digits = label.digits.length
    line.cells = (unglue(label.digits, width) ?? []).map((digit) => readCell(digit))
    this.ended ||= name === 'carriedOut'
  }

  private push(name: RequestLine['name'], label: string): RequestLine {
    const line: RequestLine = {
      name,
      label,
      cells: [],
      overfull: false,
      open: !this.borders,
      mixed: false,
      digits: 0,
      rests: [],
    }
    this.lines.push(line)
    this.current = line
    return line
  }

  /** A cell that names no row of the form: a figure, or the label of a row of somebody's own. */
  private fill(text: string, bordered: boolean): void {
    const cell = readCell(text)
    const { current } = this
    const full = current === null || current.cells.length >= width
    if (cell.kind === 'text') {
      // 件 by itself: a figure above or below it is broken
      if (current !== null && !bordered && loneUnit.test(text)) current.overfull = true
      const glued = full ? null : unglue(text.normalize('NFKC').replace(/\s/g, ''), width)
      if (glued !== null && current?.cells.length === 0) current.cells = glued.map((digit) => readCell(digit))
      else if (!full && bordered) current?.cells.push(cell)
      else if (full && this.begun && !this.ended && this.heads === null && bare(text).length >= 3) {
        this.push(/其中/.test(text) ? 'skip' : 'extra', text)
      }
      return
    }
    if (current === null) return
    if (!full) current.cells.push(cell)
    else if (cell.kind === 'number') current.overfull = true
  }

  /** A row whose label is not known: its figures, and what stands before them. */
  private unnamed(cells: readonly string[]): void {
    const figures = cells.slice(-width).map(readCell)
    if (!this.begun || this.ended || figures.length < width) return
    if (figures.some(({ kind }) => kind === 'text') || figures.every(({ kind }) => kind === 'blank')) return
    this.push('extra', cells.at(-width - 1) ?? '').cells = figures
  }
}
