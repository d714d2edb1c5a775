import type { Session } from '../../../platform/database/index.ts'
import type { ReportTables } from '../tables.ts'
import type { OfYear } from './filing-store.ts'
import type { FilingTables } from './filing-tables.ts'

/** A published version, without its content. */
export interface OutVersion {
  readonly id: string
  readonly unitCode: string
  readonly version: number
  readonly publishedOn: string
  readonly source: 'events' | 'published'
  /** null: it was read in, or published before reports were submitted here */
  readonly submissionId: string | null
  readonly seq: number
}

/** The published versions of a year without their content, oldest first. */
export async function selectOut(session: Session, of: OfYear): Promise<OutVersion[]> {
  let query = session
    .withTables<ReportTables & FilingTables>()
    .selectFrom('report_versions as version')
    .leftJoin('report_publications as publication', 'publication.version_id', 'version.id')
    .select([
      'version.id',
      'version.unit_id',
      'version.version',
      'version.published_on',
      'version.source',
      'publication.submission_id',
      'version.audit_seq',
    ])
    .where('version.year', '=', of.year)
  if (of.unitCode !== undefined) query = query.where('version.unit_id', '=', of.unitCode)
  const rows = await query.orderBy('version.audit_seq').execute()
  return rows.map((row) => ({
    id: row.id,
    unitCode: row.unit_id,
    version: row.version,
    publishedOn: row.published_on,
    source: row.source,
    submissionId: row.submission_id,
    seq: row.audit_seq,
  }))
}
