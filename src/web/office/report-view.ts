import {
  type ReportPartNumber,
  reportParts,
  requestColumns,
  requestRows,
} from '../../law/report/report-rows.ts'
import type { YearlyReport } from '../../modules/reporting/index.ts'
import type { ReportCheckView, ReportPartView, ReportTablesView } from './routes/reporting.schema.ts'

const tableParts: readonly ReportPartNumber[] = ['二', '三', '四']

/** The six parts with their state in words. */
export function reportPartsOf(
  report: YearlyReport,
  checks: readonly ReportCheckView[],
  raw: Readonly<Record<ReportPartNumber, string>> | null,
  /** the words for a part of a report that no longer moves */
  closed: string,
  written: readonly ReportPartNumber[],
): ReportPartView[] {
  return reportParts.map(({ number, title }) => {
    const kind = tableParts.includes(number) ? 'table' : 'prose'
    const own = checks.filter((check) => check.part === number && check.state !== 'passed')
    return {
      number,
      title,
      kind,
      text: report.parts.find((part) => part.number === number)?.text ?? '',
      raw: raw?.[number] ?? '',
      written: written.includes(number),
      ...stateOf(kind, raw === null ? closed : null, written.includes(number), own),
    }
  })
}

function stateOf(
  kind: 'table' | 'prose',
  closed: string | null,
  written: boolean,
  own: readonly ReportCheckView[],
): Pick<ReportPartView, 'state' | 'stateText'> {
  const failed = own.filter(({ state }) => state === 'failed')
  if (kind === 'prose' && closed === null && !written && failed.length > 0) {
    return { state: 'failed', stateText: '未写' }
  }
  if (failed.length > 0) return { state: 'failed', stateText: `${failed.length} 处要改` }
  if (own.length > 0) return { state: 'todo', stateText: `${own.length} 处要核对` }
  if (closed !== null) return { state: 'done', stateText: closed }
  if (kind === 'table') return { state: 'done', stateText: '自动生成，无误' }
  return written ? { state: 'done', stateText: '已写' } : { state: 'todo', stateText: '是底稿，请核对' }
}

/** Tables 二 三 四, as the client shows them. */
export function reportTablesOf({ proactive, disclosed, requests, remedies }: YearlyReport): ReportTablesView {
  return {
    proactive: {
      ...proactive,
      regulations: { ...proactive.regulations },
      normativeDocuments: { ...proactive.normativeDocuments },
    },
    disclosed: {
      total: disclosed.total,
      byColumn: Object.entries(disclosed.byColumn).map(([name, count]) => ({ name, count })),
    },
    // every row has its seven figures; a file that was read in may lack some
    requests: Object.fromEntries(
      requestRows.map((row) => [row, requestColumns.map((_, index) => requests.rows[row][index] ?? null)]),
    ) as ReportTablesView['requests'],
    remedies: {
      reconsideration: { ...remedies.reconsideration },
      litigationDirect: { ...remedies.litigationDirect },
      litigationAfterReconsideration: { ...remedies.litigationAfterReconsideration },
    },
  }
}
