import type { Migration } from '../../platform/database/index.ts'

export type ScanningTables = {
  scan_settings: {
    /** the county */
    unit_id: string
    /** JSON: ScanSettings */
    settings: string
  }
  word_lists: {
    id: string
    /** the county */
    unit_id: string
    name: string
    source: string
    version: string
    /** JSON list of entries */
    entries: string
    entry_count: number
    imported_at: string
    imported_by: string
  }
}

export const scanningMigrations: readonly Migration[] = [
  {
    name: '0020-scanning',
    async up({ schema }) {
      await schema
        .createTable('scan_settings')
        .addColumn('unit_id', 'text', (column) => column.primaryKey().references('units.unit_id'))
        .addColumn('settings', 'text', (column) => column.notNull())
        .execute()
      await schema
        .createTable('word_lists')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('version', 'text', (column) => column.notNull())
        .addColumn('entries', 'text', (column) => column.notNull())
        .addColumn('entry_count', 'integer', (column) => column.notNull())
        .addColumn('imported_at', 'text', (column) => column.notNull())
        .addColumn('imported_by', 'text', (column) => column.notNull())
        .addUniqueConstraint('word_lists_name', ['unit_id', 'name'])
        .execute()
    },
  },
]
