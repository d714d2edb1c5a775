import { type Block, convertBounded, type Converted } from '../../../platform/conversion/index.ts'
import { officeDocument } from './files/office-document.ts'
import { interpretedBounded, readTextBounded, tooMany } from './read-text-bounded.ts'
import { unreadable } from './read-text-report.ts'
import { claimedKind, inOwnWords, isProgram, misnamed, program } from './refusals.ts'
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
  if (isProgram(bytes)) return unreadable(program)
  if (!isOfficeFile(bytes)) return asNamed(await readTextBounded(bytes, file), file.fileName)
  const conversion = await convertBounded(bytes, file.fileName, { milliseconds: longestConversionMs })
  if (conversion.kind === 'refused' && conversion.busy === true) return tooMany()
  if (conversion.kind === 'refused') return unreadable(inOwnWords(conversion.reason))
  return interpretedBounded(officeDocument(linesOf(conversion.value)), longestInterpretationMs)
}

/** A text is read whatever its name; one that is no report either is not what its name says. */
function asNamed(report: ReadReport, fileName: string): ReadReport {
  const kind = claimedKind(fileName)
  if (kind === null) return report
  if (!report.readable && report.busy === true) return report
  const isReport = report.readable ? report.layout.headings.length > 0 : report.reason.startsWith('这是')
  return isReport ? report : unreadable(misnamed(fileName, kind))
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
