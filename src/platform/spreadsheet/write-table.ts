import { takingTurns } from '../turns.ts'
import { type FromThread, rowsPerMessage, type SentCell, type ToWriter } from './protocol.ts'
import { startThread } from './start-thread.ts'
import type { Cell, Table } from './table.ts'

/** What an `.xlsx` cell can hold (signs); Excel calls a file with more in it damaged. */
const longestXlsxCell = 32_767

/** The bytes of an `.xlsx` with these tables as its worksheets, made in a thread of its own. */
export async function writeXlsx(...tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns }) => ({ name, columns: columns.map(plainColumn) }))
  const thread = startThread({ task: 'write', sheets })
  const file = new Promise<Uint8Array>((resolve, reject) => {
    thread.on('message', (message: FromThread) => {
      if ('file' in message) resolve(message.file)
    })
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('the thread for spreadsheets ended without an answer')))
  })
  // whoever fails first is told; the other is not left unheard
  const sent = sendRows(tables, (message) => thread.postMessage(message))
  try {
    const [bytes] = await Promise.all([file, sent])
    return bytes
  } finally {
    await thread.terminate()
  }
}

/** A column without whatever else the caller keeps with it: only plain values go over to a thread. */
function plainColumn({ label, width }: Table['columns'][number]): Table['columns'][number] {
  return { label, ...(width !== undefined && { width }) }
}

async function sendRows(tables: readonly Table[], send: (message: ToWriter) => void): Promise<void> {
  const turn = takingTurns()
  for (const [sheet, { rows }] of tables.entries()) {
    let some: SentCell[][] = []
    for await (const row of rows) {
      some.push(row.map(sentCell))
      if (some.length < rowsPerMessage) continue
      send({ sheet, rows: some })
      some = []
      await turn()
    }
    send({ sheet, rows: some })
  }
  send('end')
}

function sentCell(cell: Cell): SentCell {
  if (typeof cell === 'string') return cell.slice(0, longestXlsxCell)
  if (cell === null || typeof cell === 'number') return cell
  return new Date(Date.UTC(cell.year, cell.month - 1, cell.day))
}

/** The pieces of a `.csv`: UTF-8 with its mark, so that Excel knows it, and CRLF. */
export async function* writeCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): AsyncGenerator<string> {
  let text = `\u{FEFF}${csvLine(columns.map(({ label }) => label))}`
  let waiting = 0
  for await (const row of rows) {
    text += csvLine(row)
    waiting += 1
    if (waiting < rowsPerMessage) continue
    yield text
    text = ''
    waiting = 0
  }
  if (text !== '') yield text
}

/** Rows as the whole text of a small `.csv`. */
export function csvText(rows: Iterable<readonly Cell[]>): string {
  return `\u{FEFF}${Array.from(rows, csvLine).join('')}`
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** What a spreadsheet would take for a formula gets an apostrophe before it, as a person would type it. */
const formula = /^[=+\-@\t\r]/

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return cell.toString()
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
