import type { Migration } from '../../../platform/database/index.ts'

/** What the retention list proposes to erase. */
export type Erasable = 'identity' | 'person'

export type RetentionTables = {
  /** one row: what the county settled; the audit log says who, when */
  retention_settings: { id: number; identity_months: number; case_years: number }
  /** what is due to be erased; worked out anew each working day, and checked again by the act itself */
  retention_proposals: {
    application_id: string
    unit_id: string
    what: Erasable
    due_on: string
    proposed_on: string
  }
}

export const retentionMigrations: readonly Migration[] = [
  {
    name: '0048-retention',
    async up(session) {
      await session.schema
        .createTable('retention_settings')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('identity_months', 'integer', (column) => column.notNull())
        .addColumn('case_years', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('retention_proposals')
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('due_on', 'text', (column) => column.notNull())
        .addColumn('proposed_on', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('retention_proposals_key', ['application_id', 'what'])
        .execute()
      await session.schema
        .createIndex('retention_proposals_unit')
        .on('retention_proposals')
        .columns(['unit_id', 'due_on'])
        .execute()
    },
  },
]
