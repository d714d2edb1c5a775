import {
  remedyBlocks,
  remedyColumns,
  reportParts,
  requestColumns,
  requestRows,
} from '../../../law/report/report-rows.ts'
import type { RequestRow } from '../../../law/report/report-rows.ts'
import type { Figure, IssuedFigures, ProactiveTable, RemedyTable, RequestTable } from '../report.ts'
import type { ReportAccount } from './reading.ts'

/** An account in which nothing is known yet. */
export function blankAccount(): ReportAccount {
  return {
    unitName: null,
    year: null,
    period: null,
    proactive: blankProactive(),
    disclosed: { total: null, byColumn: {} },
    requests: blankRequests(),
    remedies: blankRemedies(),
    feesCollectedYuan: null,
    suggestions: { deputies: null, committeeMembers: null },
    opening: null,
    parts: reportParts.map(({ number, title }) => ({ number, title, text: '' })),
  }
}

export function blankProactive(): ProactiveTable {
  const issued = (): IssuedFigures => ({ issued: null, repealed: null, inForce: null })
  return {
    regulations: issued(),
    normativeDocuments: issued(),
    licensing: null,
    penalties: null,
    coercion: null,
    chargesWanYuan: null,
  }
}

export function blankRequests(): RequestTable {
  const blank = (): Figure[] => requestColumns.map(() => null)
  // every key of requestRows is set, so the record is whole
  const rows = Object.fromEntries(requestRows.map((row) => [row, blank()])) as Record<RequestRow, Figure[]>
  return { columns: requestColumns, rows }
}

export function blankRemedies(): RemedyTable {
  const block = () => Object.fromEntries(remedyColumns.map((column) => [column, null]))
  // every block and column is set, so the record is whole
  return Object.fromEntries(remedyBlocks.map((name) => [name, block()])) as RemedyTable
}
