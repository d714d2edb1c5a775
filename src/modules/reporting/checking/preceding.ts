import type { ReportReading } from '../reading/reading.ts'
import { otherUnit, sameReporter } from './same-unit.ts'

/** Why a report is not that of the year before; null: it is, or nothing tells that it is not. */
export function notPreceding(report: ReportReading, previous: ReportReading): string | null {
  const [now, before] = [report.account, previous.account]
  if (now.year !== null && before.year !== null && before.year !== now.year - 1) {
    return `这是 ${now.year} 年度的报告，--previous 给的是 ${before.year} 年度的，不是上一年度的，没有比对上年结转。`
  }
  if (now.unitName !== null && before.unitName !== null && otherUnit(now.unitName, before.unitName)) {
    return `这是“${now.unitName}”的报告，--previous 给的是“${before.unitName}”的，没有比对上年结转。`
  }
  return null
}

/**
 * The report of the same unit for the year before among others. Both must say who they are and of which
 * year; where two that differ could be it, none is.
 */
export function precedingReport<T extends ReportReading>(
  report: ReportReading,
  others: readonly T[],
): T | undefined {
  const { unitName, year } = report.account
  if (unitName === null || year === null) return undefined
  const fitting = others.filter(
    ({ account }) =>
      account.year === year - 1 && account.unitName !== null && sameReporter(unitName, account.unitName),
  )
  const exact = fitting.filter(({ account }) => account.unitName === unitName)
  const chosen = exact.length > 0 ? exact : fitting
  const carried = new Set(chosen.map(({ account }) => account.requests.rows.carriedOut.join(' ')))
  return carried.size === 1 ? chosen[0] : undefined
}
