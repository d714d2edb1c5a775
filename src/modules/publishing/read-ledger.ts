import { readSheet, type SheetFault } from '../../platform/spreadsheet/index.ts'
import { ledgerFields, type LedgerLine, readJsonLines } from './ledger.ts'
import { ledgerLines } from './ledger-sheet.ts'

/** A ledger whose lines can be told. */
export interface ReadLedger {
  /** to be gone through once */
  readonly lines: Iterable<LedgerLine>
  /** the worksheet that was read; null where the file has none */
  readonly sheet: string | null
}

/** Bytes of a `.jsonl` that are read. */
const largest = 400 * 1024 * 1024

/** Name of the worksheet that is taken where a workbook has several. */
export const ledgerSheet = '台账'

/** Why a file of this name is no ledger; null: its ending is one of `.jsonl`, `.csv`, `.xlsx`. */
export function ledgerNameFault(name: string): string | null {
  const ending = endingOf(name)
  if (ending === 'xls' || ending === 'et') {
    return `“${name}”是旧版表格，请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”。`
  }
  const known = ['jsonl', 'ndjson', 'csv', 'xlsx'].includes(ending)
  return known ? null : `只能导入 .xlsx、.csv 或 .jsonl 文件：${name}`
}

/** Reads a ledger by the ending of its name. */
export async function readLedger(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<ReadLedger | SheetFault> {
  const fault = ledgerNameFault(file.name)
  if (fault !== null) return { fault }
  const ending = endingOf(file.name)
  if (ending !== 'csv' && ending !== 'xlsx') return jsonLedger(file.bytes)
  const options = { headings: Object.values(ledgerFields), preferred: ledgerSheet }
  const sheet = await readSheet(file.bytes, ending, options)
  return 'fault' in sheet ? sheet : { lines: ledgerLines(sheet), sheet: sheet.name }
}

function endingOf(name: string): string {
  return /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}

function jsonLedger(bytes: Uint8Array): ReadLedger | SheetFault {
  if (bytes.byteLength > largest) return { fault: '文件超过 400 MB，请分成几个文件。' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { lines: readJsonLines(text), sheet: null }
  } catch {
    return { fault: '文件不是 UTF-8 文本。请另存为 UTF-8 编码。' }
  }
}
