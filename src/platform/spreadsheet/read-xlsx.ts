import { zipSync } from 'fflate'
import { readSheet as readCells, type SheetData } from 'read-excel-file/universal'
import { splitHeader } from './header.ts'
import type { FoundSheet, SentCell, SentRow } from './protocol.ts'
import { type ReadOptions, type SheetFault, sheetLimits } from './table.ts'
import { openXlsx, type XlsxPackage } from './xlsx-package.ts'
import { columnName, scanSheet, type SheetScan } from './xlsx-scan.ts'
import { type PaddedFormat, paddedStyles, type Worksheet, worksheetsOf } from './xlsx-workbook.ts'

/** The last row that Excel knows. */
const mostRows = 1_048_576
const saveAgain = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。'

/**
 * One worksheet of an `.xlsx`. What hides something is refused: nobody shall hand in what he does not see. The
 * cells are read by a library; it is given nothing but the parts that it needs, whose sizes are known.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<FoundSheet | SheetFault> {
  const parts = await openXlsx(bytes)
  if ('fault' in parts) return parts
  let chosen: Chosen | SheetFault
  try {
    chosen = chooseSheet(parts, options.preferred)
  } catch {
    return { fault: `文件里的表格读不出来。${saveAgain}` }
  }
  if ('fault' in chosen) return chosen
  const { sheet, scan } = chosen
  if (scan.lastRow > mostRows) return { fault: `表格的行号超出 Excel 的范围。${saveAgain}` }
  if (scan.filled > sheetLimits.cells) {
    return {
      fault: `工作表“${sheet.name}”的内容太多，没有读取。请分成几个文件，每个不超过 ${sheetLimits.rows} 行。`,
    }
  }
  const cells = await cellsOf(parts, sheet)
  if ('fault' in cells) return cells
  const rows = sentRows(cells, scan)
  const concealed = concealedIn(sheet, scan, rows)
  if (concealed) return concealed
  const split = splitHeader(rows, options.headings, scan.merged)
  return 'fault' in split ? split : { name: sheet.name, ...split }
}

/** The rows that hold anything. Where the scan knows better how a cell is shown, it is asked by the cell's address. */
function sentRows(cells: readonly ReadCell[][], { padded, errors }: SheetScan): SentRow[] {
  const plain = padded.size === 0 && errors.size === 0
  const rows: SentRow[] = []
  for (const [index, row] of cells.entries()) {
    const line = index + 1
    const sent = row.map((cell, column) => {
      if (plain) return shown(cell, undefined)
      const address = `${columnName(column + 1)}${line}`
      return errors.get(address) ?? shown(cell, padded.get(address))
    })
    if (sent.some((cell) => cell !== null)) rows.push({ line, cells: sent })
  }
  return rows
}

interface Chosen {
  readonly sheet: Worksheet
  readonly scan: SheetScan
}

/** The sheet of the preferred name, else the first that holds anything. A hidden sheet that does is refused. */
function chooseSheet(parts: XlsxPackage, preferred: string): Chosen | SheetFault {
  const padded = paddedStyles(parts)
  const filled: Chosen[] = []
  for (const sheet of worksheetsOf(parts)) {
    const scan = scanSheet(parts.get(sheet.path)?.toString('utf8') ?? '', padded)
    if (scan.filled > 0) filled.push({ sheet, scan })
  }
  const hidden = filled.find(({ sheet }) => sheet.hidden)
  if (hidden) {
    return {
      fault: `工作簿里有隐藏的工作表“${hidden.sheet.name}”。请取消隐藏，核对以后保留或者删除，再重新上传。`,
    }
  }
  return (
    filled.find(({ sheet }) => sheet.name.trim() === preferred) ??
    filled[0] ?? { fault: '工作簿是空的，没有一张工作表有内容。' }
  )
}

function concealedIn(sheet: Worksheet, scan: SheetScan, rows: readonly SentRow[]): SheetFault | null {
  const lines = rows.map(({ line }) => line).filter((line) => scan.hiddenRows.has(line))
  if (lines.length > 0) {
    const named = lines.slice(0, 10).join('、')
    const more = lines.length > 10 ? `等 ${lines.length} 行` : ' 行'
    return {
      fault: `工作表“${sheet.name}”的第 ${named}${more}是隐藏的（可能是筛选造成的）。请取消筛选和隐藏，核对以后再试。`,
    }
  }
  const column = scan.hiddenColumns.find((one) => rows.some(({ cells }) => cells.length >= one))
  if (column === undefined) return null
  return { fault: `工作表“${sheet.name}”的 ${columnName(column)} 列是隐藏的。请取消隐藏，核对以后再试。` }
}

type ReadCell = SheetData[number][number]

/** What the library reads, or where it could not. The parts are given up: they may be large. */
async function cellsOf(parts: XlsxPackage, sheet: Worksheet): Promise<ReadCell[][] | SheetFault> {
  const archive = repacked(parts, sheet)
  parts.clear()
  try {
    return await readCells(archive, sheet.place)
  } catch (error) {
    const place = error instanceof Error ? /row (\d+),? col (\d+)/.exec(error.message) : null
    const where = place ? `第 ${place[1]} 行 ${columnName(Number(place[2]))} 列` : '有的单元格'
    return { fault: `工作表“${sheet.name}”的${where}读不出来。${saveAgain}` }
  }
}

function repacked(parts: XlsxPackage, sheet: Worksheet): ArrayBuffer {
  const needed: Record<string, Uint8Array> = {}
  for (const [path, content] of parts) {
    if (path === sheet.path || !path.startsWith('xl/worksheets/')) needed[path] = content
  }
  return zipSync(needed, { level: 0 }).buffer
}

/** Days before this one are times of a day, or Excel's own mistake about the year 1900. */
const firstDay = Date.UTC(1900, 2, 1)
const oneDay = 24 * 60 * 60 * 1000

/** A cell as it goes over to the house: a day without its time, a number as it is shown. */
function shown(cell: ReadCell, padded: PaddedFormat | undefined): SentCell {
  if (cell instanceof Date) {
    const time = cell.getTime()
    return time < firstDay ? cell.toISOString().slice(11, 16) : new Date(time - (time % oneDay))
  }
  if (typeof cell === 'number') {
    if (!padded || !Number.isInteger(cell) || cell < 0) return cell
    return `${padded.before}${String(cell).padStart(padded.digits, '0')}${padded.after}`
  }
  if (typeof cell === 'string') return cell
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : null
}
