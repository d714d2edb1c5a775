import type { FilePiece, FileReading } from '../../platform/office-files/reading.ts'
import type { ScanReport } from './finding.ts'
import { sampleInput } from './sample-numbers.ts'
import type { ScanInput } from './scan-input.ts'

/** A reading whose rows are given as cells; a string is a paragraph. */
export function reading(
  rows: readonly (string | readonly string[])[],
  rest: Partial<FileReading> = {},
): FileReading {
  const pieces: FilePiece[] = []
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of (typeof cells === 'string' ? [cells] : cells).entries()) {
      const where =
        typeof cells === 'string'
          ? `第${row + 1}段`
          : `工作表“名单”${String.fromCharCode(65 + column)}${row + 1}`
      const place = typeof cells === 'string' ? null : `名单!${row + 1}`
      if (text !== '') pieces.push({ index: pieces.length, where, text, hidden: null, row: place })
    }
  }
  return { pieces, traces: [], unread: null, ...rest }
}

/** A file of this reading, to be scanned. */
export function fileInput(read: FileReading, name = '附件.xlsx', more: Partial<ScanInput> = {}): ScanInput {
  return sampleInput({ files: [{ file: 'f1', name, reading: read }], ...more })
}

/** What was found, a line each. */
export function told({ findings }: ScanReport): string[] {
  return findings.map(({ rule, severity, where, quote }) => `${rule} ${severity} ${where} ${quote}`)
}
