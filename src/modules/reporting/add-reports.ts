import {
  remedyBlocks,
  remedyColumns,
  reportParts,
  requestColumns,
  requestRows,
} from '../../law/report/report-rows.ts'
import type { Unit } from '../units/index.ts'
import type { Figure, IssuedFigures, YearlyReport } from './report.ts'

const wanYuanDecimals = 6

/**
 * Adds reports up, cell by cell. A cell that one of them leaves unknown is unknown in the sum: unknown is
 * never taken for zero.
 */
export function addReports(unit: Unit, year: number, reports: readonly YearlyReport[]): YearlyReport {
  const sum = (figure: (report: YearlyReport) => Figure): Figure => addUp(reports.map(figure))
  const issued = (of: (report: YearlyReport) => IssuedFigures): IssuedFigures => ({
    issued: sum((report) => of(report).issued),
    repealed: sum((report) => of(report).repealed),
    inForce: sum((report) => of(report).inForce),
  })
  return {
    unit: { code: unit.code, name: unit.name },
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    proactive: {
      regulations: issued((report) => report.proactive.regulations),
      normativeDocuments: issued((report) => report.proactive.normativeDocuments),
      licensing: sum((report) => report.proactive.licensing),
      penalties: sum((report) => report.proactive.penalties),
      coercion: sum((report) => report.proactive.coercion),
      chargesWanYuan: addDecimals(reports.map((report) => report.proactive.chargesWanYuan)),
    },
    disclosed: {
      total: sum((report) => report.disclosed.total),
      byColumn: addByColumn(reports),
    },
    requests: {
      columns: requestColumns,
      rows: record(requestRows, (row) =>
        requestColumns.map((_, column) => sum((report) => report.requests.rows[row][column] ?? null)),
      ),
    },
    remedies: record(remedyBlocks, (block) =>
      record(remedyColumns, (column) => sum((report) => report.remedies[block][column])),
    ),
    source: 'events',
    feesCollectedYuan: sum((report) => report.feesCollectedYuan),
    suggestions: {
      deputies: sum((report) => report.suggestions.deputies),
      committeeMembers: sum((report) => report.suggestions.committeeMembers),
    },
    parts: reportParts.map(({ number, title }) => ({ number, title, text: '' })),
    findings: [],
  }
}

function addUp(figures: readonly Figure[]): Figure {
  return figures.reduce<Figure>(
    (total, figure) => (total === null || figure === null ? null : total + figure),
    0,
  )
}

/** Decimal numbers added up exactly, as whole millionths; null where one of them is unknown. */
export function addDecimals(values: readonly (string | null)[]): string | null {
  let total = 0n
  for (const value of values) {
    if (value === null) return null
    const [whole = '0', fraction = ''] = value.split('.')
    total += BigInt(whole + fraction.padEnd(wanYuanDecimals, '0').slice(0, wanYuanDecimals))
  }
  const digits = total.toString().padStart(wanYuanDecimals + 1, '0')
  const whole = digits.slice(0, -wanYuanDecimals)
  const fraction = digits.slice(-wanYuanDecimals).replace(/0+$/, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

function addByColumn(reports: readonly YearlyReport[]): Record<string, Figure> {
  const names = [...new Set(reports.flatMap((report) => Object.keys(report.disclosed.byColumn)))]
  return Object.fromEntries(
    names.map((name) => [
      name,
      // a unit without the column has nothing in it; a unit that does not know says null
      addUp(
        reports.map((report) =>
          name in report.disclosed.byColumn ? (report.disclosed.byColumn[name] ?? null) : 0,
        ),
      ),
    ]),
  )
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
}
