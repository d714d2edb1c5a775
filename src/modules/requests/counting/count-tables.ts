import { sql } from 'kysely'
import type { ApplicantKind, Outcome } from '../../../law/report/report-rows.ts'
import type { Migration } from '../../../platform/database/index.ts'

export type CountTables = {
  /**
   * What the yearly report needs of each application: derived from its entries that count, so that a county of a
   * million applications is added up in one pass over an index. Written with every entry, and anew by `recountCases`.
   */
  application_counts: {
    application_id: string
    unit_id: string
    kind: ApplicantKind
    received_on: string
    received_year: number
    ended_on: string | null
    ended_year: number | null
    outcome: Outcome | null
  }
}

/**
 * One row a case: column, receipt and conclusion, read off the entries that count. Of a split application the parts
 * count and the whole does not.
 */
export const countedRows = sql`
  select application_id, unit_id, min(kind) as kind,
    min(case when type = 'received' then on_day end) as received_on,
    cast(substr(min(case when type = 'received' then on_day end), 1, 4) as integer) as received_year,
    max(case when type <> 'received' then on_day end) as ended_on,
    cast(substr(max(case when type <> 'received' then on_day end), 1, 4) as integer) as ended_year,
    max(case when type <> 'received' then outcome end) as outcome
  from application_events
  where counts = 1`

export const countedHaving = sql`
  having min(case when type = 'received' then on_day end) is not null
    and max(case when type = 'split' then 1 else 0 end) = 0`

export const countMigrations: readonly Migration[] = [
  {
    name: '0071-application-counts',
    async up(session) {
      await session.schema
        .createTable('application_counts')
        .addColumn('application_id', 'text', (column) => column.primaryKey())
        .addColumn('unit_id', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('received_on', 'text', (column) => column.notNull())
        .addColumn('received_year', 'integer', (column) => column.notNull())
        .addColumn('ended_on', 'text')
        .addColumn('ended_year', 'integer')
        .addColumn('outcome', 'text')
        .execute()
      await sql`insert into application_counts ${countedRows} group by unit_id, application_id ${countedHaving}`.execute(
        session,
      )
      await session.schema
        .createIndex('application_counts_year')
        .on('application_counts')
        .columns(['unit_id', 'received_year', 'ended_year', 'kind', 'outcome'])
        .execute()
      await session.schema.dropIndex('application_events_counted').execute()
    },
  },
]
