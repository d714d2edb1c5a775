import type { YearlyReport } from '../report.ts'
import type { ReportAccount } from './reading.ts'

/**
 * The account of a finished report as the published report of a unit and year (`gongkai import report`).
 * What the file does not state stays null; findings are filled in by the caller.
 */
export function publishedAccount(
  account: ReportAccount,
  { unit, year }: { readonly unit: { code: string; name: string }; readonly year: number },
): YearlyReport {
  return {
    unit: { code: unit.code, name: unit.name },
    year,
    period: account.period ?? { from: `${year}-01-01`, to: `${year}-12-31` },
    proactive: account.proactive,
    disclosed: account.disclosed,
    requests: account.requests,
    remedies: account.remedies,
    source: 'published',
    feesCollectedYuan: account.feesCollectedYuan,
    suggestions: account.suggestions,
    ...(account.opening === null ? {} : { opening: account.opening }),
    parts: account.parts,
    findings: [],
  }
}
