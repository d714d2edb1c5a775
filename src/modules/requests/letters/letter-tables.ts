import type { LetterKind } from '../../../law/decision/outcome.ts'
import type { Migration } from '../../../platform/database/index.ts'

export type LetterTables = {
  /** 文号登记簿: written once with the entry that numbered the letter; the audit chain vouches for it */
  letter_numbers: {
    letter_id: string
    application_id: string
    unit_id: string
    kind: LetterKind
    /** the pattern without its number: what is counted through */
    series: string
    year: number
    serial: number
    number: string
    dated_on: string
    audit_seq: number
  }
  /** 作废: the number stays taken; the audit chain vouches for it */
  letter_voids: {
    letter_id: string
    application_id: string
    unit_id: string
    number: string
    voided_on: string
    actor_name: string
    audit_seq: number
  }
  /** 文号规则 of a unit; a unit without a row has the usual ones */
  letter_settings: {
    unit_id: string
    /** patterns and first numbers, JSON */
    settings: string
  }
  /** the county's or the unit's own Word template of a kind */
  letter_templates: {
    unit_id: string
    kind: LetterKind
    name: string
    /** SHA-256, and name in the file store */
    hash: string
    size_bytes: number
    added_at: string
    actor_name: string
  }
}

export const letterMigrations: readonly Migration[] = [
  {
    name: '0042-letters',
    async up(session) {
      await session.schema
        .createTable('letter_numbers')
        .addColumn('letter_id', 'text', (column) => column.primaryKey())
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('series', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('serial', 'integer', (column) => column.notNull())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('dated_on', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addUniqueConstraint('letter_numbers_place', ['unit_id', 'series', 'year', 'serial'])
        .addUniqueConstraint('letter_numbers_text', ['unit_id', 'number'])
        .execute()
      await session.schema
        .createTable('letter_voids')
        .addColumn('letter_id', 'text', (column) => column.primaryKey())
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('voided_on', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('letter_settings')
        .addColumn('unit_id', 'text', (column) => column.primaryKey())
        .addColumn('settings', 'text', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('letter_templates')
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('size_bytes', 'integer', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('letter_templates_place', ['unit_id', 'kind'])
        .execute()
      for (const table of ['letter_numbers', 'letter_voids']) {
        await session.schema.createIndex(`${table}_sealed`).on(table).column('audit_seq').execute()
      }
    },
  },
]
