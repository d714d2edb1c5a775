import type { Migration } from '../../../platform/database/index.ts'
import type { UnitKind } from '../../units/index.ts'

export type CompilingTables = {
  /** units without accounts here; `unit_id` is the unit above, which keeps the list */
  report_outside_units: {
    code: string
    unit_id: string
    name: string
    kind: Exclude<UnitKind, 'county'>
    due_day: string | null
    from_year: number
    until_year: number | null
    mail: string
    phone: string
  }
  /** files that were read and wait for confirmation; one a unit and year */
  report_outside_readings: {
    code: string
    year: number
    unit_id: string
    file_name: string
    file_hash: string
    sm3: string
    /** what was read, JSON */
    reading: string
    /** cells set right by hand, JSON */
    corrections: string
    taken_on: string
    by_name: string
  }
  /** files that were compared and confirmed, written once */
  report_outside_files: {
    id: string
    code: string
    unit_id: string
    year: number
    version: number
    file_name: string
    file_hash: string
    sm3: string
    /** the report as it counts, JSON */
    content: string
    corrections: string
    reason: string | null
    correction: string | null
    confirmed_on: string
    by_id: string | null
    by_name: string
    audit_seq: number
  }
  /** reports that start from the compilation of all below the unit */
  report_scopes: { unit_id: string; year: number }
  /** reminders to units whose report is missing, written once */
  report_urgings: {
    id: string
    /** the unit above that urged */
    unit_id: string
    /** code of the unit that was urged, on the system or not */
    code: string
    year: number
    due_on: string
    matter: string
    on_day: string
    by_id: string | null
    by_name: string
    audit_seq: number
  }
  /** what a public page said beside what was handed in, written once */
  report_page_checks: {
    id: string
    /** the unit above that compared */
    unit_id: string
    code: string
    year: number
    /** what was compared: a saved page, or the version that is published here */
    source: 'page' | 'version'
    file_name: string | null
    file_hash: string | null
    /** what it was compared with, in words */
    basis: string
    /** JSON */
    differences: string
    on_day: string
    by_id: string | null
    by_name: string
    audit_seq: number
  }
}

/** Tables of this room whose rows are written once with their audit event. */
export const compilingSealedTables = [
  'report_outside_files',
  'report_urgings',
  'report_page_checks',
] as const satisfies readonly (keyof CompilingTables)[]

export const compilingMigrations: readonly Migration[] = [
  {
    name: '0080-report-compiling',
    async up(session) {
      await session.schema
        .createTable('report_outside_units')
        .addColumn('code', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('due_day', 'text')
        .addColumn('from_year', 'integer', (column) => column.notNull())
        .addColumn('until_year', 'integer')
        .addColumn('mail', 'text', (column) => column.notNull())
        .addColumn('phone', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('report_outside_readings')
        .addColumn('code', 'text', (column) => column.notNull().references('report_outside_units.code'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('file_name', 'text', (column) => column.notNull())
        .addColumn('file_hash', 'text', (column) => column.notNull())
        .addColumn('sm3', 'text', (column) => column.notNull())
        .addColumn('reading', 'text', (column) => column.notNull())
        .addColumn('corrections', 'text', (column) => column.notNull())
        .addColumn('taken_on', 'text', (column) => column.notNull())
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_outside_readings_key', ['code', 'year'])
        .execute()
      await session.schema
        .createTable('report_outside_files')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('code', 'text', (column) => column.notNull().references('report_outside_units.code'))
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('file_name', 'text', (column) => column.notNull())
        .addColumn('file_hash', 'text', (column) => column.notNull())
        .addColumn('sm3', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('corrections', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('correction', 'text')
        .addColumn('confirmed_on', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addUniqueConstraint('report_outside_files_once', ['code', 'year', 'version'])
        .execute()
      await session.schema
        .createTable('report_scopes')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_scopes_key', ['unit_id', 'year'])
        .execute()
      await session.schema
        .createTable('report_urgings')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('due_on', 'text', (column) => column.notNull())
        .addColumn('matter', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('report_page_checks')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('file_name', 'text')
        .addColumn('file_hash', 'text')
        .addColumn('basis', 'text', (column) => column.notNull())
        .addColumn('differences', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      for (const table of compilingSealedTables) {
        await session.schema.createIndex(`${table}_event`).on(table).column('audit_seq').execute()
        await session.schema.createIndex(`${table}_year`).on(table).columns(['year', 'code']).execute()
      }
    },
  },
]
