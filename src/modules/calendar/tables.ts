import type { Migration } from '../../platform/database/index.ts'

export type CalendarTables = {
  /** 放假安排通知 that came after those of the first version; written once, the audit chain vouches for every row */
  holiday_notices: {
    id: string
    /** the county */
    unit_id: string
    year: number
    number: string
    title: string
    /** 成文日期, `YYYY-MM-DD` */
    date: string
    url: string
    /** JSON list: NoticeDay */
    days: string
    /** `shipped`: came with a newer version of the program */
    origin: 'office' | 'shipped'
    at: string
    actor_name: string
    actor_id: string | null
    /** also the order in which they were taken in */
    audit_seq: number
  }
}

export const calendarMigrations: readonly Migration[] = [
  {
    name: '0041-holiday-notices',
    async up({ schema }) {
      await schema
        .createTable('holiday_notices')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('date', 'text', (column) => column.notNull())
        .addColumn('url', 'text', (column) => column.notNull())
        .addColumn('days', 'text', (column) => column.notNull())
        .addColumn('origin', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text')
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await schema
        .createIndex('holiday_notices_sealed')
        .on('holiday_notices')
        .columns(['audit_seq'])
        .execute()
    },
  },
]
