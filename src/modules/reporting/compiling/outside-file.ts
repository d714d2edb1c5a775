import type { ReportReading } from '../reading/reading.ts'
import type { Finding, YearlyReport } from '../report.ts'

/** A cell that a person set right after the reading, and why; null is unknown. */
export interface CellCorrection {
  readonly cell: string
  readonly from: number | string | null
  readonly to: number | string | null
  readonly note: string
  readonly by: string
}

/** 报送文件 that was read and waits for somebody to compare it with its original. */
export interface PendingFile {
  readonly code: string
  readonly unitCode: string
  readonly year: number
  readonly fileName: string
  /** SHA-256, under which the file is kept */
  readonly fileHash: string
  readonly sm3: string
  /** as the program read it */
  readonly reading: ReportReading
  readonly corrections: readonly CellCorrection[]
  readonly takenOn: string
  readonly by: string
}

/** A confirmed file without its report. */
export interface FileHead {
  readonly id: string
  readonly code: string
  readonly unitCode: string
  readonly year: number
  /** 1, 2, 3 … within the year: a later file never replaces, it follows */
  readonly version: number
  readonly fileName: string
  readonly fileHash: string
  readonly sm3: string
  readonly confirmedOn: string
  readonly by: string
  /** why it was taken although checks fail; null where none does */
  readonly reason: string | null
  /** what differs from the version before, and why; null for the first */
  readonly correction: string | null
}

/** 报送文件 that a person compared and confirmed: it counts as an accepted report. Nothing of it changes. */
export interface ConfirmedFile extends FileHead {
  readonly report: YearlyReport
  readonly corrections: readonly CellCorrection[]
  readonly findings: readonly Finding[]
}
