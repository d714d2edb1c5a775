import { type Block, type PlacedWord, type TableBlock, textBlock, type TextBlock } from '../block.ts'
import { isLatin, type PageLine } from './page-lines.ts'
import type { PageTable } from './page-tables.ts'

/** What stands on a page, from top to bottom. */
export type PagePart = PageLine | PageTable

/** The type area of a document, as its lines show it. */
interface Area {
  readonly left: number
  readonly right: number
  /** usual distance of two lines */
  readonly leading: number
}

/** Puts lines together to paragraphs: a line that ran to the edge goes on in the next one, if that begins at the edge. */
export function paragraphsOf(pages: readonly (readonly PagePart[])[]): Block[] {
  const area = areaOf(pages.map((parts) => parts.filter((part) => 'text' in part)))
  const blocks: Block[] = []
  let last: PageLine | null = null
  for (const [page, lines] of pages.entries()) {
    for (const [index, line] of lines.entries()) {
      const open = blocks.at(-1)
      const newPage = page > 0 && index === 0
      if ('rows' in line) {
        last = null
        if (newPage && open?.kind === 'table') blocks[blocks.length - 1] = goingOn(open, tableBlock(line))
        else blocks.push(tableBlock(line))
        continue
      }
      if (open?.kind === 'text' && last && goesOn(last, line, area, newPage)) {
        const text = open.inlines.map((inline) => inline.text).join('')
        const places = [...(open.places ?? []), ...placesOf(line, page)]
        blocks[blocks.length - 1] = { ...open, inlines: [{ text: joined(text, line.text) }], places }
      } else {
        blocks.push(textBlock(line.text, { align: alignOf(line, area), places: placesOf(line, page) }))
      }
      last = line
    }
  }
  return blocks
}

function placesOf({ words, y, size }: PageLine, page: number): PlacedWord[] {
  return words.map((word) => ({ ...word, page: page + 1, y, size }))
}

function tableBlock({ rows }: PageTable): TableBlock {
  return {
    kind: 'table',
    caption: null,
    rows: rows.map((row) =>
      row.map(({ text, colSpan, rowSpan }) => ({ inlines: [{ text }], head: false, colSpan, rowSpan })),
    ),
  }
}

/** A table that goes on over the page. */
function goingOn(table: TableBlock, more: TableBlock): TableBlock {
  return { ...table, rows: [...table.rows, ...more.rows] }
}

function areaOf(pages: readonly (readonly PageLine[])[]): Area {
  const lines = pages.flat()
  const long = lines.filter((line) => line.right - line.left > line.size * 12)
  const known = long.length > 0 ? long : lines
  const left = Math.min(...known.map((line) => line.left))
  const size = Math.max(0, ...known.map((line) => line.size))
  const gaps = pages.flatMap((page) =>
    page.flatMap((line, index) => {
      const next = page[index + 1]
      return next ? [line.y - next.y] : []
    }),
  )
  return {
    left,
    // where all lines are short, none of them ran to an edge
    right: Math.max(left + size * 20, ...known.map(({ right }) => right)),
    leading: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0,
  }
}

function goesOn(last: PageLine, line: PageLine, area: Area, newPage: boolean): boolean {
  const { size } = line
  if (
    last.tabular ||
    last.figured ||
    line.tabular ||
    line.figured ||
    Math.abs(last.size - size) > size * 0.12
  )
    return false
  if (!newPage && last.y - line.y > area.leading * 1.7) return false
  const ranToEdge = last.right >= area.right - size * 1.6
  const atEdge = line.left <= area.left + size * 0.8
  return ranToEdge && atEdge
}

function joined(before: string, after: string): string {
  if (/[a-z]-$/i.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after
  return isLatin(before.at(-1)) && isLatin(after[0]) && !/\d$/.test(before)
    ? `${before} ${after}`
    : before + after
}

function alignOf({ left, right, size }: PageLine, area: Area): TextBlock['align'] {
  const width = area.right - area.left
  const centre = (left + right) / 2 - (area.left + area.right) / 2
  const inset = left > area.left + size * 2.6 && right < area.right - size
  if (inset && Math.abs(centre) < size * 1.2) return 'center'
  return left > area.left + width * 0.4 ? 'end' : 'start'
}
