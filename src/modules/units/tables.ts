import type { Migration } from '../../platform/database/index.ts'
import type { UnitKind } from './unit.ts'

export type UnitTables = {
  units: {
    /** the unit's own code: every table carries `unit_id`, this one too */
    unit_id: string
    path: string
    name: string
    short_name: string
    kind: UnitKind
    parent_id: string | null
    position: number
    contact: string
  }
}

export const unitMigrations: readonly Migration[] = [
  {
    name: '0003-units',
    async up(session) {
      await session.schema
        .createTable('units')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('path', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('short_name', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('parent_id', 'text', (column) => column.references('units.unit_id'))
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('contact', 'text', (column) => column.notNull())
        .execute()
    },
  },
]
