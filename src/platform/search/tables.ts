import { sql } from 'kysely'
import type { Migration } from '../database/index.ts'

export type SearchTables = {
  search_documents: {
    /** the day's number × 10⁸ and a running number: the order of rows is the order of days */
    row_id: number
    collection: string
    document_id: string
    unit_id: string
    title: string
    /** plain text */
    body: string
  }
}

export const searchMigrations: readonly Migration[] = [
  {
    name: '0005-search',
    async up(session, engine) {
      await session.schema
        .createTable('search_documents')
        .addColumn('row_id', engine === 'sqlite' ? 'integer' : 'bigint', (column) => column.primaryKey())
        .addColumn('collection', 'text', (column) => column.notNull())
        .addColumn('document_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createIndex('search_documents_document')
        .unique()
        .on('search_documents')
        .columns(['collection', 'document_id'])
        .execute()
      if (engine === 'sqlite') {
        await sql`create virtual table search_index using fts5(
          title, body, content='', contentless_delete=1, tokenize='ascii')`.execute(session)
      } else {
        await sql`alter table search_documents
          add column title_tokens tsvector not null, add column tokens tsvector not null`.execute(session)
        await sql`create index search_documents_tokens on search_documents using gin (tokens)`.execute(
          session,
        )
        await sql`create index search_documents_title on search_documents using gin (title_tokens)`.execute(
          session,
        )
      }
    },
  },
]
