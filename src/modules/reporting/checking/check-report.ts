import type { Finding, YearlyReport } from '../report.ts'
import { readingOf } from '../reading/json-report.ts'
import type { ReportReading } from '../reading/reading.ts'
import { checkAgreement } from './check-agreement.ts'
import { checkProse } from './check-prose.ts'
import { checkBlankCells, checkParts, checkTables } from './check-structure.ts'
import { checkCarriedOver, checkSums } from './check-sums.ts'

/** A report to check: one that was read from a file, or one of our own. */
export type CheckableReport = ReportReading | YearlyReport

/**
 * All rules of `gongkai check` over one report; with the report of the year before also 结转. Blank cells
 * are unknown, never zero, and doubtful prose is left alone: a finding is a contradiction.
 */
export function checkReport(
  report: CheckableReport,
  { previous }: { readonly previous?: CheckableReport | undefined } = {},
): Finding[] {
  const reading = asReading(report)
  const before = previous === undefined ? undefined : asReading(previous)
  return [
    ...checkAgreement(reading),
    ...checkParts(reading.layout),
    ...checkTables(reading.layout, reading.account.year),
    ...checkSums(reading),
    ...(before === undefined ? [] : checkCarriedOver(reading, before)),
    ...checkProse(reading, before),
    ...checkBlankCells(reading.layout),
  ]
}

function asReading(report: CheckableReport): ReportReading {
  return 'layout' in report ? report : readingOf(report)
}
