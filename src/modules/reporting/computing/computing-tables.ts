import type { Migration } from '../../../platform/database/index.ts'
import type { MonthFigure } from './month-figures.ts'

export type ComputingTables = {
  /** what a 科室 reported of one month; the year's figure is the sum */
  report_month_figures: {
    unit_id: string
    year: number
    /** 1 to 12 */
    month: number
    figure: MonthFigure
    value: string
    on_day: string
    by_id: string | null
    by_name: string
  }
  /** 更正说明 of what is carried in otherwise than it was published, written once; the last one holds */
  report_carry_notes: {
    id: string
    unit_id: string
    year: number
    /** the columns that differ, with both figures, JSON */
    differences: string
    reason: string
    on_day: string
    by_id: string | null
    by_name: string
    audit_seq: number
  }
}

export const computingMigrations: readonly Migration[] = [
  {
    name: '0082-report-computing',
    async up(session) {
      await session.schema
        .createTable('report_month_figures')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('month', 'integer', (column) => column.notNull())
        .addColumn('figure', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('report_month_figures_key', ['unit_id', 'year', 'month', 'figure'])
        .execute()
      await session.schema
        .createTable('report_carry_notes')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('differences', 'text', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('by_id', 'text')
        .addColumn('by_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createIndex('report_carry_notes_of_year')
        .on('report_carry_notes')
        .columns(['unit_id', 'year'])
        .execute()
      await session.schema
        .createIndex('report_carry_notes_event')
        .on('report_carry_notes')
        .column('audit_seq')
        .execute()
    },
  },
]

/** Written once with their audit event. */
export const computingSealedTables: readonly string[] = ['report_carry_notes']
