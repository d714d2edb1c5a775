import { type Block, type Cell, textBlock, tidy } from '../block.ts'
import { damaged, FileFault } from '../file-fault.ts'
import { mainPart, readPart, relatedPart } from '../office-package.ts'
import type { Losses } from '../losses.ts'
import { all, firstOf } from '../xml-tree.ts'
import type { ZipParts } from '../zip-parts.ts'
import { readSheet, richText, type SheetCell, type SheetGrid, type Workbook } from './read-sheet.ts'
import { readFormats } from './shown-value.ts'

/**
 * Reads a workbook: each sheet that is seen as a table, the lines over and under it as paragraphs.
 *
 * @throws FileFault
 */
export async function readXlsx(zip: ZipParts, losses: Losses): Promise<Block[]> {
  const book = await readPart(zip, await mainPart(zip))
  if (!book) throw new FileFault(damaged)
  const date1904 = firstOf(book.root, 's:workbookPr')?.attributes['date1904'] ?? ''
  const workbook: Workbook = {
    strings: all((await relatedPart(zip, book, 'sharedStrings'))?.root, 's:si').map(richText),
    show: readFormats((await relatedPart(zip, book, 'styles'))?.root, ['1', 'true'].includes(date1904)),
  }
  const sheets: { readonly name: string; readonly blocks: readonly Block[] }[] = []
  for (const { attributes } of all(firstOf(book.root, 's:sheets'), 's:sheet')) {
    if (!['visible', undefined].includes(attributes['state'])) {
      losses.add('hiddenSheets')
      continue
    }
    const target = book.relations.get(attributes['r:id'] ?? '')
    const sheet = target && !target.external ? await readPart(zip, target.target) : null
    if (sheet?.root.name !== 's:worksheet') continue
    if (firstOf(sheet.root, 's:drawing')) losses.add('sheetPicture')
    if ([...sheet.relations.values()].some(({ type }) => type === 'comments')) losses.add('comments')
    const blocks = blocksOf(readSheet(sheet.root, workbook, losses))
    if (blocks.length > 0) sheets.push({ name: attributes['name'] ?? '', blocks })
  }
  if (sheets.length < 2) return sheets.flatMap(({ blocks }) => [...blocks])
  return sheets.flatMap(({ name, blocks }) => [textBlock(name, { outline: 1 }), ...blocks])
}

/** Lines over the table, the table, lines under it. */
function blocksOf(grid: SheetGrid): Block[] {
  const lone = grid.map(loneText)
  const from = lone.findIndex((text) => text === null)
  if (from < 0) return lone.flatMap((text, index) => (text ? [line(text, index === 0)] : []))
  const to = lone.findLastIndex((text) => text === null) + 1
  const rows = grid.slice(from, to)
  const reach = Math.max(1, ...(rows[0] ?? []).map((cell) => cell?.rowSpan ?? 1))
  return [
    ...lone.slice(0, from).flatMap((text, index) => (text ? [line(text, index === 0)] : [])),
    { kind: 'table', caption: null, rows: tableRows(rows, rows.length > 1 ? reach : 0) },
    ...lone.slice(to).flatMap((text) => (text ? [line(text, false)] : [])),
  ]
}

/** The text of a row that holds one alone, '' of an empty one; null where it holds several or hangs on its neighbours. */
function loneText(row: readonly (SheetCell | null)[]): string | null {
  const own = row.filter((cell) => cell !== null)
  const [only, ...others] = own.filter(({ text }) => text !== '')
  const reached = own.reduce((sum, { colSpan }) => sum + colSpan, 0)
  if (others.length > 0 || reached !== row.length || own.some(({ rowSpan }) => rowSpan > 1)) return null
  return only?.text ?? ''
}

function line(text: string, isTitle: boolean): Block {
  return textBlock(text, isTitle ? { align: 'center', outline: 0 } : {})
}

function tableRows(rows: SheetGrid, heads: number): Cell[][] {
  return rows.map((row, index) =>
    row.flatMap((cell): Cell[] => {
      if (cell === null) return []
      const { text, colSpan, rowSpan } = cell
      return [{ inlines: tidy([{ text }]), head: index < heads, colSpan, rowSpan }]
    }),
  )
}
