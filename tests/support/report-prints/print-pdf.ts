import { makePdf, type PdfLine } from '../handmade-files.ts'
import type { Grid, GridCell, Piece } from './printed-report.ts'

/** The ways in which programs set a report as PDF. */
export type PdfManner = (typeof pdfManners)[number]
export const pdfManners = [
  'ruled',
  'unruled',
  'unruledCentred',
  'unruledRight',
  'unruledNarrow',
  'unruledLow',
  'glyphs',
  'radicals',
  'sideways',
] as const

/** How the cells of tables without lines are set. */
interface Setting {
  readonly across: 'left' | 'centre' | 'right'
  readonly down: 'top' | 'middle' | 'bottom'
  /** points taken from the columns of labels and given to nobody */
  readonly narrow: number
}
const asRuled: Setting = { across: 'left', down: 'top', narrow: 0 }
const settings: Readonly<Partial<Record<PdfManner, Setting>>> = {
  unruledCentred: { across: 'centre', down: 'middle', narrow: 0 },
  unruledRight: { across: 'right', down: 'top', narrow: 0 },
  unruledNarrow: { across: 'centre', down: 'middle', narrow: 80 },
  unruledLow: { across: 'right', down: 'bottom', narrow: 60 },
}

const size = 8
const leading = 10
const page = { left: 40, bottom: 60, width: 520 }

/** A report as a PDF whose tables run over pages, with numbers at the foot. */
export function printPdf(pieces: readonly Piece[], manner: PdfManner): Uint8Array {
  const paper = new Paper(manner)
  for (const piece of pieces) {
    if (piece.kind === 'line') paper.paragraph(piece.text)
    else if (piece.kind === 'table') paper.table(piece.rows)
  }
  return paper.end()
}

class Paper {
  private readonly pages: PdfLine[][] = [[]]
  private readonly drawings: string[] = ['']
  private readonly top: number
  private y: number
  private readonly manner: PdfManner
  private readonly setting: Setting

  constructor(manner: PdfManner) {
    this.manner = manner
    this.setting = settings[manner] ?? asRuled
    this.top = manner === 'sideways' ? 550 : 790
    this.y = this.top
  }

  paragraph(text: string): void {
    for (const line of wrapped(text, page.width)) {
      if (this.y < page.bottom) this.turn()
      this.write(line, page.left, this.y)
      this.y -= leading
    }
    this.y -= leading
  }

  /** Rows do not break; what reaches over several is cut at the page. */
  table(rows: Grid): void {
    const placed = placesOf(rows)
    const columns = Math.max(...placed.flat().map(({ left, cell }) => left + cell.colSpan))
    const walls = wallsOf(columns, this.setting.narrow)
    const across = ({ left, cell }: Placed): [number, number] => [
      walls[left] ?? 0,
      walls[left + cell.colSpan] ?? 0,
    ]
    const heights = rows.map((_, at) => {
      const lines = (placed[at] ?? [])
        .filter(({ top, cell }) => top === at && cell.rowSpan === 1)
        .map((one) => {
          const [from, to] = across(one)
          return wrapped(one.cell.text, to - from - 4).length
        })
      return Math.max(1, ...lines) * leading + 6
    })
    for (const [at, row] of rows.entries()) {
      const own = placed[at] ?? []
      const height = heights[at] ?? 0
      if (row.length > 0 && this.y - height < page.bottom) this.turn()
      for (const one of own) {
        const [from, to] = across(one)
        const opens = one.top === at
        const closes = one.top + one.cell.rowSpan - 1 === at || this.y - height * 2 < page.bottom
        this.rule(from, this.y, from, this.y - height)
        this.rule(to, this.y, to, this.y - height)
        if (opens || this.y === this.top) this.rule(from, this.y, to, this.y)
        if (closes) this.rule(from, this.y - height, to, this.y - height)
        if (!opens) continue
        let room = 0
        for (const more of heights.slice(at, at + one.cell.rowSpan)) {
          if (room === 0 || this.y - room - more >= page.bottom) room += more
        }
        this.cell(one.cell, [from, to], room)
      }
      this.y -= height
    }
    this.y -= leading * 2
  }

  private cell({ text: given }: GridCell, [from, to]: readonly [number, number], room: number): void {
    const lines = wrapped(given, to - from - 4)
    const { across, down } = this.setting
    const left = room - 6 - lines.length * leading
    const sunk = down === 'top' ? 0 : down === 'middle' ? left / 2 : left
    // labels stand at the left of their columns, whatever the figures do
    const isFigure = /^[\d,.]{1,9}$|^[/—]$/.test(given)
    for (const [line, text] of lines.entries()) {
      const free = to - from - 6 - widthOf(text)
      const moved = !isFigure || across === 'left' ? 0 : across === 'right' ? free : free / 2
      this.write(text, from + 3 + moved, this.y - Math.max(0, sunk) - leading * (line + 1))
    }
  }

  private write(given: string, x: number, y: number): void {
    const text = this.manner === 'radicals' ? withRadicals(given) : given
    const lines = this.pages.at(-1)
    if (this.manner === 'glyphs') {
      for (const [at, sign] of [...text].entries()) lines?.push({ text: sign, x: x + at * size, y, size })
    } else if (text !== '') lines?.push({ text, x, y, size })
  }

  private rule(fromX: number, fromY: number, toX: number, toY: number): void {
    if (this.manner.startsWith('unruled')) return
    const last = this.drawings.length - 1
    this.drawings[last] = `${this.drawings[last] ?? ''}\n${fromX} ${fromY} m ${toX} ${toY} l S`
  }

  private turn(): void {
    this.foot()
    this.pages.push([])
    this.drawings.push('')
    this.y = this.top
  }

  private foot(): void {
    this.pages.at(-1)?.push({ text: `— ${this.pages.length} —`, x: 280, y: 30, size })
  }

  end(): Uint8Array {
    this.foot()
    return makePdf(this.pages, {
      drawings: this.drawings,
      sideways: this.manner === 'sideways',
      halfWidths: this.setting !== asRuled,
    })
  }
}

interface Placed {
  readonly cell: GridCell
  readonly top: number
  readonly left: number
}

/** For each row the cells that stand in it, also those that began above. */
function placesOf(rows: Grid): Placed[][] {
  const lines: Placed[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    for (const cell of row) {
      let left = 0
      for (const one of (lines[top] ?? []).toSorted((a, b) => a.left - b.left)) {
        if (one.left <= left) left = Math.max(left, one.left + one.cell.colSpan)
      }
      for (let y = top; y < top + cell.rowSpan; y += 1) lines[y]?.push({ cell, top, left })
    }
  }
  return lines
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u007f' ? size / 2 : size), 0)
}

function wallsOf(columns: number, narrow: number): number[] {
  const widths =
    columns === 10
      ? [20, 60, 160 - narrow, ...Array.from({ length: 7 }, () => 40)]
      : Array.from({ length: columns }, () => page.width / columns)
  const walls: number[] = [page.left]
  for (const width of widths) walls.push((walls.at(-1) ?? 0) + width)
  return walls
}

/** Every sign is as wide as it is high. */
function wrapped(text: string, width: number): string[] {
  if (/^[\d,.]{1,9}[件条]?$/.test(text) && widthOf(text) <= width) return [text]
  const most = Math.max(1, Math.floor(width / size))
  const lines: string[] = []
  for (let at = 0; at < text.length; at += most) lines.push(text.slice(at, at + most))
  return lines.length === 0 ? [''] : lines
}

const radicals: Readonly<Record<string, string>> = {
  一: '⼀',
  人: '⼈',
  行: '⾏',
  大: '⼤',
  青: '⻘',
  民: '⺠',
  止: '⽌',
}

/** As some programs write characters that look like radicals. */
function withRadicals(text: string): string {
  return [...text].map((sign) => radicals[sign] ?? sign).join('')
}
