import type { FromThread, SentCell, SentRow, Task } from './protocol.ts'
import { startThread } from './start-thread.ts'
import {
  type Cell,
  type ReadOptions,
  type Sheet,
  type SheetFault,
  type SheetKind,
  sheetLimits,
} from './table.ts'

/** How long a table may be read (ms). */
const patience = 120_000

const tooLarge = '表格太大，没有读完。请分成几个文件，或者改用 .csv。'

/**
 * Reads one table out of an `.xlsx` or a `.csv`, in a thread of its own. The rows come in their order, with the
 * numbers that a person sees; rows without content are left out.
 */
export function readSheet(
  bytes: Uint8Array,
  kind: SheetKind,
  options: ReadOptions,
): Promise<Sheet | SheetFault> {
  if (bytes.byteLength > sheetLimits.file) return Promise.resolve({ fault: tooLarge })
  const task: Task = { task: 'read', kind, bytes, options }
  const worker = startThread(task)
  const rows: { line: number; cells: Cell[] }[] = []
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end({ fault: tooLarge }), patience)
    const end = (answer: Sheet | SheetFault): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    worker.on('message', (message: FromThread) => {
      if ('rows' in message) rows.push(...message.rows.map(received))
      else if ('fault' in message) end(message)
      else if ('header' in message) end({ ...message, rows })
    })
    worker.on('error', (error: Error) => {
      clearTimeout(timer)
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ fault: tooLarge })
      else reject(error)
    })
    worker.on('exit', () => reject(new Error('the thread for spreadsheets ended without an answer')))
  })
}

function received({ line, cells }: SentRow): { line: number; cells: Cell[] } {
  return { line, cells: cells.map(dayOrCell) }
}

function dayOrCell(cell: SentCell): Cell {
  if (!(cell instanceof Date)) return cell
  return new Temporal.PlainDate(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate())
}
