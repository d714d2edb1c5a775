import type { Session } from '../../../platform/database/index.ts'
import type { SealedRow } from '../../audit/index.ts'
import type { Difference } from './compare-reports.ts'
import type { CompilingTables } from './compiling-tables.ts'

/** What a public page said beside what was handed in, on one day. */
export interface PageCheck {
  readonly id: string
  readonly unitCode: string
  readonly code: string
  readonly year: number
  readonly source: 'page' | 'version'
  readonly fileName: string | null
  readonly fileHash: string | null
  /** what the page was compared with, in words */
  readonly basis: string
  readonly differences: readonly Difference[]
  readonly on: string
  readonly by: string
}

/** The comparisons of a year, oldest first; of one unit, or of all. */
export async function selectPageChecks(session: Session, year: number, code?: string): Promise<PageCheck[]> {
  let query = session
    .withTables<CompilingTables>()
    .selectFrom('report_page_checks')
    .selectAll()
    .where('year', '=', year)
  if (code !== undefined) query = query.where('code', '=', code)
  const rows = await query.orderBy('audit_seq').execute()
  return rows.map((row) => ({
    id: row.id,
    unitCode: row.unit_id,
    code: row.code,
    year: row.year,
    source: row.source,
    fileName: row.file_name,
    fileHash: row.file_hash,
    basis: row.basis,
    // written by this module alone, sealed by the audit chain
    differences: JSON.parse(row.differences) as Difference[],
    on: row.on_day,
    by: row.by_name,
  }))
}

export function sealedPageCheck(check: PageCheck, byId: string | null): SealedRow {
  return {
    table: 'report_page_checks',
    row: {
      id: check.id,
      unit_id: check.unitCode,
      code: check.code,
      year: check.year,
      source: check.source,
      file_name: check.fileName,
      file_hash: check.fileHash,
      basis: check.basis,
      differences: JSON.stringify(check.differences),
      on_day: check.on,
      by_id: byId,
      by_name: check.by,
    },
  }
}
