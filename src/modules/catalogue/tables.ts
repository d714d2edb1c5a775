import type { Migration } from '../../platform/database/index.ts'
import type { ColumnEntry, UpdateCycle } from './column.ts'

export type CatalogueTables = {
  catalogue_columns: {
    unit_id: string
    code: string
    name: string
    entry: ColumnEntry
    parent_code: string | null
    position: number
    /** JSON list of duty keys */
    duties: string
    /** JSON: `"promptly"` or a limit */
    time_limit: string
    update_cycle: UpdateCycle
    counts: number
    belongs: string
    /** JSON list */
    examples: string
  }
  /** every guide that was ever published; the last one holds */
  guide_versions: {
    unit_id: string
    version: number
    published_on: string
    /** JSON */
    content: string
    audit_seq: number
  }
}

export const catalogueMigrations: readonly Migration[] = [
  {
    name: '0006-catalogue',
    async up(session) {
      await session.schema
        .createTable('catalogue_columns')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('entry', 'text', (column) => column.notNull())
        .addColumn('parent_code', 'text')
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('duties', 'text', (column) => column.notNull())
        .addColumn('time_limit', 'text', (column) => column.notNull())
        .addColumn('update_cycle', 'text', (column) => column.notNull())
        .addColumn('counts', 'integer', (column) => column.notNull())
        .addColumn('belongs', 'text', (column) => column.notNull())
        .addColumn('examples', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('catalogue_columns_key', ['unit_id', 'code'])
        .addUniqueConstraint('catalogue_columns_name', ['unit_id', 'name'])
        .execute()
      await session.schema
        .createTable('guide_versions')
        .addColumn('unit_id', 'text', (column) => column.notNull().references('units.unit_id'))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('published_on', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('guide_versions_key', ['unit_id', 'version'])
        .execute()
    },
  },
]
