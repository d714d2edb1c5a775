import type { Element, Tree } from './html-tree.ts'
import { type Block, paragraph, type Table, type TableCell, textOf } from './node.ts'
import { isUnseen, type Lost } from './seen.ts'

/** Reads what stands in a cell. */
type ReadCell = (trees: readonly Tree[]) => readonly Block[]

/** A table before it is squared: its rows as they came, and what stood between them. */
export interface ReadTable {
  readonly caption: readonly Tree[]
  readonly rows: readonly (readonly TableCell[])[]
  /** not in any cell */
  readonly stray: readonly Tree[]
}

/** Rows and cells of a table, hidden ones left out. */
export function tableOf(table: Element, readCell: ReadCell, lost: Lost): ReadTable {
  const caption: Tree[] = []
  const stray: Tree[] = []
  const rows: TableCell[][] = []
  const collect = (trees: readonly Tree[], head: boolean): void => {
    for (const tree of trees) {
      if (typeof tree === 'string') stray.push(tree)
      else if (isUnseen(tree, lost)) continue
      else if (tree.name === 'caption') caption.push(tree)
      else if (tree.name === 'tr') rows.push(cellsOf(tree, head))
      else if (/^(?:thead|tbody|tfoot)$/.test(tree.name)) collect(tree.children, tree.name === 'thead')
      else if (tree.name === 'td' || tree.name === 'th') rows.push([cellOf(tree, head)])
      else stray.push(tree)
    }
  }
  const cellsOf = (row: Element, head: boolean): TableCell[] => {
    const cells: TableCell[] = []
    for (const tree of row.children) {
      if (typeof tree === 'string') stray.push(tree)
      else if (isUnseen(tree, lost)) continue
      else if (tree.name === 'td' || tree.name === 'th') cells.push(cellOf(tree, head))
      else stray.push(tree)
    }
    return cells
  }
  const cellOf = (cell: Element, head: boolean): TableCell => {
    const content = readCell(cell.children)
    return {
      type: head || cell.name === 'th' ? 'tableHeader' : 'tableCell',
      attrs: { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') },
      content: content.length > 0 ? content : [paragraph()],
    }
  }
  collect(table.children, false)
  return { caption, rows: rows.filter((row) => row.length > 0), stray }
}

const widestSpan = 1_000

function spanOf({ attributes }: Element, name: string): number {
  const span = Number(attributes[name] ?? '1')
  return Number.isInteger(span) && span > 1 && span <= widestSpan ? span : 1
}

/**
 * A table whose rows all fill the same columns, as the editor needs it: spans that would overlap or reach
 * beyond the table are cut, missing cells are filled in. Null: it would have more places than `most`.
 */
export function squared(
  rows: readonly (readonly TableCell[])[],
  caption: string,
  most: number,
): Table | null {
  const area = rows.flat().reduce((sum, { attrs }) => sum + attrs.colspan * attrs.rowspan, 0)
  const placed = place(area > most ? rows.map((row) => row.map(withoutSpans)) : rows)
  const width = placed.reduce((widest, { used }) => Math.max(widest, used.size), 0)
  if (width * rows.length > most) return null
  return {
    type: 'table',
    attrs: { caption },
    content: placed.map(({ cells, used }) => ({
      type: 'tableRow',
      content: [...cells, ...Array.from({ length: width - used.size }, emptyCell)],
    })),
  }
}

/** Spans of a page gone mad: the cells stay. */
function withoutSpans(cell: TableCell): TableCell {
  return { ...cell, attrs: { colspan: 1, rowspan: 1 } }
}

interface PlacedRow {
  readonly cells: TableCell[]
  /** columns taken by its own cells and by those that reach down from above */
  readonly used: Set<number>
}

function place(rows: readonly (readonly TableCell[])[]): readonly PlacedRow[] {
  const placed = rows.map((): PlacedRow => ({ cells: [], used: new Set() }))
  for (const [index, row] of rows.entries()) {
    const own = placed[index]
    if (!own) continue
    let column = 0
    for (const cell of row) {
      while (own.used.has(column)) column += 1
      const colspan = freeFrom(own.used, column, cell.attrs.colspan)
      const rowspan = Math.min(cell.attrs.rowspan, rows.length - index)
      for (const { used } of placed.slice(index, index + rowspan)) {
        for (let at = column; at < column + colspan; at += 1) used.add(at)
      }
      own.cells.push({ ...cell, attrs: { colspan, rowspan } })
      column += colspan
    }
  }
  return placed
}

function freeFrom(used: ReadonlySet<number>, from: number, wanted: number): number {
  let free = 1
  while (free < wanted && !used.has(from + free)) free += 1
  return free
}

function emptyCell(): TableCell {
  return { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph()] }
}

/** Rows as paragraphs: a table within a cell, or one too large to be edited. */
export function flattened(rows: readonly (readonly TableCell[])[]): Block[] {
  return rows.flatMap((row) => {
    const lines = row.map(({ content }) => (content.length === 1 ? content[0] : undefined))
    if (!lines.every((one) => one?.type === 'paragraph')) return row.flatMap(({ content }) => content)
    const text = lines.flatMap((one, index) => [
      ...(index === 0 ? [] : [{ type: 'text' as const, text: '　' }]),
      ...(one?.type === 'paragraph' ? (one.content ?? []) : []),
    ])
    return textOf(text).trim() === '' ? [] : [paragraph(text)]
  })
}
