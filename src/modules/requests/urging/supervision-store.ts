import { type Expression, type SqlBool, sql } from 'kysely'
import type { Session } from '../../../platform/database/index.ts'
import { waitingLimits } from '../standings/standing.ts'
import type { StandingTables } from '../standings/standing-tables.ts'
import { some } from '../store.ts'
import type { RequestTables } from '../tables.ts'

/** What a list of the board holds: past the day, near it, urged and not answered, answered and not looked at. */
export type BoardList = 'late' | 'soon' | 'urged' | 'answered'

/** The days by which lateness is judged: today, and the last of the days that are near. */
export interface BoardDays {
  readonly today: string
  readonly soonUntil: string
}

const standings = (session: Session) =>
  session.withTables<StandingTables & RequestTables>().selectFrom('application_standings as s')

/** What the office itself has to keep; what somebody outside lets pass is nobody's lateness. */
const own = sql<boolean>`s.limit_kind not in (${sql.join(waitingLimits)})`

function inList(list: BoardList, { today, soonUntil }: BoardDays): Expression<SqlBool> {
  switch (list) {
    case 'late':
      return sql<boolean>`(s.due_on < ${today} and ${own})`
    case 'soon':
      return sql<boolean>`(s.due_on >= ${today} and s.due_on <= ${soonUntil} and ${own})`
    case 'urged':
      return sql<boolean>`s.urge_state = 'open'`
    case 'answered':
      return sql<boolean>`s.urge_state = 'answered'`
  }
}

/** How many open cases of a unit stand in each list. */
export interface UnitCounts extends Readonly<Record<BoardList, number>> {
  readonly unitCode: string
  readonly open: number
}

export async function countByUnit(
  session: Session,
  unitCodes: readonly string[],
  days: BoardDays,
): Promise<UnitCounts[]> {
  const countOf = (list: BoardList) => sql<number>`sum(case when ${inList(list, days)} then 1 else 0 end)`
  const rows = await standings(session)
    .select((all) => [
      's.unit_id',
      all.fn.countAll().as('open'),
      countOf('late').as('late'),
      countOf('soon').as('soon'),
      countOf('urged').as('urged'),
      countOf('answered').as('answered'),
    ])
    .where('s.unit_id', 'in', some(unitCodes))
    .groupBy('s.unit_id')
    .execute()
  return rows.map(({ unit_id: unitCode, ...counts }) => ({
    unitCode,
    open: Number(counts.open),
    late: Number(counts.late),
    soon: Number(counts.soon),
    urged: Number(counts.urged),
    answered: Number(counts.answered),
  }))
}

/** Ids of a list, the longest due first. */
export async function selectBoardList(
  session: Session,
  unitCodes: readonly string[],
  list: BoardList,
  days: BoardDays,
  page: { readonly limit: number; readonly offset: number },
): Promise<string[]> {
  const urged = list === 'urged' || list === 'answered'
  const rows = await standings(session)
    .select('s.application_id')
    .where('s.unit_id', 'in', some(unitCodes))
    .where(inList(list, days))
    .orderBy(urged ? 's.urge_by' : 's.due_on')
    .orderBy('s.number_key')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map(({ application_id }) => application_id)
}

/** 案号 of what this unit itself has to keep between two days, the nearest first; `limit` at most. */
export async function selectDueNumbers(
  session: Session,
  unitCode: string,
  from: string | null,
  until: string,
  limit: number,
): Promise<string[]> {
  let query = standings(session)
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .select('a.case_number')
    .where('s.unit_id', '=', unitCode)
    .where('s.due_on', '<=', until)
    .where(own)
  if (from !== null) query = query.where('s.due_on', '>=', from)
  const rows = await query.orderBy('s.due_on').orderBy('s.number_key').limit(limit).execute()
  return rows.map((row) => row.case_number)
}

export async function countDueCases(
  session: Session,
  unitCode: string,
  from: string | null,
  until: string,
): Promise<number> {
  let query = standings(session)
    .select((all) => all.fn.countAll().as('n'))
    .where('s.unit_id', '=', unitCode)
    .where('s.due_on', '<=', until)
    .where(own)
  if (from !== null) query = query.where('s.due_on', '>=', from)
  return Number((await query.executeTakeFirst())?.n ?? 0)
}
