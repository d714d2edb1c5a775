import type { Migration } from '../../../platform/database/index.ts'
import type { AssignmentState } from './assignments.ts'

export type AssignmentTables = {
  request_sections: {
    id: string
    unit_id: string
    name: string
    person: string
    account_id: string | null
    active: number
    position: number
  }
  /** who has which case: for finding them; restored from the events by `recomputeOpen` */
  request_assignees: {
    application_id: string
    assignment: string
    unit_id: string
    section_id: string
    account_id: string | null
    limit_on: string
    state: AssignmentState
  }
}

export const assignmentMigrations: readonly Migration[] = [
  {
    name: '0045-request-assignments',
    async up(session) {
      await session.schema
        .createTable('request_sections')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('account_id', 'text')
        .addColumn('active', 'integer', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addUniqueConstraint('request_sections_name', ['unit_id', 'name'])
        .execute()
      await session.schema
        .createTable('request_assignees')
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('assignment', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('section_id', 'text', (column) => column.notNull())
        .addColumn('account_id', 'text')
        .addColumn('limit_on', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('request_assignees_place', ['application_id', 'assignment'])
        .execute()
      await session.schema
        .createIndex('request_assignees_of')
        .on('request_assignees')
        .columns(['account_id', 'state'])
        .execute()
      await session.schema
        .createIndex('request_assignees_due')
        .on('request_assignees')
        .columns(['unit_id', 'state', 'limit_on'])
        .execute()
    },
  },
]
