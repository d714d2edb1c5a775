import { parentPort, workerData } from 'node:worker_threads'
import { type FoundSheet, type FromThread, rowsPerMessage, type Task, type ToWriter } from './protocol.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { xlsxBytes } from './xlsx-bytes.ts'

/** Runs in a thread of its own, so that no request waits for a table, and none can take more memory than it has. */
const port = parentPort
if (!port) throw new Error('this is the thread for spreadsheets')
const task: Task = workerData

function say(message: FromThread): void {
  port?.postMessage(message)
}

function tell({ rows, ...sheet }: FoundSheet): void {
  for (let start = 0; start < rows.length; start += rowsPerMessage) {
    say({ rows: rows.slice(start, start + rowsPerMessage) })
  }
  say(sheet)
}

if (task.task === 'read') {
  const { kind, bytes, options } = task
  const read = kind === 'csv' ? readCsv(bytes, options) : await readXlsx(bytes, options)
  if ('fault' in read) say(read)
  else tell(read)
} else {
  const sheets = task.sheets.map((sheet) => ({ ...sheet, rows: new Array<ToWriterRow>() }))
  port.on('message', (message: ToWriter) => {
    if (message !== 'end') {
      for (const row of message.rows) sheets[message.sheet]?.rows.push(row)
      return
    }
    void xlsxBytes(sheets).then((file) => port.postMessage({ file } satisfies FromThread, [file.buffer]))
  })
}

type ToWriterRow = Exclude<ToWriter, 'end'>['rows'][number]
