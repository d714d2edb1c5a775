import type { Migration } from '../../../platform/database/index.ts'
import type { PaperKind } from './paper.ts'

export type PaperTables = {
  /** written once; the audit chain vouches for it */
  application_papers: {
    id: string
    application_id: string
    unit_id: string
    kind: PaperKind
    seq: number
    type: string
    media_type: string
    hash: string
    size_bytes: number
    /** name of the encrypted bytes in the file store */
    stored: string
    /** the file's name, sealed with the file's key */
    sealed: string
    added_on: string
    added_at: string
    actor_name: string
    actor_id: string | null
    audit_seq: number
  }
  /** the file's key, sealed by the master key; null once forgotten */
  application_paper_keys: {
    paper_id: string
    application_id: string
    unit_id: string
    sealed_key: string | null
    erased_at: string | null
  }
}

export const paperMigrations: readonly Migration[] = [
  {
    name: '0040-application-papers',
    async up(session) {
      await session.schema
        .createTable('application_papers')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('media_type', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('size_bytes', 'integer', (column) => column.notNull())
        .addColumn('stored', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('added_on', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text')
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('application_paper_keys')
        .addColumn('paper_id', 'text', (column) => column.primaryKey())
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('sealed_key', 'text')
        .addColumn('erased_at', 'text')
        .execute()
      const indexes: readonly [name: string, table: string, columns: readonly string[]][] = [
        ['application_papers_case', 'application_papers', ['application_id', 'id']],
        ['application_papers_sealed', 'application_papers', ['audit_seq']],
        ['application_paper_keys_case', 'application_paper_keys', ['application_id']],
      ]
      for (const [name, table, columns] of indexes) {
        await session.schema
          .createIndex(name)
          .on(table)
          .columns([...columns])
          .execute()
      }
    },
  },
]
