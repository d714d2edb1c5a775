import type { Migration } from '../../../platform/database/index.ts'
import type { ReviewKind, Ruling } from './submission.ts'

export type FilingTables = {
  /** 审签: what happened to a unit's report of one year inside the unit, written once */
  report_reviews: {
    id: string
    unit_id: string
    year: number
    kind: ReviewKind
    /** key and name of the step that was taken; null where none was */
    step: string | null
    label: string | null
    capacity: string | null
    remarks: string
    /** on cells or passages, JSON */
    notes: string
    /** opened: the steps that the report goes through, JSON */
    steps: string | null
    /** returned: the step at which it goes on once it is sent anew */
    resume_at: string | null
    /** opened: the report as it went to the reviewers, JSON, what stands behind its cells, its fingerprint, 放行 */
    content: string | null
    cells: string | null
    content_hash: string | null
    overrides: string | null
    on_day: string
    by_id: string | null
    by_name: string
    audit_seq: number
  }
  /** reports as they were submitted, written once */
  report_submissions: {
    id: string
    unit_id: string
    year: number
    /** 1, 2, 3 … within the year */
    number: number
    /** the whole report, JSON */
    content: string
    /** cell → ids of what it counts, JSON */
    cells: string
    /** SM3 of `content` and `cells` as they stand here */
    content_hash: string
    /** failed checks that were let through, JSON */
    overrides: string
    /** what differs from the submission before, and why; null for the first */
    correction: string | null
    submitted_on: string
    by_id: string | null
    by_name: string
    audit_seq: number
  }
  /** what the county said of a submission, written once; the last one holds */
  report_rulings: {
    id: string
    submission_id: string
    unit_id: string
    year: number
    ruling: Ruling
    /** on cells or passages, JSON */
    remarks: string
    on_day: string
    by_id: string | null
    by_name: string
    audit_seq: number
  }
  /** which submission a published version is; reports that were read in have none */
  report_publications: { version_id: string; submission_id: string; audit_seq: number }
  /** 放行 of failed checks of a report in the making; a submission takes them along */
  report_overrides: {
    unit_id: string
    year: number
    rule: string
    place: string
    /** what the check said then: if it says something else, the override no longer holds */
    said: string
    reason: string
    on_day: string
    by_name: string
  }
  /** how a unit reviews and signs its reports; no row: the usual way */
  report_settings: { unit_id: string; settings: string }
  /** the county's dates, and whether it accepts before its units publish; one row */
  report_rules: { unit_id: string; rules: string }
}

export const filingMigrations: readonly Migration[] = [
  {
    name: '0060-report-filing',
    async up(session) {
      await session.schema
        .createTable('report_reviews')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('step', 'text')
        .addColumn('label', 'text')
        .addColumn('capacity', 'text')
        .addColumn('remarks', 'text', (column) => column.notNull())
        .addColumn('notes', 'text', (column) => column.notNull())
        .addColumn('steps', 'text')
        .addColumn('resume_at', 'text')
        .addColumn('content', 'text')
        .addColumn('cells', 'text')
        .addColumn('content_hash', 'text')
        .addColumn('overrides', 'text')
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('report_submissions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('cells', 'text', (column) => column.notNull())
        .addColumn('content_hash', 'text', (column) => column.notNull())
        .addColumn('overrides', 'text', (column) => column.notNull())
        .addColumn('correction', 'text')
        .addColumn('submitted_on', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addUniqueConstraint('report_submissions_once', ['unit_id', 'year', 'number'])
        .execute()
      await session.schema
        .createTable('report_rulings')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('submission_id', 'text', (column) => column.notNull().references('report_submissions.id'))
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('ruling', 'text', (column) => column.notNull())
        .addColumn('remarks', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('report_publications')
        .addColumn('version_id', 'text', (column) => column.primaryKey().references('report_versions.id'))
        .addColumn('submission_id', 'text', (column) => column.notNull().references('report_submissions.id'))
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('report_overrides')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('rule', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('said', 'text', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_overrides_key', ['unit_id', 'year', 'rule', 'place'])
        .execute()
      await session.schema
        .createTable('report_settings')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('settings', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('report_rules')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('rules', 'text', (column) => column.notNull())
        .execute()
      for (const table of ['report_reviews', 'report_submissions', 'report_rulings'] as const) {
        await session.schema
          .createIndex(`${table}_unit`)
          .on(table)
          .columns(['year', 'unit_id', 'audit_seq'])
          .execute()
      }
      for (const table of [
        'report_reviews',
        'report_submissions',
        'report_rulings',
        'report_publications',
      ] as const) {
        await session.schema.createIndex(`${table}_event`).on(table).column('audit_seq').execute()
      }
    },
  },
]

/** Tables of this room whose rows are written once with their audit event. */
export const filingSealedTables = [
  'report_reviews',
  'report_submissions',
  'report_rulings',
  'report_publications',
] as const satisfies readonly (keyof FilingTables)[]
