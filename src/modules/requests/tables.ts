import type { Channel } from '../../law/clock/case-event.ts'
import type { ApplicantKind } from '../../law/report/report-rows.ts'
import type { Migration } from '../../platform/database/index.ts'
import { assignmentMigrations } from './assignment/assignment-tables.ts'
import { recordCorrectionMigrations } from './record-correction/record-correction-tables.ts'
import type { ApplicationSource } from './application.ts'
import { letterMigrations } from './letters/letter-tables.ts'
import { identityMigrations } from './identity/identity-tables.ts'
import { decisionMigrations } from './decision/decision-tables.ts'
import { intakeMigrations } from './intake/intake-tables.ts'
import { countMigrations } from './counting/count-tables.ts'
import { standingMigrations } from './standings/standing-tables.ts'
import { uploadMigrations } from './papers/upload-tables.ts'
import { paperMigrations } from './papers/paper-tables.ts'
import { urgingMigrations } from './urging/urging-tables.ts'
import { retentionMigrations } from './privacy/retention-tables.ts'

export type RequestTables = {
  /** written once with the event `application.submit` (or register, or import); the audit chain vouches for it */
  applications: {
    id: string
    unit_id: string
    number: string
    number_key: string
    case_number: string
    case_key: string
    /** year and serial number of numbers given here; null for imported ones of another form */
    year: number | null
    serial: number | null
    channel: Channel
    kind: ApplicantKind
    source: ApplicationSource
    arrived_on: string
    entered_at: string
    /** applicant and request, sealed with the case's key */
    sealed: string
    audit_seq: number
  }
  /** what may change of a case: its key can be forgotten, its marks with it; the rest follows from the events */
  application_keys: {
    application_id: string
    unit_id: string
    /** the case's key, sealed by the master key; null once forgotten */
    sealed_key: string | null
    /** keyed fingerprint of the query code; null where none was given */
    code_mark: string | null
    /** keyed fingerprint of one filing, so that the same form sent twice is one application */
    filing_mark: string | null
    /** keyed fingerprints of the applicant's identity number and name, for finding cases without opening them */
    identity_mark: string | null
    name_mark: string | null
    /** number of the last event: whoever writes the next one must have seen it */
    last_seq: number
    /** 1 until the case has ended; recomputed from the events by `recomputeOpen` */
    open: number
  }
  /** written once, never changed; the audit chain vouches for every row */
  application_events: {
    application_id: string
    unit_id: string
    seq: number
    type: string
    on_day: string
    /** 1 where the event is the receipt or the end of the case for the yearly report */
    counts: number
    kind: ApplicantKind
    outcome: string | null
    amount_fen: number | null
    /** the event as the clock reads it; null where it has no effect on the clock */
    event: string | null
    /** what it says besides, sealed with the case's key */
    sealed: string | null
    at: string
    actor_name: string
    actor_id: string | null
    imported: number
    audit_seq: number
  }
}

export const requestMigrations: readonly Migration[] = [
  {
    name: '0010-requests',
    async up(session) {
      await session.schema
        .createTable('applications')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('number', 'text', (column) => column.notNull())
        .addColumn('number_key', 'text', (column) => column.notNull())
        .addColumn('case_number', 'text', (column) => column.notNull())
        .addColumn('case_key', 'text', (column) => column.notNull())
        .addColumn('year', 'integer')
        .addColumn('serial', 'integer')
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('arrived_on', 'text', (column) => column.notNull())
        .addColumn('entered_at', 'text', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addUniqueConstraint('applications_number', ['unit_id', 'number_key'])
        .addUniqueConstraint('applications_serial', ['unit_id', 'year', 'serial'])
        .execute()
      await session.schema
        .createTable('application_keys')
        .addColumn('application_id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('sealed_key', 'text')
        .addColumn('code_mark', 'text')
        .addColumn('filing_mark', 'text', (column) => column.unique())
        .addColumn('identity_mark', 'text')
        .addColumn('name_mark', 'text')
        .addColumn('last_seq', 'integer', (column) => column.notNull())
        .addColumn('open', 'integer', (column) => column.notNull())
        .execute()
      await session.schema
        .createTable('application_events')
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('counts', 'integer', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text')
        .addColumn('amount_fen', 'bigint')
        .addColumn('event', 'text')
        .addColumn('sealed', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text')
        .addColumn('imported', 'integer', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('application_events_place', ['application_id', 'seq'])
        .execute()
      const indexes: readonly [name: string, table: string, columns: readonly string[]][] = [
        ['applications_number_key', 'applications', ['number_key']],
        ['applications_case_key', 'applications', ['case_key']],
        ['applications_unit_case_key', 'applications', ['unit_id', 'case_key']],
        ['applications_listed', 'applications', ['unit_id', 'arrived_on', 'audit_seq', 'number_key']],
        ['applications_sealed', 'applications', ['audit_seq']],
        ['application_keys_open', 'application_keys', ['unit_id', 'open']],
        ['application_keys_identity', 'application_keys', ['unit_id', 'identity_mark']],
        ['application_keys_name', 'application_keys', ['unit_id', 'name_mark']],
        ['application_events_sealed', 'application_events', ['audit_seq']],
        [
          'application_events_counted',
          'application_events',
          ['unit_id', 'counts', 'application_id', 'type', 'on_day', 'outcome', 'kind'],
        ],
        ['application_events_paid', 'application_events', ['unit_id', 'type', 'on_day']],
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
  ...identityMigrations,
  ...paperMigrations,
  ...assignmentMigrations,
  ...recordCorrectionMigrations,
  ...letterMigrations,
  ...intakeMigrations,
  ...retentionMigrations,
  ...decisionMigrations,
  ...standingMigrations,
  ...countMigrations,
  ...urgingMigrations,
  ...uploadMigrations,
]
