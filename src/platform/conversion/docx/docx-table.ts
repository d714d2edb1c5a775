import { type Block, type Cell, type Inline, plainOf, type TableBlock, textOf, tidy } from '../block.ts'
import type { Losses } from '../losses.ts'
import { elements, firstOf, isOn, settingOf, type XmlElement } from '../xml-tree.ts'

type ReadBlocks = (parent: XmlElement) => readonly Block[]

interface Placed {
  readonly cell: OpenCell
  readonly column: number
}

interface OpenCell {
  readonly blocks: readonly Block[]
  readonly colSpan: number
  rowSpan: number
}

const mostColumns = 63

/**
 * Reads a table, its merged cells as spans. One cell alone is a frame, and what holds a whole table lays out the page:
 * what stands in them comes by itself.
 */
export function readTable(table: XmlElement, readBlocks: ReadBlocks, losses: Losses): readonly Block[] {
  const rows = rowsOf(table).filter((row) => !isDropped(row, losses))
  const above = new Map<number, OpenCell>()
  const placed = rows.map((row) => placeRow(row, above, readBlocks))
  const cells = placed.flat()
  const [only] = cells
  if (only && cells.length === 1) return only.cell.blocks
  if (cells.some(({ cell }) => cell.blocks.some(isGrown))) return cells.flatMap(({ cell }) => cell.blocks)
  const heads = headRows(rows, placed)
  const pictures: Block[] = []
  const read: TableBlock = {
    kind: 'table',
    caption: null,
    rows: placed.map((row, index) =>
      row.map(({ cell }): Cell => {
        pictures.push(...cell.blocks.filter(({ kind }) => kind === 'picture'))
        return {
          inlines: flat(cell.blocks, losses),
          head: index < heads,
          colSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
        }
      }),
    ),
  }
  for (const _picture of pictures) losses.add('tablePicture')
  return [...(plainOf(read).trim() === '' ? [] : [read]), ...pictures]
}

/** A table of so many rows within a cell is the text's own: the one around it only lays out the page. */
const fewestRows = 4

function isGrown(block: Block): boolean {
  return block.kind === 'table' && block.rows.length >= fewestRows
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((child) => {
    if (child.name === 'w:tr') return [child]
    const inside = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']
    return inside.includes(child.name) ? rowsOf(child) : []
  })
}

function isDropped(row: XmlElement, losses: Losses): boolean {
  const properties = firstOf(row, 'w:trPr')
  if (firstOf(properties, 'w:del')) losses.add('trackedChanges')
  else if (isOn(firstOf(properties, 'w:hidden')) === true) losses.add('hiddenRows')
  else return false
  return true
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elements(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? cellsOf(child) : []
  })
}

function placeRow(row: XmlElement, above: Map<number, OpenCell>, readBlocks: ReadBlocks): Placed[] {
  const properties = firstOf(row, 'w:trPr')
  const placed: Placed[] = []
  let column = 0
  const put = (cell: OpenCell): void => {
    placed.push({ cell, column })
    for (let at = column; at < column + cell.colSpan; at += 1) above.delete(at)
    above.set(column, cell)
  }
  const skip = (name: string): void => {
    const colSpan = spanOf(settingOf(properties, name), 0)
    if (colSpan > 0) put({ blocks: [], colSpan, rowSpan: 1 })
    column += colSpan
  }
  skip('w:gridBefore')
  for (const tc of cellsOf(row)) {
    const own = firstOf(tc, 'w:tcPr')
    const colSpan = spanOf(settingOf(own, 'w:gridSpan'), 1)
    const open = above.get(column)
    const last = placed.at(-1)
    if (continues(firstOf(own, 'w:vMerge')) && open?.colSpan === colSpan) open.rowSpan += 1
    else if (continues(firstOf(own, 'w:hMerge')) && last) {
      placed[placed.length - 1] = { ...last, cell: { ...last.cell, colSpan: last.cell.colSpan + colSpan } }
    } else put({ blocks: readBlocks(tc), colSpan, rowSpan: 1 })
    column += colSpan
  }
  skip('w:gridAfter')
  return placed
}

/** Whether a cell goes on with the one above (or before) it. */
function continues(merge: XmlElement | undefined): boolean {
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

function spanOf(given: string | undefined, otherwise: number): number {
  const span = Number(given)
  return given !== undefined && Number.isInteger(span) && span > 0 ? Math.min(span, mostColumns) : otherwise
}

/** How many rows are column heads: those that Word repeats on each page, else the first where it looks like one. */
function headRows(rows: readonly XmlElement[], placed: readonly (readonly Placed[])[]): number {
  const repeated = rows.findIndex((row) => isOn(firstOf(firstOf(row, 'w:trPr'), 'w:tblHeader')) !== true)
  if (repeated > 0) return repeated
  const [top] = placed
  if (top === undefined || placed.length < 2 || top.length < 2) return 0
  const inlines = top.map(({ cell }) =>
    cell.blocks.flatMap((block) => (block.kind === 'text' ? block.inlines : [])),
  )
  const isBold = inlines.every((own) => own.length > 0 && own.every(({ marks }) => marks?.includes('strong')))
  const isNamed = inlines.some((own) => /^(?:序号|编号|项目|名称|事项)$/.test(textOf(own).replace(/\s/g, '')))
  return isBold || isNamed ? Math.max(...top.map(({ cell }) => cell.rowSpan)) : 0
}

/** What stands in a cell as lines of text. */
function flat(blocks: readonly Block[], losses: Losses): readonly Inline[] {
  const lines = blocks.flatMap((block): (readonly Inline[])[] => {
    switch (block.kind) {
      case 'text':
        return [block.inlines]
      case 'list':
        return block.items.map((item) => [{ text: '· ' }, ...item])
      case 'table':
        losses.add('nestedTable')
        return block.rows.map((row) => row.flatMap(({ inlines }) => [...inlines, { text: ' ' }]))
      case 'picture':
        return []
    }
  })
  return tidy(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))
}
