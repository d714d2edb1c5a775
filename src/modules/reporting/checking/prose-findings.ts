import { printReport, sampleReport } from '../reading/sample-report.ts'
import type { SampleReport } from '../reading/sample-report.ts'
import { readTextReport } from '../reading/read-text-report.ts'
import type { ReadReport } from '../reading/reading.ts'
import { checkReport } from './check-report.ts'

/** For tests: an invented report over whose tables part 一 reads as given. */
export function reportSaying(
  overview: readonly string[],
  change: (report: SampleReport) => void = () => {},
): ReadReport & { readable: true } {
  const report = { ...sampleReport(), overview: [...overview] }
  change(report)
  const read = readTextReport(new TextEncoder().encode(printReport(report)), { fileName: '报告.txt' })
  if (!read.readable) throw new Error(read.reason)
  return read
}

/** For tests: the findings of such a report, as `rule printed ≠ expected`. */
export function findingsIn(
  overview: readonly string[],
  change?: (report: SampleReport) => void,
  previous?: ReadReport & { readable: true },
): string[] {
  return checkReport(reportSaying(overview, change), { previous }).map(
    ({ rule, expected, actual }) => `${rule} ${actual} ≠ ${expected}`,
  )
}
