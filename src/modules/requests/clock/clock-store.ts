import type { CaseEvent } from '../../../law/clock/case-event.ts'
import type { MovedLimit } from '../../../law/clock/moved-limits.ts'
import type { Session } from '../../../platform/database/index.ts'
import { clockEventsFrom } from '../entry-store.ts'
import { dayFrom, some } from '../store.ts'
import type { RequestTables } from '../tables.ts'
import type { ClockTables } from './clock-tables.ts'

/** An open case as the clock reads it: nothing of it is opened. */
export interface OpenCase {
  readonly id: string
  readonly unitCode: string
  readonly events: readonly CaseEvent[]
}

/** The next open cases after `afterId`, by their ids. */
export async function selectOpenCases(session: Session, afterId: string, limit: number): Promise<OpenCase[]> {
  const keys = await session
    .withTables<RequestTables>()
    .selectFrom('application_keys')
    .select(['application_id', 'unit_id'])
    .where('open', '=', 1)
    .where('application_id', '>', afterId)
    .orderBy('application_id')
    .limit(limit)
    .execute()
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('application_events')
    .select(['application_id', 'event'])
    .where('application_id', 'in', some(keys.map(({ application_id }) => application_id)))
    .where('event', 'is not', null)
    .orderBy('application_id')
    .orderBy('seq')
    .execute()
  const events = Map.groupBy(rows, ({ application_id }) => application_id)
  return keys.map(({ application_id, unit_id }) => ({
    id: application_id,
    unitCode: unit_id,
    events: clockEventsFrom(events.get(application_id) ?? []),
  }))
}

/** Where the recount for a notice stands. */
export interface Recount {
  readonly afterId: string
  readonly examined: number
  readonly finished: boolean
}

export async function findRecount(session: Session, noticeSeq: number): Promise<Recount> {
  const row = await session
    .withTables<ClockTables>()
    .selectFrom('deadline_recounts')
    .selectAll()
    .where('notice_seq', '=', noticeSeq)
    .executeTakeFirst()
  if (!row) return { afterId: '', examined: 0, finished: false }
  return { afterId: row.after_id, examined: row.examined, finished: row.finished_at !== null }
}

export async function saveRecount(
  transaction: Session,
  noticeSeq: number,
  unitCode: string,
  { afterId, examined }: Omit<Recount, 'finished'>,
  finishedAt: string | null,
): Promise<void> {
  const place = { after_id: afterId, examined, finished_at: finishedAt }
  await transaction
    .withTables<ClockTables>()
    .insertInto('deadline_recounts')
    .values({ notice_seq: noticeSeq, unit_id: unitCode, ...place })
    .onConflict((conflict) => conflict.column('notice_seq').doUpdateSet(place))
    .execute()
}

/** The last notice for which all cases were counted anew; 0 where there is none. */
export async function lastFinished(session: Session): Promise<number> {
  const row = await session
    .withTables<ClockTables>()
    .selectFrom('deadline_recounts')
    .select((all) => all.fn.max('notice_seq').as('last'))
    .where('finished_at', 'is not', null)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

export async function insertMoves(
  transaction: Session,
  noticeSeq: number,
  { id, unitCode }: Pick<OpenCase, 'id' | 'unitCode'>,
  moves: readonly MovedLimit[],
): Promise<void> {
  await transaction
    .withTables<ClockTables>()
    .insertInto('deadline_moves')
    .values(
      moves.map(({ limit, from, to }) => ({
        notice_seq: noticeSeq,
        application_id: id,
        unit_id: unitCode,
        moved_limit: limit,
        from_day: from.toString(),
        to_day: to.toString(),
      })),
    )
    .execute()
}

/** How many cases of each unit a notice moved. */
export async function countMovedCases(
  session: Session,
  noticeSeq: number,
): Promise<{ unitCode: string; cases: number }[]> {
  const rows = await session
    .withTables<ClockTables>()
    .selectFrom('deadline_moves')
    .select(['unit_id'])
    .select((all) => all.fn.count('application_id').distinct().as('cases'))
    .where('notice_seq', '=', noticeSeq)
    .groupBy('unit_id')
    .orderBy('unit_id')
    .execute()
  return rows.map(({ unit_id, cases }) => ({ unitCode: unit_id, cases: Number(cases) }))
}

/** A moved limit with the numbers under which its case is known. */
export interface MoveRow extends MovedLimit {
  readonly id: string
  readonly unitCode: string
  readonly number: string
  readonly caseNumber: string
}

export async function selectMoves(
  session: Session,
  noticeSeq: number,
  unitCodes: readonly string[],
  limit: number,
): Promise<MoveRow[]> {
  const rows = await session
    .withTables<ClockTables & Pick<RequestTables, 'applications'>>()
    .selectFrom('deadline_moves')
    .innerJoin('applications', 'applications.id', 'deadline_moves.application_id')
    .selectAll('deadline_moves')
    .select(['applications.number', 'applications.case_number'])
    .where('deadline_moves.notice_seq', '=', noticeSeq)
    .where('deadline_moves.unit_id', 'in', some(unitCodes))
    .orderBy('deadline_moves.to_day')
    .orderBy('applications.number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.application_id,
    unitCode: row.unit_id,
    number: row.number,
    caseNumber: row.case_number,
    limit: row.moved_limit,
    from: dayFrom(row.from_day),
    to: dayFrom(row.to_day),
  }))
}

/** The numbers of cases, by their ids. */
export async function selectNumbers(
  session: Session,
  ids: readonly string[],
): Promise<Map<string, { number: string; caseNumber: string }>> {
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('applications')
    .select(['id', 'number', 'case_number'])
    .where('id', 'in', some(ids))
    .execute()
  return new Map(rows.map(({ id, number, case_number }) => [id, { number, caseNumber: case_number }]))
}

/** What a unit is told of a notice. */
export interface MoveSummary {
  readonly noticeSeq: number
  readonly unitCode: string
  readonly year: number
  readonly number: string
  readonly cases: number
  readonly seen: boolean
}

export async function insertSummary(
  transaction: Session,
  { noticeSeq, unitCode, year, number, cases }: Omit<MoveSummary, 'seen'>,
): Promise<void> {
  await transaction
    .withTables<ClockTables>()
    .insertInto('deadline_summaries')
    .values({
      notice_seq: noticeSeq,
      unit_id: unitCode,
      year,
      number,
      cases,
      seen_at: null,
      seen_by: null,
    })
    .execute()
}

export async function selectSummaries(
  session: Session,
  filter: { readonly unitCodes: readonly string[]; readonly noticeSeq?: number; readonly unseen?: true },
): Promise<MoveSummary[]> {
  let query = session
    .withTables<ClockTables>()
    .selectFrom('deadline_summaries')
    .selectAll()
    .where('unit_id', 'in', some(filter.unitCodes))
    .orderBy('notice_seq')
    .orderBy('unit_id')
  if (filter.noticeSeq !== undefined) query = query.where('notice_seq', '=', filter.noticeSeq)
  if (filter.unseen) query = query.where('seen_at', 'is', null)
  return (await query.execute()).map((row) => ({
    noticeSeq: row.notice_seq,
    unitCode: row.unit_id,
    year: row.year,
    number: row.number,
    cases: row.cases,
    seen: row.seen_at !== null,
  }))
}

export async function markSummarySeen(
  transaction: Session,
  noticeSeq: number,
  unitCode: string,
  at: string,
  by: string,
): Promise<void> {
  await transaction
    .withTables<ClockTables>()
    .updateTable('deadline_summaries')
    .set({ seen_at: at, seen_by: by })
    .where('notice_seq', '=', noticeSeq)
    .where('unit_id', '=', unitCode)
    .where('seen_at', 'is', null)
    .execute()
}
