import type { PlacedText } from './page-lines.ts'
import { linesOf, wordsOf } from './page-lines.ts'
import type { Ruling } from './rulings.ts'

/** A table as its lines are drawn: cells of a row, merged ones in the row in which they begin. */
export interface PageTable {
  /** its upper and lower edge */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly rows: readonly (readonly PageCell[])[]
}

/** A cell with how many columns and rows it takes. */
export interface PageCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** Lines that ought to meet stand so far apart at the most (points). */
const near = 3

interface Cell {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The tables that a page's lines draw, from top to bottom, each cell with its text. */
export function tablesOf(rulings: readonly Ruling[], texts: readonly PlacedText[]): PageTable[] {
  const level = joined(rulings.filter(({ upright }) => !upright))
  const upright = joined(rulings.filter((ruling) => ruling.upright))
  return groupsOf(level, upright)
    .flatMap((group) => tableOf(group, texts) ?? [])
    .toSorted((a, b) => b.top - a.top)
}

/** Lines end to end on one another are one. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const found: Ruling[] = []
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const index = found.findLastIndex(
      (one) =>
        Math.abs(one.at - ruling.at) <= 1 && ruling.from <= one.to + near && ruling.to >= one.from - near,
    )
    const last = found[index]
    if (last) {
      found[index] = {
        ...last,
        from: Math.min(last.from, ruling.from),
        to: Math.max(last.to, ruling.to),
      }
    } else found.push(ruling)
  }
  return found
}

interface Group {
  readonly level: readonly Ruling[]
  readonly upright: readonly Ruling[]
}

/** Lines that touch belong to one table. */
function groupsOf(level: readonly Ruling[], upright: readonly Ruling[]): Group[] {
  const groups: { level: Ruling[]; upright: Ruling[] }[] = []
  for (const line of upright) {
    const touching = level.filter(
      ({ at, from, to }) =>
        at >= line.from - near && at <= line.to + near && line.at >= from - near && line.at <= to + near,
    )
    if (touching.length < 2) continue
    const same = groups.filter((group) => touching.some((one) => group.level.includes(one)))
    const merged = {
      level: [...new Set([...touching, ...same.flatMap((group) => group.level)])],
      upright: [line, ...same.flatMap((group) => group.upright)],
    }
    for (const group of same) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.filter((group) => group.upright.length >= 2 && group.level.length >= 2)
}

function tableOf({ level, upright }: Group, texts: readonly PlacedText[]): PageTable | null {
  const words = texts.flatMap(wordsOf)
  const edges = distinct(level.map(({ at }) => at)).toReversed()
  const cells = edges
    .slice(1)
    .map((bottom, index) => bandCells(edges[index] ?? bottom, bottom, level, upright))
  const walls = distinct(upright.map(({ at }) => at))
  const rows = cells
    .map((band) =>
      band.map((cell) => ({
        text: textIn(cell, words),
        colSpan: Math.max(1, between(walls, cell.left, cell.right)),
        rowSpan: Math.max(1, between(edges, cell.bottom, cell.top)),
      })),
    )
    .filter((row) => row.length > 0)
  if (rows.flat().every(({ text }) => text === '')) return null
  if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return null
  return {
    top: edges[0] ?? 0,
    bottom: edges.at(-1) ?? 0,
    left: Math.min(...upright.map(({ at }) => at)),
    right: Math.max(...upright.map(({ at }) => at)),
    rows,
  }
}

/** How many steps there are from one place to another. */
function between(places: readonly number[], from: number, to: number): number {
  return places.filter((place) => place > from + near && place <= to + near).length
}

/** The cells that begin in the band between two neighbouring level lines. */
function bandCells(
  top: number,
  bottom: number,
  level: readonly Ruling[],
  upright: readonly Ruling[],
): Cell[] {
  const middle = (top + bottom) / 2
  const walls = distinct(upright.filter(({ from, to }) => from <= middle && to >= middle).map(({ at }) => at))
  return walls.slice(1).flatMap((right, index): Cell[] => {
    const left = walls[index] ?? right
    const centre = (left + right) / 2
    const over = level.filter(({ from, to }) => from <= centre && to >= centre).map(({ at }) => at)
    const ceiling = Math.min(...over.filter((at) => at >= middle))
    const floor = Math.max(...over.filter((at) => at <= middle))
    if (!Number.isFinite(ceiling) || !Number.isFinite(floor)) return []
    return Math.abs(ceiling - top) <= near ? [{ left, right, top: ceiling, bottom: floor }] : []
  })
}

function distinct(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(value)
  }
  return found
}

/** What is written in a cell, its lines put together. */
function textIn(cell: Cell, texts: readonly PlacedText[]): string {
  return linesOf(texts.filter((text) => isIn(cell, text)))
    .map(({ text }) => text.replaceAll('\u3000', ' '))
    .join('')
}

function isIn({ left, right, top, bottom }: Cell, { x, y, width, size }: PlacedText): boolean {
  const centre = x + Math.min(width, size * 2) / 2
  const height = y + size * 0.35
  return centre >= left && centre <= right && height >= bottom && height <= top
}

/** Whether a stretch of text stands within a table. */
export function isInTable({ left, right, top, bottom }: PageTable, text: PlacedText): boolean {
  return isIn({ left, right, top, bottom }, text)
}
