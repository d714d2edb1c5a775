import type { CountedLimit } from '../../../law/clock/moved-limits.ts'
import type { Migration } from '../../../platform/database/index.ts'

export type ClockTables = {
  /** how far the cases were counted anew for a notice; all of it follows from the notice and the cases */
  deadline_recounts: {
    /** the notice, by the order in which it was taken in */
    notice_seq: number
    /** the county */
    unit_id: string
    /** the last case looked at; '' before the first */
    after_id: string
    examined: number
    finished_at: string | null
  }
  /** which limits a notice moved; the entry in each case file says the same */
  deadline_moves: {
    notice_seq: number
    application_id: string
    unit_id: string
    moved_limit: CountedLimit
    from_day: string
    to_day: string
  }
  /** one summary a unit, until its clerk has seen it */
  deadline_summaries: {
    notice_seq: number
    unit_id: string
    year: number
    number: string
    cases: number
    seen_at: string | null
    seen_by: string | null
  }
}

export const clockMigrations: readonly Migration[] = [
  {
    name: '0043-moved-deadlines',
    async up({ schema }) {
      await schema
        .createTable('deadline_recounts')
        .addColumn('notice_seq', 'integer', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('after_id', 'text', (column) => column.notNull())
        .addColumn('examined', 'integer', (column) => column.notNull())
        .addColumn('finished_at', 'text')
        .execute()
      await schema
        .createTable('deadline_moves')
        .addColumn('notice_seq', 'integer', (column) => column.notNull())
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('moved_limit', 'text', (column) => column.notNull())
        .addColumn('from_day', 'text', (column) => column.notNull())
        .addColumn('to_day', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('deadline_moves_key', ['notice_seq', 'application_id', 'moved_limit'])
        .execute()
      await schema
        .createIndex('deadline_moves_unit')
        .on('deadline_moves')
        .columns(['notice_seq', 'unit_id'])
        .execute()
      await schema
        .createTable('deadline_summaries')
        .addColumn('notice_seq', 'integer', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('cases', 'integer', (column) => column.notNull())
        .addColumn('seen_at', 'text')
        .addColumn('seen_by', 'text')
        .addPrimaryKeyConstraint('deadline_summaries_key', ['notice_seq', 'unit_id'])
        .execute()
      await schema
        .createIndex('deadline_summaries_unseen')
        .on('deadline_summaries')
        .columns(['unit_id', 'seen_at'])
        .execute()
    },
  },
]
