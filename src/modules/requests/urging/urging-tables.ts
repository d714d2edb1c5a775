import type { Migration } from '../../../platform/database/index.ts'
import type { UrgingState } from './urging.ts'

/** What is noted of a 督办 in `application_standings`: which there is to answer or to look at. */
export interface UrgingColumns {
  urge_state: Exclude<UrgingState, 'accepted'> | null
  /** by when the unit is to answer; null as `urge_state` */
  urge_by: string | null
}

export type ReminderTables = {
  /** the county's; one row */
  reminder_settings: { unit_id: string; days: string }
}

export const urgingMigrations: readonly Migration[] = [
  {
    name: '0050-urging',
    async up(session) {
      for (const column of ['urge_state', 'urge_by']) {
        await session.schema.alterTable('application_standings').addColumn(column, 'text').execute()
      }
      await session.schema
        .createIndex('application_standings_urged')
        .on('application_standings')
        .columns(['unit_id', 'urge_state', 'urge_by'])
        .execute()
      await session.schema
        .createIndex('application_standings_weighed')
        .on('application_standings')
        .columns(['unit_id', 'limit_kind', 'due_on', 'number_key'])
        .execute()
      // holds all that the counts of a queue look at
      await session.schema
        .createIndex('application_standings_counted')
        .on('application_standings')
        .columns(['unit_id', 'due_on', 'limit_kind', 'next_act'])
        .execute()
      await session.schema
        .createTable('reminder_settings')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('days', 'text', (column) => column.notNull())
        .execute()
    },
  },
]
