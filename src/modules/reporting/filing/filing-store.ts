import type { Session } from '../../../platform/database/index.ts'
import type { SealedRow } from '../../audit/index.ts'
import type { YearlyReport } from '../report.ts'
import type { ReportTables } from '../tables.ts'
import type { FilingTables } from './filing-tables.ts'
import type {
  CheckOverride,
  PlaceNote,
  ReportCells,
  ReportRuling,
  ReportSubmission,
  ReviewEntry,
  SentStep,
  SubmissionHead,
} from './submission.ts'

/** Of which reports: one year, of one unit or of all. */
export interface OfYear {
  readonly year: number
  readonly unitCode?: string
}

const headColumns = [
  'id',
  'unit_id',
  'year',
  'number',
  'content_hash',
  'overrides',
  'correction',
  'submitted_on',
  'by_name',
  'audit_seq',
] as const

type HeadRow = Pick<FilingTables['report_submissions'], (typeof headColumns)[number]>

/** The submissions of a year without their content, oldest first. */
export async function selectSubmissionHeads(session: Session, of: OfYear): Promise<SubmissionHead[]> {
  let query = session
    .withTables<FilingTables>()
    .selectFrom('report_submissions')
    .select(headColumns)
    .where('year', '=', of.year)
  if (of.unitCode !== undefined) query = query.where('unit_id', '=', of.unitCode)
  const rows = await query.orderBy('audit_seq').execute()
  return rows.map(headFrom)
}

/** One submission with its content; null where there is none. */
export async function selectSubmission(session: Session, id: string): Promise<ReportSubmission | null> {
  const row = await session
    .withTables<FilingTables>()
    .selectFrom('report_submissions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...headFrom(row),
    // written by this module alone, sealed by the audit chain
    report: JSON.parse(row.content) as YearlyReport,
    cells: JSON.parse(row.cells) as ReportCells,
  }
}

function headFrom(row: HeadRow): SubmissionHead {
  return {
    id: row.id,
    unitCode: row.unit_id,
    year: row.year,
    number: row.number,
    contentHash: row.content_hash,
    overrides: JSON.parse(row.overrides) as CheckOverride[],
    correction: row.correction,
    submittedOn: row.submitted_on,
    by: row.by_name,
    seq: row.audit_seq,
  }
}

/** The rulings of a year, oldest first. */
export async function selectRulings(session: Session, of: OfYear): Promise<ReportRuling[]> {
  let query = session
    .withTables<FilingTables>()
    .selectFrom('report_rulings')
    .selectAll()
    .where('year', '=', of.year)
  if (of.unitCode !== undefined) query = query.where('unit_id', '=', of.unitCode)
  const rows = await query.orderBy('audit_seq').execute()
  return rows.map((row) => ({
    id: row.id,
    submissionId: row.submission_id,
    unitCode: row.unit_id,
    year: row.year,
    ruling: row.ruling,
    remarks: JSON.parse(row.remarks) as PlaceNote[],
    on: row.on_day,
    by: row.by_name,
    seq: row.audit_seq,
  }))
}

/** A ruling as the row that the audit chain seals and writes. */
export function sealedRuling(
  ruling: Omit<ReportRuling, 'seq'> & { readonly byId: string | null },
): SealedRow {
  return {
    table: 'report_rulings',
    row: {
      id: ruling.id,
      submission_id: ruling.submissionId,
      unit_id: ruling.unitCode,
      year: ruling.year,
      ruling: ruling.ruling,
      remarks: JSON.stringify(ruling.remarks),
      on_day: ruling.on,
      by_id: ruling.byId,
      by_name: ruling.by,
    },
  }
}

const reviewColumns = [
  'id',
  'unit_id',
  'year',
  'kind',
  'step',
  'label',
  'capacity',
  'remarks',
  'notes',
  'steps',
  'resume_at',
  'content_hash',
  'on_day',
  'by_id',
  'by_name',
  'audit_seq',
] as const

/** The entries of 审签 of a year without the reports that were sent, oldest first. */
export async function selectReviews(session: Session, of: OfYear): Promise<ReviewEntry[]> {
  let query = session
    .withTables<FilingTables>()
    .selectFrom('report_reviews')
    .select(reviewColumns)
    .where('year', '=', of.year)
  if (of.unitCode !== undefined) query = query.where('unit_id', '=', of.unitCode)
  const rows = await query.orderBy('audit_seq').execute()
  return rows.map((row) => ({
    id: row.id,
    unitCode: row.unit_id,
    year: row.year,
    kind: row.kind,
    step: row.step,
    label: row.label,
    capacity: row.capacity,
    remarks: row.remarks,
    notes: JSON.parse(row.notes) as PlaceNote[],
    steps: row.steps === null ? [] : (JSON.parse(row.steps) as SentStep[]),
    resumeAt: row.resume_at,
    contentHash: row.content_hash,
    on: row.on_day,
    byId: row.by_id,
    by: row.by_name,
    seq: row.audit_seq,
  }))
}

/** What was sent for review with an `opened` entry, as it is stored. */
export interface SentReport {
  readonly content: string
  readonly cells: string
  readonly contentHash: string
  readonly overrides: string
}

/** The report that an `opened` entry sent; null where the entry is none. */
export async function selectSent(session: Session, entryId: string): Promise<SentReport | null> {
  const row = await session
    .withTables<FilingTables>()
    .selectFrom('report_reviews')
    .select(['content', 'cells', 'content_hash', 'overrides'])
    .where('id', '=', entryId)
    .executeTakeFirst()
  if (!row || row.content === null || row.cells === null || row.content_hash === null) return null
  return {
    content: row.content,
    cells: row.cells,
    contentHash: row.content_hash,
    overrides: row.overrides ?? '[]',
  }
}

/** An entry as the row that the audit chain seals and writes. */
export function sealedReview(entry: Omit<ReviewEntry, 'seq'>, sent: SentReport | null): SealedRow {
  return {
    table: 'report_reviews',
    row: {
      id: entry.id,
      unit_id: entry.unitCode,
      year: entry.year,
      kind: entry.kind,
      step: entry.step,
      label: entry.label,
      capacity: entry.capacity,
      remarks: entry.remarks,
      notes: JSON.stringify(entry.notes),
      steps: entry.kind === 'opened' ? JSON.stringify(entry.steps) : null,
      resume_at: entry.resumeAt,
      content: sent?.content ?? null,
      cells: sent?.cells ?? null,
      content_hash: sent?.contentHash ?? null,
      overrides: sent?.overrides ?? null,
      on_day: entry.on,
      by_id: entry.byId,
      by_name: entry.by,
    },
  }
}

/** A submission as the row that the audit chain seals and writes. */
export function sealedSubmission(
  head: Omit<SubmissionHead, 'seq' | 'overrides' | 'contentHash'> & { readonly byId: string | null },
  sent: SentReport,
): SealedRow {
  return {
    table: 'report_submissions',
    row: {
      id: head.id,
      unit_id: head.unitCode,
      year: head.year,
      number: head.number,
      content: sent.content,
      cells: sent.cells,
      content_hash: sent.contentHash,
      overrides: sent.overrides,
      correction: head.correction,
      submitted_on: head.submittedOn,
      by_id: head.byId,
      by_name: head.by,
    },
  }
}

/** A stored report with its fingerprint, and what was published of it. */
export interface HashedReport {
  readonly name: string
  readonly content: string
  readonly cells: string
  readonly contentHash: string
  readonly published: readonly string[]
}

/** Everything that carries a fingerprint, one after another: they may be large. */
export async function* selectHashed(session: Session): AsyncGenerator<HashedReport> {
  const tables = session.withTables<FilingTables & ReportTables>()
  const submitted = await tables.selectFrom('report_submissions').select('id').orderBy('audit_seq').execute()
  for (const { id } of submitted) {
    const row = await tables
      .selectFrom('report_submissions')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const versions = await tables
      .selectFrom('report_publications')
      .innerJoin('report_versions', 'report_versions.id', 'report_publications.version_id')
      .select('report_versions.content')
      .where('report_publications.submission_id', '=', id)
      .execute()
    yield {
      name: `${row.unit_id} ${row.year}年第${row.number}次报送`,
      content: row.content,
      cells: row.cells,
      contentHash: row.content_hash,
      published: versions.map(({ content }) => content),
    }
  }
  const sent = await tables
    .selectFrom('report_reviews')
    .select('id')
    .where('kind', '=', 'opened')
    .orderBy('audit_seq')
    .execute()
  for (const { id } of sent) {
    const row = await tables
      .selectFrom('report_reviews')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    yield {
      name: `${row.unit_id} ${row.year}年${row.on_day}送审稿`,
      content: row.content ?? '',
      cells: row.cells ?? '',
      contentHash: row.content_hash ?? '',
      published: [],
    }
  }
}
