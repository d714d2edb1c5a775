import { sql } from 'kysely'
import type { CountedCase } from '../../../law/report/counting.ts'
import type { Day } from '../../../law/calendar/day.ts'
import type { ApplicantKind, Outcome } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { SealedRow } from '../../audit/index.ts'
import { dayFrom, some } from '../store.ts'
import type { RequestTables } from '../tables.ts'
import { countedHaving, countedRows, type CountTables } from './count-tables.ts'

/** What the yearly report needs of a case: its column, receipt and conclusion. */
export interface CountedRow {
  readonly kind: ApplicantKind
  readonly counted: CountedCase
}

/** The cases of a year's report, added up by everything on which its rows depend. */
export interface CountedGroup extends CountedRow {
  readonly unitCode: string
  readonly cases: number
}

/** More units than these are not named one by one: all are read, and these picked. */
const mostNamed = 100

/**
 * The groups of several units, in one pass over an index. Cases received after the year, and those concluded before it,
 * have no place in it. A group's days are the first of their years.
 */
export async function selectCountedGroups(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<CountedGroup[]> {
  const named = unitCodes.length <= mostNamed
  const rows = await session
    .withTables<CountTables>()
    .selectFrom('application_counts')
    .select(['unit_id', 'received_year', 'ended_year', 'kind', 'outcome'])
    .select((all) => all.fn.countAll().as('cases'))
    .$if(named, (query) => query.where('unit_id', 'in', some(unitCodes)))
    .where('received_year', '<=', year)
    .where((either) => either.or([either('ended_year', 'is', null), either('ended_year', '>=', year)]))
    .groupBy(['unit_id', 'received_year', 'ended_year', 'kind', 'outcome'])
    .execute()
  const wanted = new Set(unitCodes)
  return rows
    .filter(({ unit_id }) => named || wanted.has(unit_id))
    .map((row) => ({
      unitCode: row.unit_id,
      cases: Number(row.cases),
      kind: row.kind,
      counted: countedFrom({
        receivedOn: firstOf(row.received_year),
        endedOn: row.ended_year === null ? null : firstOf(row.ended_year),
        outcome: row.outcome,
      }),
    }))
}

/** The cases of a year's report one by one, oldest receipt first. */
export async function selectCountedCases(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<(CountedRow & { readonly id: string })[]> {
  const rows = await session
    .withTables<CountTables>()
    .selectFrom('application_counts')
    .select(['application_id', 'kind', 'received_on', 'ended_on', 'outcome'])
    .where('unit_id', 'in', some(unitCodes))
    .where('received_year', '<=', year)
    .where((either) => either.or([either('ended_year', 'is', null), either('ended_year', '>=', year)]))
    .orderBy('received_on')
    .orderBy('application_id')
    .execute()
  return rows.map((row) => ({
    id: row.application_id,
    kind: row.kind,
    counted: countedFrom({
      receivedOn: dayFrom(row.received_on),
      endedOn: row.ended_on === null ? null : dayFrom(row.ended_on),
      outcome: row.outcome,
    }),
  }))
}

function firstOf(year: number): Day {
  return Temporal.PlainDate.from({ year: Number(year), month: 1, day: 1 })
}

function countedFrom({
  receivedOn,
  endedOn,
  outcome,
}: {
  readonly receivedOn: Day
  readonly endedOn: Day | null
  readonly outcome: Outcome | null
}): CountedCase {
  const conclusion =
    endedOn === null || outcome === null ? null : { on: endedOn, outcome, ground: null, withdrawn: false }
  return { receivedOn, conclusion }
}

/** Whether there are more cases than so many, in all units and years. */
export async function hasMoreCounted(session: Session, than: number): Promise<boolean> {
  const row = await session
    .withTables<CountTables>()
    .selectFrom('application_counts')
    .select('application_id')
    .limit(1)
    .offset(than)
    .executeTakeFirst()
  return row !== undefined
}

/** Cases to a statement. */
const atOnce = 500

/** Works out anew, from their entries, what these cases bring into the yearly report. */
export async function recountCases(transaction: Session, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    const these = ids.slice(start, start + atOnce)
    await transaction
      .withTables<CountTables>()
      .deleteFrom('application_counts')
      .where('application_id', 'in', these)
      .execute()
    await sql`insert into application_counts ${countedRows} and application_id in (${sql.join(these)})
      group by unit_id, application_id ${countedHaving}`.execute(transaction)
  }
}

/** Notes what this entry changes in the yearly report; most change nothing. */
export async function noteCounted(transaction: Session, entry: SealedRow): Promise<void> {
  if (entry.row['counts'] === 1) await recountCases(transaction, [String(entry.row['application_id'])])
}

/** Ids of cases whose row differs from what their entries say, and of rows without a case; at most so many. */
export async function selectMiscounted(session: Session, limit: number): Promise<string[]> {
  const columns = sql.raw(
    'application_id, unit_id, kind, received_on, received_year, ended_on, ended_year, outcome',
  )
  const counted = sql`select ${columns} from (${countedRows} group by unit_id, application_id ${countedHaving}) as counted`
  const kept = sql`select ${columns} from application_counts`
  const { rows } = await sql<{ application_id: string }>`
    select distinct application_id from (
      select * from (${counted} except ${kept}) as missing
      union all
      select * from (${kept} except ${counted}) as wrong
    ) as differing limit ${limit}`.execute(session)
  return rows.map((row) => row.application_id)
}

/** 信息处理费 paid in a year less what was given back in it, in 分, by unit. */
export async function selectFeesPaid(
  session: Session,
  unitCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('application_events')
    .select('unit_id')
    .select(sql<number>`sum(case when type = 'fee_refunded' then -amount_fen else amount_fen end)`.as('fen'))
    .where('unit_id', 'in', some(unitCodes))
    .where('type', 'in', ['fee_paid', 'fee_refunded'])
    .where('on_day', '>=', `${year}-01-01`)
    .where('on_day', '<=', `${year}-12-31`)
    .groupBy('unit_id')
    .execute()
  return new Map(rows.map((row) => [row.unit_id, Number(row.fen)]))
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

/** One entry of a case that tells where it counts. */
export interface CountingEntry {
  readonly id: string
  readonly unitCode: string
  readonly caseNumber: string
  readonly kind: ApplicantKind
  readonly imported: boolean
  readonly enteredAt: string
  readonly type: string
  readonly counts: boolean
  readonly on: string
  readonly at: string
}

/** Receipts, ends and divisions of these cases, each in its order. */
export async function selectCountingEntries(
  session: Session,
  ids: readonly string[],
): Promise<CountingEntry[]> {
  const entries: CountingEntry[] = []
  for (let start = 0; start < ids.length; start += atOnce) {
    const rows = await session
      .withTables<RequestTables>()
      .selectFrom('application_events as e')
      .innerJoin('applications as a', 'a.id', 'e.application_id')
      .select(['a.id', 'a.unit_id', 'a.case_number', 'a.kind', 'a.source', 'a.entered_at'])
      .select(['e.type', 'e.counts', 'e.on_day', 'e.at'])
      .where('a.id', 'in', ids.slice(start, start + atOnce))
      .where((either) =>
        either.or([either('e.counts', '=', 1), either('e.type', 'in', ['split', 'split_off'])]),
      )
      .orderBy('a.id')
      .orderBy('e.seq')
      .execute()
    entries.push(
      ...rows.map((row) => ({
        id: row.id,
        unitCode: row.unit_id,
        caseNumber: row.case_number,
        kind: row.kind,
        imported: row.source === 'import',
        enteredAt: row.entered_at,
        type: row.type,
        counts: row.counts === 1,
        on: row.on_day,
        at: row.at,
      })),
    )
  }
  return entries
}
