import type { Day } from '../../../law/calendar/day.ts'
import { readSheet, type SheetFault } from '../../../platform/spreadsheet/index.ts'
import { columnNames, columnOf } from './ledger-columns.ts'
import { type LedgerRow, linesOf } from './ledger-row.ts'
import { ledgerRows } from './ledger-sheet.ts'

/** A ledger whose lines can be told. */
export interface ReadRequestLedger {
  /** to be gone through once */
  readonly lines: Iterable<string | LedgerRow>
  /** the worksheet that was read; null where the file has none */
  readonly sheet: string | null
}

/** Name of the worksheet that is taken where a workbook has several. */
export const requestLedgerSheet = '申请台账'

/** Bytes of a `.jsonl` that are read. */
const largest = 400 * 1024 * 1024

/** Why a file of this name is no ledger; null: its ending is one of `.jsonl`, `.csv`, `.xlsx`. */
export function requestLedgerNameFault(name: string): string | null {
  const ending = endingOf(name)
  if (ending === 'xls' || ending === 'et') {
    return `“${name}”是旧版表格，请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”。`
  }
  const known = ['jsonl', 'ndjson', 'csv', 'xlsx'].includes(ending)
  return known ? null : `只能导入 .xlsx、.csv 或 .jsonl 文件（每行一件申请）：${name}`
}

/** Reads a ledger of applications by the ending of its name. */
export async function readRequestLedger(
  file: { readonly name: string; readonly bytes: Uint8Array },
  today: Day,
): Promise<ReadRequestLedger | SheetFault> {
  const fault = requestLedgerNameFault(file.name)
  if (fault !== null) return { fault }
  const ending = endingOf(file.name)
  if (ending !== 'csv' && ending !== 'xlsx') return jsonLedger(file.bytes)
  const headings = columnNames.map((name) => columnOf(name).label)
  const sheet = await readSheet(file.bytes, ending, { headings, preferred: requestLedgerSheet })
  return 'fault' in sheet ? sheet : { lines: ledgerRows(sheet, today), sheet: sheet.name }
}

function endingOf(name: string): string {
  return /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}

function jsonLedger(bytes: Uint8Array): ReadRequestLedger | SheetFault {
  if (bytes.byteLength > largest) return { fault: '文件超过 400 MB，请分成几个文件。' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { lines: linesOf(text), sheet: null }
  } catch {
    return { fault: '文件不是 UTF-8 文本。请另存为 UTF-8 编码。' }
  }
}
