import type { RemedyBlock } from '../../law/report/report-rows.ts'
import type { Migration } from '../../platform/database/index.ts'
import type { ClosedResult } from './remedy.ts'

/** `accepted`: 受理（立案） · `closed`: 审结 · `continued`: 下一审级受理. */
export type RemedyEventType = 'accepted' | 'closed' | 'continued'

export type RemedyTables = {
  /** written once, never changed; the audit chain vouches for every row */
  remedy_events: {
    remedy_id: string
    unit_id: string
    application_id: string
    seq: number
    type: RemedyEventType
    kind: RemedyBlock
    on_day: string
    organ: string
    case_number: string
    result: ClosedResult | null
    at: string
    actor_name: string
    actor_id: string | null
    imported: number
    audit_seq: number
  }
}

export const remedyMigrations: readonly Migration[] = [
  {
    name: '0011-remedies',
    async up(session) {
      await session.schema
        .createTable('remedy_events')
        .addColumn('remedy_id', 'text', (column) => column.notNull())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('application_id', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('on_day', 'text', (column) => column.notNull())
        .addColumn('organ', 'text', (column) => column.notNull())
        .addColumn('case_number', 'text', (column) => column.notNull())
        .addColumn('result', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('actor_name', 'text', (column) => column.notNull())
        .addColumn('actor_id', 'text')
        .addColumn('imported', 'integer', (column) => column.notNull())
        .addColumn('audit_seq', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('remedy_events_place', ['remedy_id', 'seq'])
        .execute()
      for (const [name, columns] of [
        ['remedy_events_unit', ['unit_id', 'remedy_id']],
        ['remedy_events_application', ['application_id']],
        ['remedy_events_sealed', ['audit_seq']],
      ] as const) {
        await session.schema
          .createIndex(name)
          .on('remedy_events')
          .columns([...columns])
          .execute()
      }
    },
  },
]
