import type { Migration } from '../../../platform/database/index.ts'

/** What a keyed fingerprint of an application is taken of. */
export type MarkKind = 'coIdentity' | 'coName' | 'description' | 'document'

export type IntakeTables = {
  /**
   * Keyed fingerprints of what an application asks for and of those who apply together: the same application
   * through two channels is found without opening any. They go with the case's key.
   */
  filing_marks: { application_id: string; unit_id: string; kind: MarkKind; mark: string }
  /** 草稿: sealed with a key out of its own code, which is kept nowhere */
  application_drafts: {
    code_mark: string
    unit_id: string
    salt: string
    sealed: string
    /** the last day on which it can be gone on with */
    keep_until: string
  }
  /** “这些信息已经公开”: how often, by unit and day; nobody and no text in it */
  offer_counts: {
    unit_id: string
    day: string
    /** forms on which something was offered */
    shown: number
    /** offered items that were opened */
    opened: number
    /** applications filed though something had been offered */
    filed: number
    /** applicants who said that this was what they wanted */
    found: number
  }
}

export const intakeMigrations: readonly Migration[] = [
  {
    name: '0030-intake',
    async up(session) {
      await session.schema
        .createTable('filing_marks')
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('mark', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createIndex('filing_marks_found')
        .on('filing_marks')
        .columns(['unit_id', 'kind', 'mark'])
        .execute()
      await session.schema
        .createIndex('filing_marks_of')
        .on('filing_marks')
        .column('application_id')
        .execute()
      await session.schema
        .createTable('application_drafts')
        .addColumn('code_mark', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('salt', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('keep_until', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createIndex('application_drafts_over')
        .on('application_drafts')
        .column('keep_until')
        .execute()
      await session.schema
        .createTable('offer_counts')
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('shown', 'integer', (column) => column.notNull())
        .addColumn('opened', 'integer', (column) => column.notNull())
        .addColumn('filed', 'integer', (column) => column.notNull())
        .addColumn('found', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('offer_counts_day', ['unit_id', 'day'])
        .execute()
    },
  },
]
