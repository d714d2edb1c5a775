import {
  plainText,
  readSheet,
  type Sheet,
  type SheetRow,
  type Table,
  writeXlsx,
} from '../../../platform/spreadsheet/index.ts'
import { type Answer, type Desk, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import { enterMonths } from './enter-months.ts'
import {
  type KeptMonthEntry,
  monthFault,
  type MonthEntry,
  type MonthFigure,
  monthFigureNames,
  monthFigures,
  sumOfMonths,
} from './month-figures.ts'

export interface ImportMonths {
  readonly unitCode: string
  readonly year: number
  readonly fileName: string
  readonly bytes: Uint8Array
}

const monthHeading = '月份'
const sheetName = '月度数据'
const mostFaults = 50

/** 导入月度数据 (.xlsx, .csv): all of the file or nothing of it, every bad row named. */
export async function importMonths(desk: Desk, request: ImportMonths): Promise<Answer<KeptMonthEntry[]>> {
  const { unitCode, year, fileName, bytes } = request
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, reportPolicy.enterMonths, unit)
  if (refused) return refused
  const ending = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase()
  if (ending !== 'xlsx' && ending !== 'csv') {
    return mend({
      field: 'file',
      text: '只能导入 .xlsx 或 .csv 文件。旧版表格请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”。',
    })
  }
  const headings = [monthHeading, ...monthFigures.map((figure) => monthFigureNames[figure])]
  const sheet = await readSheet(bytes, ending, { headings, preferred: sheetName })
  if ('fault' in sheet) return mend({ field: 'file', text: sheet.fault })
  const read = readMonths(sheet)
  if (read.issues.length > 0) return mend(...read.issues.slice(0, mostFaults))
  return enterMonths(desk, { unitCode, year, entries: read.entries, fileName })
}

/** The sheet as entries, or what is wrong in it, by row. */
export function readMonths(sheet: Sheet): { readonly entries: MonthEntry[]; readonly issues: Issue[] } {
  const columns = sheet.header.map(headingOf)
  const unknown = sheet.header.filter((heading, index) => heading !== '' && columns[index] === null)
  const twice = columns.some((column, index) => column !== null && columns.indexOf(column) !== index)
  const month = columns.indexOf('month')
  if (unknown.length > 0 || twice || month < 0 || columns.every((one) => one === null || one === 'month')) {
    const known = monthFigures.map((figure) => monthFigureNames[figure]).join('、')
    const what =
      unknown.length > 0 ? `不认识的列：${unknown.join('、')}。` : twice ? '有一列出现了两次。' : ''
    return {
      entries: [],
      issues: [
        {
          field: 'file',
          text: `第 ${sheet.headerLine} 行表头：${what}应当有“月份”，和${known}中的一列或者几列。`,
        },
      ],
    }
  }
  const entries: MonthEntry[] = []
  const issues: Issue[] = []
  const seen = new Map<number, number>()
  let sums: { readonly line: number; readonly row: SheetRow } | null = null
  for (const row of sheet.rows) {
    const named = textOf(row, month)
    if (/^(?:合计|总计|全年)$/.test(named)) {
      sums = { line: row.line, row }
      continue
    }
    const number = Number(/^(\d{1,2})月?$/.exec(named)?.[1] ?? Number.NaN)
    if (!(number >= 1 && number <= 12)) {
      issues.push(at(row.line, `月份“${named}”看不懂，请填 1 到 12。`))
      continue
    }
    const before = seen.get(number)
    if (before !== undefined) issues.push(at(row.line, `${number} 月在第 ${before} 行已经填过，请只留一行。`))
    seen.set(number, row.line)
    for (const [index, figure] of columns.entries()) {
      if (figure === null || figure === 'month') continue
      const value = textOf(row, index)
      if (value === '') continue
      const fault = monthFault(figure, value)
      if (fault === null) entries.push({ month: number, figure, value })
      else issues.push(at(row.line, `${fault}现在是“${value}”。`))
    }
  }
  if (sums !== null && issues.length === 0) issues.push(...sumFaults(sums.row, columns, entries))
  if (entries.length === 0 && issues.length === 0) {
    issues.push({ field: 'file', text: '表里没有一个月的数据。请在表头下面一个月写一行。' })
  }
  return { entries, issues }
}

type Heading = MonthFigure | 'month' | null

function headingOf(heading: string): Heading {
  const plain = heading.normalize('NFKC').replace(/[\s*]/g, '')
  if (plain === monthHeading || plain === '月') return 'month'
  return (
    monthFigures.find((figure) => {
      const name = monthFigureNames[figure].normalize('NFKC')
      return plain === name || plain === figure || plain === name.replace(/\(.*\)$/, '')
    }) ?? null
  )
}

function textOf(row: SheetRow, index: number): string {
  const cell = row.cells[index] ?? null
  if (cell === null) return ''
  const text = plainText(cell)
  return typeof text === 'string' ? text.normalize('NFKC').replace(/[\s,]/g, '') : text.fault
}

function sumFaults(row: SheetRow, columns: readonly Heading[], entries: readonly MonthEntry[]): Issue[] {
  const sums = sumOfMonths(
    entries.flatMap(({ figure, value }) => (value === null ? [] : [{ figure, value }])),
  )
  return columns.flatMap((figure, index) => {
    if (figure === null || figure === 'month') return []
    const written = textOf(row, index)
    const sum = sums.get(figure) ?? '0'
    if (written === '' || Number(written) === Number(sum)) return []
    return [at(row.line, `“${monthFigureNames[figure]}”合计写的是 ${written}，各月加起来是 ${sum}，请核对。`)]
  })
}

function at(line: number, text: string): Issue {
  return { field: 'file', text: `第 ${line} 行：${text}` }
}

/** An empty sheet of twelve months to be filled in. */
export function monthsTemplate(): Promise<Uint8Array> {
  const table: Table = {
    name: sheetName,
    columns: [monthHeading, ...monthFigures.map((figure) => monthFigureNames[figure])].map((label) => ({
      label,
      width: 18,
    })),
    rows: Array.from({ length: 12 }, (_none, index) => [index + 1, null, null, null, null]),
  }
  return writeXlsx(table)
}
