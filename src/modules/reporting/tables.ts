import type { ReportPartNumber } from '../../law/report/report-rows.ts'
import type { Migration } from '../../platform/database/index.ts'
import type { EnteredFigure } from './computing/entered-figures.ts'
import { writingMigrations } from './writing/writing-tables.ts'

export type ReportTables = {
  /** prose of a report in the making, with live fields */
  report_parts: { unit_id: string; year: number; part: ReportPartNumber; text: string }
  /** figures that no event of this system gives, as the 科室 reported them */
  report_figures: { unit_id: string; year: number; figure: EnteredFigure; value: string }
  /** published reports, written once: a correction is a further version */
  report_versions: {
    id: string
    unit_id: string
    year: number
    version: number
    source: 'events' | 'published'
    published_on: string
    /** the report as it was published, JSON */
    content: string
    /** what was corrected and why, from the second version on */
    correction: string | null
    /** for a report that was read in: the file's name and SHA-256 */
    file_name: string | null
    file_hash: string | null
    audit_seq: number
  }
}

export const reportMigrations: readonly Migration[] = [
  {
    name: '0020-reporting',
    async up(session) {
      await session.schema
        .createTable('report_parts')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('part', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_parts_key', ['unit_id', 'year', 'part'])
        .execute()
      await session.schema
        .createTable('report_figures')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('figure', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_figures_key', ['unit_id', 'year', 'figure'])
        .execute()
      await session.schema
        .createTable('report_versions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('published_on', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('correction', 'text')
        .addColumn('file_name', 'text')
        .addColumn('file_hash', 'text')
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addUniqueConstraint('report_versions_once', ['unit_id', 'year', 'version'])
        .execute()
      await session.schema
        .createIndex('report_versions_event')
        .on('report_versions')
        .column('audit_seq')
        .execute()
    },
  },
  ...writingMigrations,
]
