import { type Block, convertBounded, type Converted } from '../../../platform/conversion/index.ts'
import { officeDocument } from './files/office-document.ts'
import { interpretedBounded, readTextBounded } from './read-text-bounded.ts'
import { unreadable } from './read-text-report.ts'
import type { ReadReport } from './reading.ts'

/** Leaves time for what is made of the text afterwards. */
const longestConversionMs = 5_500
const longestInterpretationMs = 3_500

/**
 * Reads a finished yearly report: `.docx`, `.xlsx`, `.pdf`, a web page, `.txt` and our own `.json`. What the file is, is
 * told by its bytes. What it does not state is null in the account. Junk gives a reason, never an exception, and no
 * file takes longer than ten seconds.
 */
export async function readReport(
  bytes: Uint8Array,
  file: { readonly fileName: string },
): Promise<ReadReport> {
  if (!isOfficeFile(bytes)) return readTextBounded(bytes, file)
  const conversion = await convertBounded(bytes, file.fileName, { milliseconds: longestConversionMs })
  if (conversion.kind === 'refused') return unreadable(`这个文件${conversion.reason}`)
  return interpretedBounded(officeDocument(linesOf(conversion.value)), longestInterpretationMs)
}

/** What of a converted file is the report's: the name of a worksheet is none of its lines. */
export function linesOf({ type, blocks }: Pick<Converted, 'type' | 'blocks'>): readonly Block[] {
  return type === 'xlsx' ? blocks.filter((one) => one.kind !== 'text' || one.outline !== 1) : blocks
}

/** Word, Excel, PDF: by their first bytes. */
export function isOfficeFile(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  return start.startsWith('PK\u0003\u0004') || start.includes('%PDF-')
}
