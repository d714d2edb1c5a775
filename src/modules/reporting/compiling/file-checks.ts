import { checkReport } from '../checking/index.ts'
import { publishedAccount } from '../reading/index.ts'
import type { ReportAccount, ReportReading, TableReading } from '../reading/reading.ts'
import type { Finding, YearlyReport } from '../report.ts'
import type { CellCorrection } from './outside-file.ts'
import { cellNamed, reportCells } from './report-cells.ts'

/** What was read with the corrections of a person, as the rules look at it. */
export function correctedReading(
  reading: ReportReading,
  corrections: readonly CellCorrection[],
): ReportReading {
  const account = structuredClone(reading.account)
  for (const { cell, to } of corrections) cellNamed(cell)?.put(account, to)
  const settled = new Set(corrections.filter(({ to }) => to !== null).map(({ cell }) => cell))
  const without = <T extends TableReading>(table: T): T => ({
    ...table,
    blankCells: table.blankCells.filter((cell) => !settled.has(cell)),
  })
  const { proactive, requests, remedies } = reading.layout.tables
  const tables = {
    proactive: without(proactive),
    requests: without(requests),
    remedies: without(remedies),
  }
  return { account, layout: { ...reading.layout, tables } }
}

/** The report that the file gives once it is confirmed, with what the rules find in it. */
export function reportOfFile(
  unit: { readonly code: string; readonly name: string },
  year: number,
  read: { readonly reading: ReportReading; readonly corrections: readonly CellCorrection[] },
): YearlyReport {
  const reading = correctedReading(read.reading, read.corrections)
  return { ...publishedAccount(reading.account, { unit, year }), findings: checkReport(reading) }
}

/** A cell that a person must look at before he confirms. */
export interface DoubtfulCell {
  readonly cell: string
  readonly text: string
}

/** The cells that were not read as a figure, and those on which a rule fails; what was set right is none. */
export function doubtfulCells(report: YearlyReport, corrections: readonly CellCorrection[]): DoubtfulCell[] {
  const corrected = new Set(corrections.map(({ cell }) => cell))
  const failing = Map.groupBy(report.findings, ({ where }) => where)
  return reportCells.flatMap((cell): DoubtfulCell[] => {
    const [finding] = failing.get(cell.name) ?? []
    if (finding) return [{ cell: cell.name, text: finding.text }]
    if (cell.table === '其他' || corrected.has(cell.name) || cell.get(report) !== null) return []
    return [{ cell: cell.name, text: '原件里没有读出数字，请对照原件补填；确实没有的，写明原因后按不详报。' }]
  })
}

/** What must be answered for before the file counts. */
export function failedChecks(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error')
}

/** Signs of prose beyond which a file is no yearly report. */
const longestProse = 60_000

/** Why a file cannot be a yearly report although it was read; null where it can. */
export function tooLong({ parts }: Pick<ReportAccount, 'parts'>): string | null {
  const signs = parts.reduce((sum, { text }) => sum + text.length, 0)
  return signs > longestProse
    ? `文件的正文有 ${signs} 个字，不像一份年度报告。请只交报告本身，或者只保存报告所在的网页。`
    : null
}
