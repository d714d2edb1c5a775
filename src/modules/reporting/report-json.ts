import type { YearlyReport } from './report.ts'

/**
 * A report as its JSON tells it to everybody. Of the 更正说明 only what the published form knows: versions that were
 * frozen earlier also hold who wrote it, and what is frozen is not rewritten.
 */
export function reportForReaders(report: YearlyReport): YearlyReport {
  if (report.carryNote === undefined) return report
  const { reason, on, text } = report.carryNote
  return { ...report, carryNote: { reason, on, text } }
}
