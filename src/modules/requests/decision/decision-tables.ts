import type { Migration } from '../../../platform/database/index.ts'

export type DecisionTables = {
  /** how a unit reviews and signs its answers; no row: the usual way */
  decision_settings: {
    unit_id: string
    /** JSON */
    settings: string
  }
}

export const decisionMigrations: readonly Migration[] = [
  {
    name: '0031-decision-settings',
    async up(session) {
      await session.schema
        .createTable('decision_settings')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('settings', 'text', (column) => column.notNull())
        .execute()
    },
  },
]
