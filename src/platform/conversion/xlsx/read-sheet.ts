import type { Losses } from '../losses.ts'
import { all, elements, firstOf, innerText, type XmlElement } from '../xml-tree.ts'
import { FileFault } from '../file-fault.ts'
import type { ShowNumber } from './shown-value.ts'

/** A cell that is seen: its text, and the seen rows and columns that it reaches over. */
export interface SheetCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** The seen part of a sheet: rows of places; null where another cell reaches over. */
export type SheetGrid = readonly (readonly (SheetCell | null)[])[]

export interface Workbook {
  readonly strings: readonly string[]
  readonly show: ShowNumber
}

const mostRows = 3_000
const mostColumns = 100

/**
 * Reads a sheet as it is seen: hidden rows and columns left out, numbers and days as their formats show them,
 * empty edges and empty rows cut off.
 *
 * @throws FileFault where it is too large for a page
 */
export function readSheet(root: XmlElement, workbook: Workbook, losses: Losses): SheetGrid {
  const texts = readTexts(root, workbook, losses)
  const [height, width] = sizeOf(texts)
  if (height > mostRows || width > mostColumns) {
    throw new FileFault(
      `的表格有 ${height} 行、${width} 列，网页放不下。请作为附件添加，正文写几句说明；或者只留需要公开的行和列再试。`,
    )
  }
  const rows = seen(height, hiddenRows(root, texts), losses)
  const columns = seen(width, hiddenColumns(root), losses)
  const merges = readMerges(root, height, width)
  const covered = new Set<string>()
  const spans = new Map<string, { colSpan: number; rowSpan: number; text: string }>()
  for (const { top, left, bottom, right } of merges) {
    const within = {
      rows: rows.filter((at) => at >= top && at <= bottom),
      columns: columns.filter((at) => at >= left && at <= right),
    }
    const [row] = within.rows
    const [column] = within.columns
    if (row === undefined || column === undefined) continue
    for (const y of within.rows) for (const x of within.columns) covered.add(`${y} ${x}`)
    covered.delete(`${row} ${column}`)
    // the text stands in the first cell of all, which may be hidden
    const text = texts.get(top)?.get(left) ?? ''
    spans.set(`${row} ${column}`, { colSpan: within.columns.length, rowSpan: within.rows.length, text })
  }
  const grid = rows.map((row) =>
    columns.map((column) => {
      if (covered.has(`${row} ${column}`)) return null
      return (
        spans.get(`${row} ${column}`) ?? { text: texts.get(row)?.get(column) ?? '', colSpan: 1, rowSpan: 1 }
      )
    }),
  )
  return withoutEmptyRows(grid)
}

/** Texts by row and column, from 0. */
type Texts = ReadonlyMap<number, ReadonlyMap<number, string>>

function readTexts(root: XmlElement, workbook: Workbook, losses: Losses): Texts {
  const texts = new Map<number, Map<number, string>>()
  let row = -1
  for (const element of all(firstOf(root, 's:sheetData'), 's:row')) {
    row = indexOf(element.attributes['r'], row + 1)
    const cells = texts.get(row) ?? new Map<number, string>()
    let column = -1
    for (const cell of all(element, 's:c')) {
      column = placeOf(cell.attributes['r'])?.column ?? column + 1
      const text = textOfCell(cell, workbook).trim()
      // WPS keeps a picture in a cell as a formula of its own
      if (/^=?(?:_xlfn\.)?DISPIMG\(/.test(text)) losses.add('sheetPicture')
      else if (text !== '') cells.set(column, text)
    }
    if (cells.size > 0) texts.set(row, cells)
  }
  return texts
}

function textOfCell(cell: XmlElement, { strings, show }: Workbook): string {
  const raw = innerText(firstOf(cell, 's:v'))
  switch (cell.attributes['t'] ?? 'n') {
    case 's':
      return strings[Number(raw)] ?? ''
    case 'inlineStr':
      return richText(firstOf(cell, 's:is'))
    case 'b':
      return raw === '1' ? 'TRUE' : 'FALSE'
    case 'str':
      return spelledOut(raw)
    case 'e':
    case 'd':
      return raw
    default:
      return raw === '' || !Number.isFinite(Number(raw))
        ? raw
        : show(Number(raw), Number(cell.attributes['s'] ?? 0))
  }
}

/** Text of a string item; how it is to be read aloud (拼音) is left out. */
export function richText(item: XmlElement | undefined): string {
  const text = elements(item)
    .map((child) => (child.name === 's:t' ? innerText(child) : child.name === 's:r' ? richText(child) : ''))
    .join('')
  return spelledOut(text)
}

/** Signs that a sheet spells as `_x000D_`, spelled out; control signs go. */
function spelledOut(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/g, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
}

function sizeOf(texts: Texts): [height: number, width: number] {
  let [height, width] = [0, 0]
  for (const [row, cells] of texts) {
    height = Math.max(height, row + 1)
    for (const column of cells.keys()) width = Math.max(width, column + 1)
  }
  return [height, width]
}

function hiddenRows(root: XmlElement, texts: Texts): ReadonlySet<number> {
  const hidden = new Set<number>()
  const standard = isTrue(firstOf(root, 's:sheetFormatPr')?.attributes['zeroHeight'])
  let row = -1
  const stated = new Set<number>()
  for (const { attributes } of all(firstOf(root, 's:sheetData'), 's:row')) {
    row = indexOf(attributes['r'], row + 1)
    stated.add(row)
    if (isTrue(attributes['hidden']) || attributes['ht'] === '0') hidden.add(row)
  }
  if (standard) for (const at of texts.keys()) if (!stated.has(at)) hidden.add(at)
  return hidden
}

function hiddenColumns(root: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (const { attributes } of all(firstOf(root, 's:cols'), 's:col')) {
    if (!isTrue(attributes['hidden']) && attributes['width'] !== '0') continue
    const from = indexOf(attributes['min'], 0)
    const to = Math.min(indexOf(attributes['max'], from), from + mostColumns)
    for (let at = from; at <= to; at += 1) hidden.add(at)
  }
  return hidden
}

function seen(length: number, hidden: ReadonlySet<number>, losses: Losses): number[] {
  const kept: number[] = []
  for (let at = 0; at < length; at += 1) {
    if (hidden.has(at)) losses.add('hiddenRows')
    else kept.push(at)
  }
  return kept
}

function isTrue(given: string | undefined): boolean {
  return given === '1' || given === 'true'
}

function indexOf(given: string | undefined, otherwise: number): number {
  const number = Number(given)
  return given !== undefined && Number.isInteger(number) && number >= 1 && number <= 1_048_576
    ? number - 1
    : otherwise
}

/** `B7` → column 1, row 6. */
function placeOf(given: string | undefined): { column: number; row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(given ?? '') ?? []
  if (letters === undefined || digits === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(digits) - 1 }
}

interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Merged areas, cut to the used part; one that meets another before it is not heeded. */
function readMerges(root: XmlElement, height: number, width: number): Area[] {
  const taken = new Set<string>()
  return all(firstOf(root, 's:mergeCells'), 's:mergeCell').flatMap(({ attributes }) => {
    const [from, to] = (attributes['ref'] ?? '').split(':').map(placeOf)
    if (!from || !to) return []
    const area = {
      top: from.row,
      left: from.column,
      bottom: Math.min(to.row, height - 1),
      right: Math.min(to.column, width - 1),
    }
    const places: string[] = []
    for (let y = area.top; y <= area.bottom; y += 1) {
      for (let x = area.left; x <= area.right; x += 1) places.push(`${y} ${x}`)
    }
    if (places.some((place) => taken.has(place))) return []
    for (const place of places) taken.add(place)
    return places.length > 1 ? [area] : []
  })
}

/** Rows where no text stands, or all of which belongs to cells from above, go; who reaches over them reaches less far. */
function withoutEmptyRows(grid: SheetGrid): SheetGrid {
  const empty = grid.map(
    (row) =>
      row.every((cell) => cell === null) || row.every((cell) => cell?.text === '' && cell.rowSpan === 1),
  )
  return grid.flatMap((row, at) => {
    if (empty[at] === true) return []
    return [
      row.map((cell) => {
        if (cell === null || cell.rowSpan === 1) return cell
        const gone = empty.slice(at, at + cell.rowSpan).filter(Boolean).length
        return { ...cell, rowSpan: cell.rowSpan - gone }
      }),
    ]
  })
}
