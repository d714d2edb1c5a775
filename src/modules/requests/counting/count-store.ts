import { sql } from 'kysely'
import type { CountedCase } from '../../../law/counting.ts'
import type { ApplicantKind, Outcome } from '../../../law/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { dayFrom, some } from '../store.ts'
import type { RequestTables } from '../tables.ts'

/** What the yearly report needs of a case: its column, receipt and conclusion. */
export interface CountedRow {
  readonly kind: ApplicantKind
  readonly counted: CountedCase
}

/**
 * One row a case: column, receipt and conclusion, read off the events that count, in one pass over an index.
 * Cases received after the year, and those concluded before it, have no place in it; of a split application the parts
 * count and the whole does not.
 */
function countedRows(unitCodes: readonly string[], year: number) {
  return sql`
    select application_id, min(kind) as kind,
      min(case when type = 'received' then on_day end) as received_on,
      max(case when type <> 'received' then on_day end) as ended_on,
      max(case when type <> 'received' then outcome end) as outcome
    from application_events
    where unit_id in (${sql.join(some(unitCodes))}) and counts = 1
    group by unit_id, application_id
    having min(case when type = 'received' then on_day end) <= ${`${year}-12-31`}
      and coalesce(max(case when type <> 'received' then on_day end), '9999') >= ${`${year}-01-01`}
      and max(case when type = 'split' then 1 else 0 end) = 0`
}

/** The cases of a year's report, added up by everything on which its rows depend. */
export async function selectCountedGroups(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<(CountedRow & { readonly cases: number })[]> {
  const { rows } = await sql<RawCounted & { cases: number }>`
    select kind, outcome, min(received_on) as received_on, min(ended_on) as ended_on, count(*) as cases
    from (${countedRows(unitCodes, year)}) as counted
    group by kind, substr(received_on, 1, 4), substr(ended_on, 1, 4), outcome`.execute(session)
  return rows.map((row) => ({ ...countedFrom(row), cases: Number(row.cases) }))
}

/** The cases of a year's report one by one, oldest receipt first. */
export async function selectCountedCases(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<(CountedRow & { readonly id: string })[]> {
  const { rows } = await sql<RawCounted & { application_id: string }>`
    select * from (${countedRows(unitCodes, year)}) as counted
    order by received_on, application_id`.execute(session)
  return rows.map((row) => ({ ...countedFrom(row), id: row.application_id }))
}

interface RawCounted {
  readonly kind: ApplicantKind
  readonly outcome: Outcome | null
  readonly received_on: string
  readonly ended_on: string | null
}

function countedFrom({ kind, outcome, received_on: receivedOn, ended_on: endedOn }: RawCounted): CountedRow {
  const conclusion =
    endedOn === null || outcome === null
      ? null
      : { on: dayFrom(endedOn), outcome, ground: null, withdrawn: false }
  return { kind, counted: { receivedOn: dayFrom(receivedOn), conclusion } }
}

/** 信息处理费 paid in a year less what was given back in it, in 分. */
export async function selectFeesPaid(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<number> {
  const row = await session
    .withTables<RequestTables>()
    .selectFrom('application_events')
    .select(sql<number>`sum(case when type = 'fee_refunded' then -amount_fen else amount_fen end)`.as('fen'))
    .where('unit_id', 'in', some(unitCodes))
    .where('type', 'in', ['fee_paid', 'fee_refunded'])
    .where('on_day', '>=', `${year}-01-01`)
    .where('on_day', '<=', `${year}-12-31`)
    .executeTakeFirst()
  return Number(row?.fen ?? 0)
}

/** 案号 of cases by their ids. */
export async function selectCaseNumbers(
  session: Session,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('applications')
    .select(['id', 'case_number'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.case_number]))
}
