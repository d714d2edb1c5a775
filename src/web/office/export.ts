import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { type Answer, type Desk, mend } from '../../modules/desk/index.ts'
import { type Cell, type Table, writeCsv, writeXlsx } from '../../platform/spreadsheet/index.ts'
import type { ExportFormat } from './common.schema.ts'
import { sendFile } from './file-reply.ts'

/** One column of a list: what it is called on the screen and in a `.jsonl`, and what stands in it. */
export interface ExportColumn<Row> {
  readonly key: string
  readonly label: string
  /** in signs, where the usual width is wrong */
  readonly width?: number
  readonly value: (row: Row) => Cell
}

/** A list as it is shown, from its first row to its last. */
export interface ExportedList<Row> {
  /** of the unit whose list it is, and of the list: both go into the name of the file */
  readonly unit: string
  readonly list: string
  readonly columns: readonly ExportColumn<Row>[]
  readonly rows: Iterable<Row> | AsyncIterable<Row>
  /** how many they are, where that is known */
  readonly total?: number
  /** a line of the `.jsonl`, where it says more than the columns do */
  readonly record?: (row: Row) => Readonly<Record<string, unknown>>
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
}

/** Rows that a workbook takes: what is more is not opened by the machines of offices. */
const mostInWorkbook = 200_000

/**
 * Sends a list as a file, row by row as it is read; a workbook is made in a thread of its own. Who may see the
 * list was asked before. What leaves a demonstration says so in its name and in every row.
 */
export async function sendList<Row>(
  reply: FastifyReply,
  { desk, demonstration }: { readonly desk: Desk; readonly demonstration: boolean },
  format: ExportFormat,
  list: ExportedList<Row>,
): Promise<Answer<null>> {
  if (format === 'xlsx' && (list.total ?? 0) > mostInWorkbook) {
    const text = `共 ${list.total} 条，Excel 表格最多 ${mostInWorkbook} 条。请按栏目、年份分开导出，或者改用 .csv、.jsonl。`
    return mend({ field: 'format', text })
  }
  const columns = demonstration ? [...list.columns, demonstrationColumn] : list.columns
  const note = demonstration ? '（演示数据）' : ''
  const name = `${list.unit}_${list.list}_${desk.today().toString()}${note}.${format}`.replace(
    /[\\/:*?"<>|\s]/g,
    '',
  )
  const table: Table = { name: list.list.slice(0, 31), columns, rows: cellsOf(list.rows, columns) }
  const mediaType = mediaTypes[format]
  if (format === 'xlsx') return sendFile(reply, { name, mediaType, bytes: await writeXlsx(table) })
  const text = format === 'csv' ? writeCsv(table) : jsonLines(list, columns)
  return sendFile(reply, { name, mediaType, bytes: Readable.from(text) })
}

/** The last column of what leaves a demonstration; an import into a real instance refuses its rows. */
const demonstrationColumn: ExportColumn<unknown> = { key: 'notice', label: '说明', value: () => '演示数据' }

async function* cellsOf<Row>(
  rows: ExportedList<Row>['rows'],
  columns: readonly ExportColumn<Row>[],
): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map(({ value }) => value(row))
}

const linesAtOnce = 200

async function* jsonLines<Row>(
  { rows, record }: ExportedList<Row>,
  columns: readonly ExportColumn<Row>[],
): AsyncGenerator<string> {
  const further = record ? columns.filter((column) => column === demonstrationColumn) : columns
  let text = ''
  let waiting = 0
  for await (const row of rows) {
    const cells = Object.fromEntries(further.map(({ key, value }) => [key, value(row)]))
    text += `${JSON.stringify({ ...record?.(row), ...cells })}\n`
    waiting += 1
    if (waiting < linesAtOnce) continue
    yield text
    text = ''
    waiting = 0
  }
  if (text !== '') yield text
}
