import type { Session } from '../../../platform/database/index.ts'
import type { SealedRow } from '../../audit/index.ts'
import type { FilingTables } from '../filing/filing-tables.ts'
import type { YearlyReport } from '../report.ts'
import type { ReportTables } from '../tables.ts'
import type { CompilingTables } from './compiling-tables.ts'

/** A report that counts, with what it rests on. */
export interface HeldAccount {
  readonly unitCode: string
  /** version of the publication, number of the submission */
  readonly number: number
  readonly on: string
  readonly report: YearlyReport
}

/** The newest published version of each unit for a year, by unit. */
export async function selectPublishedReports(
  session: Session,
  year: number,
): Promise<Map<string, HeldAccount>> {
  const rows = await session
    .withTables<ReportTables>()
    .selectFrom('report_versions')
    .select(['unit_id', 'version', 'published_on', 'content'])
    .where('year', '=', year)
    .where((all) =>
      all.not(
        all.exists(
          all
            .selectFrom('report_versions as later')
            .select('later.id')
            .whereRef('later.unit_id', '=', 'report_versions.unit_id')
            .whereRef('later.year', '=', 'report_versions.year')
            .whereRef('later.version', '>', 'report_versions.version'),
        ),
      ),
    )
    .execute()
  return new Map(
    rows.map((row) => [
      row.unit_id,
      {
        unitCode: row.unit_id,
        number: row.version,
        on: row.published_on,
        // written by this module alone, sealed by the audit chain
        report: JSON.parse(row.content) as YearlyReport,
      },
    ]),
  )
}

/** The newest accepted submission of each unit for a year, by unit; of one that a later ruling sent back, none. */
export async function selectAcceptedReports(
  session: Session,
  year: number,
): Promise<Map<string, HeldAccount>> {
  const rows = await session
    .withTables<FilingTables>()
    .selectFrom('report_rulings as ruling')
    .innerJoin('report_submissions as submission', 'submission.id', 'ruling.submission_id')
    .select([
      'submission.unit_id',
      'submission.number',
      'submission.content',
      'ruling.ruling',
      'ruling.on_day',
    ])
    .where('ruling.year', '=', year)
    .orderBy('ruling.audit_seq')
    .execute()
  const accepted = new Map<string, HeldAccount>()
  for (const row of rows) {
    const known = accepted.get(row.unit_id)
    if (row.ruling === 'sentBack') {
      if (known?.number === row.number) accepted.delete(row.unit_id)
      continue
    }
    accepted.set(row.unit_id, {
      unitCode: row.unit_id,
      number: row.number,
      on: row.on_day,
      report: JSON.parse(row.content) as YearlyReport,
    })
  }
  return accepted
}

/** A reminder to a unit whose report is missing. */
export interface ReportUrging {
  readonly id: string
  /** the unit above that urged */
  readonly unitCode: string
  readonly code: string
  readonly year: number
  readonly dueOn: string
  readonly matter: string
  readonly on: string
  readonly by: string
}

/** The reminders of a year, oldest first; of one unit, or of all. */
export async function selectUrgings(session: Session, year: number, code?: string): Promise<ReportUrging[]> {
  let query = session
    .withTables<CompilingTables>()
    .selectFrom('report_urgings')
    .selectAll()
    .where('year', '=', year)
  if (code !== undefined) query = query.where('code', '=', code)
  const rows = await query.orderBy('audit_seq').execute()
  return rows.map((row) => ({
    id: row.id,
    unitCode: row.unit_id,
    code: row.code,
    year: row.year,
    dueOn: row.due_on,
    matter: row.matter,
    on: row.on_day,
    by: row.by_name,
  }))
}

export function sealedUrging(urging: ReportUrging, byId: string | null): SealedRow {
  return {
    table: 'report_urgings',
    row: {
      id: urging.id,
      unit_id: urging.unitCode,
      code: urging.code,
      year: urging.year,
      due_on: urging.dueOn,
      matter: urging.matter,
      on_day: urging.on,
      by_id: byId,
      by_name: urging.by,
    },
  }
}
