import type { Migration } from '../../../platform/database/index.ts'
import type { CaseAct } from '../handling/case-acts.ts'
import type { UrgingColumns } from '../urging/urging-tables.ts'
import type { DueLimit } from './standing.ts'

export type StandingTables = {
  /**
   * Where each open case stands: derived from its events, so that a queue over very many cases need not open them. It is
   * written with every entry, and anew when the day or the calendar changes it (`refreshStandings`).
   */
  application_standings: {
    application_id: string
    unit_id: string
    /** for the order within a day */
    number_key: string
    limit_kind: DueLimit
    due_on: string | null
    next_act: CaseAct | null
    /** the first day on which the passing of time alone makes it wrong */
    changes_on: string | null
    /** the day on which it was worked out */
    computed_on: string
  } & UrgingColumns
}

export const standingMigrations: readonly Migration[] = [
  {
    name: '0042-application-standings',
    async up(session) {
      await session.schema
        .createTable('application_standings')
        .addColumn('application_id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('number_key', 'text', (column) => column.notNull())
        .addColumn('limit_kind', 'text', (column) => column.notNull())
        .addColumn('due_on', 'text')
        .addColumn('next_act', 'text')
        .addColumn('changes_on', 'text')
        .addColumn('computed_on', 'text', (column) => column.notNull())
        .execute()
      const indexes: readonly [name: string, columns: readonly string[]][] = [
        ['queue', ['unit_id', 'due_on', 'number_key']],
        ['changing', ['unit_id', 'changes_on']],
        ['computed', ['unit_id', 'computed_on']],
      ]
      for (const [name, columns] of indexes) {
        await session.schema
          .createIndex(`application_standings_${name}`)
          .on('application_standings')
          .columns([...columns])
          .execute()
      }
    },
  },
  {
    name: '0081-standing-order',
    async up(session) {
      // the cases of one unit in the order of their ids, a few at a time, without sorting the rest each time
      await session.schema
        .createIndex('application_standings_order')
        .on('application_standings')
        .columns(['unit_id', 'application_id'])
        .execute()
      await session.schema.dropIndex('application_keys_open').execute()
      await session.schema
        .createIndex('application_keys_open')
        .on('application_keys')
        .columns(['unit_id', 'open', 'application_id'])
        .execute()
    },
  },
]
