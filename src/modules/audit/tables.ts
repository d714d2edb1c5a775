import type { Migration } from '../../platform/database/index.ts'

export type AuditTables = {
  audit_events: {
    seq: number
    at: string
    actor_kind: string
    actor_id: string | null
    actor_name: string
    unit_code: string | null
    act: string
    object_kind: string
    object_id: string
    before: string
    after: string
    sealed_digest: string | null
    previous_hash: string
    hash: string
  }
}

export const auditMigrations: readonly Migration[] = [
  {
    name: '0002-audit',
    async up(session) {
      await session.schema
        .createTable('audit_events')
        .addColumn('seq', 'integer', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_kind', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text')
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('unit_code', 'text')
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('object_kind', 'text', (column) => column.notNull())
        .addColumn('object_id', 'text', (column) => column.notNull())
        .addColumn('before', 'text', (column) => column.notNull())
        .addColumn('after', 'text', (column) => column.notNull())
        .addColumn('sealed_digest', 'text')
        .addColumn('previous_hash', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createIndex('audit_events_object')
        .on('audit_events')
        .columns(['object_kind', 'object_id', 'seq'])
        .execute()
    },
  },
]
