import type { Channel } from '../../../law/clock/case-event.ts'
import type { Migration } from '../../../platform/database/index.ts'
import type { RecordCorrectionOutcome } from './record-correction.ts'

export type RecordCorrectionTables = {
  /** written once; the audit chain vouches for it */
  record_corrections: {
    id: string
    unit_id: string
    number: string
    case_number: string
    year: number
    serial: number
    channel: Channel
    arrived_on: string
    at: string
    actor_name: string
    sealed: string
    audit_seq: number
  }
  /** written once; the last of a matter counts; the audit chain vouches for it */
  record_correction_results: {
    id: string
    record_correction_id: string
    unit_id: string
    at: string
    actor_name: string
    sealed: string
    audit_seq: number
  }
  /** written once, when it ends; the audit chain vouches for it */
  record_correction_ends: {
    record_correction_id: string
    unit_id: string
    on_day: string
    outcome: RecordCorrectionOutcome
    at: string
    actor_name: string
    sealed: string
    audit_seq: number
  }
  /** the key can be forgotten */
  record_correction_keys: { record_correction_id: string; unit_id: string; sealed_key: string | null }
}

export const recordCorrectionMigrations: readonly Migration[] = [
  {
    name: '0046-record-corrections',
    async up(session) {
      await session.schema
        .createTable('record_corrections')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('case_number', 'text', (column) => column.notNull())
        .addColumn('year', 'integer', (column) => column.notNull())
        .addColumn('serial', 'integer', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('arrived_on', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addUniqueConstraint('record_corrections_serial', ['unit_id', 'year', 'serial'])
        .execute()
      await session.schema
        .createTable('record_correction_ends')
        .addColumn('record_correction_id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('record_correction_keys')
        .addColumn('record_correction_id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('sealed_key', 'text')
        .execute()
      for (const table of ['record_corrections', 'record_correction_ends']) {
        await session.schema.createIndex(`${table}_sealed`).on(table).column('audit_seq').execute()
      }
    },
  },
  {
    name: '0084-record-correction-results',
    async up(session) {
      await session.schema
        .createTable('record_correction_results')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('record_correction_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .execute()
      for (const column of ['record_correction_id', 'audit_seq']) {
        await session.schema
          .createIndex(`record_correction_results_${column}`)
          .on('record_correction_results')
          .column(column)
          .execute()
      }
    },
  },
]
