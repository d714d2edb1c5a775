import { type Expression, type SqlBool, sql } from 'kysely'
import type { Session } from '../../../platform/database/index.ts'
import type { CaseAct } from '../handling/case-acts.ts'
import { some } from '../store.ts'
import type { RequestTables } from '../tables.ts'
import { type DueGroup, limitOrder, weighsFirst } from '../lists/urgency.ts'
import { type DueLimit, waitingLimits } from './standing.ts'
import type { StandingTables } from './standing-tables.ts'

export type StandingRow = StandingTables['application_standings']

const standings = (session: Session) =>
  session.withTables<StandingTables>().selectFrom('application_standings as s')

/**
 * Sets where these cases stand; the others of `ids` have ended and stand nowhere. A case that stands as it stood is not
 * written: its row stays that of the day on which it came there.
 */
export async function replaceStandings(
  transaction: Session,
  ids: readonly string[],
  rows: readonly StandingRow[],
): Promise<void> {
  const tables = transaction.withTables<StandingTables>()
  for (let start = 0; start < ids.length; start += atOnce) {
    const these = ids.slice(start, start + atOnce)
    const before = await tables
      .selectFrom('application_standings')
      .selectAll()
      .where('application_id', 'in', these)
      .execute()
    const wanted = new Map(rowsOf(rows, these).map((row) => [row.application_id, row]))
    const kept = new Set(
      before.filter((row) => stands(row, wanted.get(row.application_id))).map((row) => row.application_id),
    )
    const gone = before.map((row) => row.application_id).filter((id) => !kept.has(id))
    if (gone.length > 0) {
      await tables.deleteFrom('application_standings').where('application_id', 'in', gone).execute()
    }
    const fresh = [...wanted.values()].filter((row) => !kept.has(row.application_id))
    if (fresh.length > 0) await tables.insertInto('application_standings').values(fresh).execute()
  }
}

/** Cases to a statement. */
const atOnce = 500

function rowsOf(rows: readonly StandingRow[], ids: readonly string[]): StandingRow[] {
  const among = new Set(ids)
  return rows.filter((row) => among.has(row.application_id))
}

/** Whether a case stands where it stood, worked out on this day or an earlier one. */
function stands(before: StandingRow, now: StandingRow | undefined): boolean {
  return now !== undefined && before.computed_on <= now.computed_on && isSameStanding(before, now)
}

/** Whether two rows say the same, on whatever day they were worked out. */
export function isSameStanding(one: StandingRow, other: StandingRow): boolean {
  return (
    one.unit_id === other.unit_id &&
    one.number_key === other.number_key &&
    one.limit_kind === other.limit_kind &&
    one.due_on === other.due_on &&
    one.next_act === other.next_act &&
    one.changes_on === other.changes_on &&
    one.urge_state === other.urge_state &&
    one.urge_by === other.urge_by
  )
}

/** Ids of cases whose standing no longer holds on this day, a few at a time. */
export async function selectStale(
  session: Session,
  unitCodes: readonly string[],
  today: string,
  limit: number,
): Promise<string[]> {
  const ids: string[] = []
  // one query a condition: each has an index of its own
  for (const [column, sign] of [
    ['s.changes_on', '<='],
    ['s.computed_on', '>'],
  ] as const) {
    const rows = await standings(session)
      .select('s.application_id')
      .where('s.unit_id', 'in', some(unitCodes))
      .where(column, sign, today)
      .limit(limit - ids.length)
      .execute()
    ids.push(...rows.map(({ application_id }) => application_id))
    if (ids.length >= limit) break
  }
  return [...new Set(ids)]
}

/** Whether every open case of these units stands somewhere, and nothing else does. */
export async function isComplete(session: Session, unitCodes: readonly string[]): Promise<boolean> {
  const counted = await standings(session)
    .select((all) => all.fn.countAll().as('n'))
    .where('s.unit_id', 'in', some(unitCodes))
    .executeTakeFirst()
  const open = await session
    .withTables<RequestTables>()
    .selectFrom('application_keys')
    .select((all) => all.fn.countAll().as('n'))
    .where('unit_id', 'in', some(unitCodes))
    .where('open', '=', 1)
    .executeTakeFirst()
  return Number(counted?.n ?? 0) === Number(open?.n ?? 0)
}

/** A few cases of one unit in the order of their ids: those after `after`. */
export interface Page {
  readonly unitCode: string
  readonly after: string
  readonly limit: number
}

/** Ids of cases that are open and stand nowhere. */
export async function selectMissing(session: Session, { unitCode, after, limit }: Page): Promise<string[]> {
  const rows = await session
    .withTables<RequestTables & StandingTables>()
    .selectFrom('application_keys as k')
    .leftJoin('application_standings as s', 's.application_id', 'k.application_id')
    .select('k.application_id')
    .where('k.unit_id', '=', unitCode)
    .where('k.open', '=', 1)
    .where('k.application_id', '>', after)
    .where('s.application_id', 'is', null)
    .orderBy('k.application_id')
    .limit(limit)
    .execute()
  return rows.map(({ application_id }) => application_id)
}

/** Ids of cases that stand somewhere and are not open. */
export async function selectLeftOver(session: Session, { unitCode, after, limit }: Page): Promise<string[]> {
  const rows = await session
    .withTables<RequestTables & StandingTables>()
    .selectFrom('application_standings as s')
    .leftJoin('application_keys as k', (join) =>
      join.onRef('k.application_id', '=', 's.application_id').on('k.open', '=', 1),
    )
    .select('s.application_id')
    .where('s.unit_id', '=', unitCode)
    .where('s.application_id', '>', after)
    .where('k.application_id', 'is', null)
    .orderBy('s.application_id')
    .limit(limit)
    .execute()
  return rows.map(({ application_id }) => application_id)
}

/** Ids of all that stand somewhere. */
export async function selectStanding(session: Session, { unitCode, after, limit }: Page): Promise<string[]> {
  const rows = await standings(session)
    .select('s.application_id')
    .where('s.unit_id', '=', unitCode)
    .where('s.application_id', '>', after)
    .orderBy('s.application_id')
    .limit(limit)
    .execute()
  return rows.map(({ application_id }) => application_id)
}

/** A page of what is noted, whole. */
export async function selectNoted(
  session: Session,
  { unitCode, after, limit }: Page,
): Promise<StandingRow[]> {
  return standings(session)
    .selectAll()
    .where('s.unit_id', '=', unitCode)
    .where('s.application_id', '>', after)
    .orderBy('s.application_id')
    .limit(limit)
    .execute()
}

/** The days between which the groups of the queue lie. */
export interface QueueDays {
  readonly today: string
  /** the last day of 三个工作日内 */
  readonly soonUntil: string
}

type QueueGroup = DueGroup

/** Whose queue: `doable` names what the reader can do himself, the rest waits for others; null: he looks on. */
export interface QueueReader {
  readonly unitCode: string
  readonly doable: readonly CaseAct[] | null
  /** what is late waits too where another has to act: a leader signs and decides, the clerk runs the case */
  readonly ownPartOnly?: boolean
}

function inGroup(group: QueueGroup, { today, soonUntil }: QueueDays): Expression<SqlBool> {
  switch (group) {
    case 'overdue':
      return sql<boolean>`s.due_on < ${today}`
    case 'today':
      return sql<boolean>`(s.due_on is null or s.due_on = ${today})`
    case 'soon':
      return sql<boolean>`(s.due_on > ${today} and s.due_on <= ${soonUntil})`
    case 'later':
      return sql<boolean>`s.due_on > ${soonUntil}`
    case 'waiting':
      return sql<boolean>`1 = 1`
  }
}

/** Who is waited for: somebody outside, or another person of the office, for the clerk only while it is not late. */
function waits({ doable, ownPartOnly }: QueueReader, { today }: QueueDays): Expression<SqlBool> {
  const outside = sql<boolean>`s.limit_kind in (${sql.join(waitingLimits)})`
  if (doable === null) return outside
  const mine = doable.length === 0 ? sql`0 = 1` : sql`s.next_act in (${sql.join(doable)})`
  const others = sql<boolean>`(s.next_act is null or not (${mine}))`
  if (ownPartOnly === true) return sql<boolean>`(${outside} or ${others})`
  return sql<boolean>`(${outside} or (${others} and (s.due_on is null or s.due_on >= ${today})))`
}

/** Ids of the first cases of a group, in the order of `byUrgency`. */
export async function selectGroup(
  session: Session,
  reader: QueueReader,
  group: QueueGroup,
  days: QueueDays,
  limit: number,
): Promise<string[]> {
  const waiting = waits(reader, days)
  const first = async (among: readonly DueLimit[], count: number): Promise<string[]> => {
    const rows = await standings(session)
      .select('s.application_id')
      .where('s.unit_id', '=', reader.unitCode)
      .$if(among.length === 1, (query) => query.where('s.limit_kind', 'in', among))
      .where(inGroup(group, days))
      .where(group === 'waiting' ? waiting : sql<boolean>`not ${waiting}`)
      .orderBy('s.due_on', (order) => order.asc().nullsFirst())
      .$if(among.length > 1, (query) => query.orderBy(weight))
      .orderBy('s.number_key')
      .limit(count)
      .execute()
    return rows.map(({ application_id }) => application_id)
  }
  if (!weighsFirst(group)) return first(limitOrder, limit)
  const ids: string[] = []
  // one after the other along the index, not all of them sorted
  for (const kind of limitOrder) {
    if (ids.length < limit) ids.push(...(await first([kind], limit - ids.length)))
  }
  return ids
}

/** As {@link limitOrder} weighs them. */
const weight = sql`case s.limit_kind ${sql.join(
  limitOrder.map((limit, index) => sql`when ${sql.lit(limit)} then ${sql.lit(index)}`),
  sql` `,
)} end`

/** How many cases of a reader are due on a day, his own to do and those that wait for others. */
export interface DayCount {
  readonly dueOn: string | null
  readonly own: number
  readonly waiting: number
}

export async function countByDay(
  session: Session,
  reader: QueueReader,
  days: QueueDays,
): Promise<DayCount[]> {
  const rows = await standings(session)
    .select((all) => [
      's.due_on',
      all.fn.countAll().as('all'),
      sql<number>`sum(case when ${waits(reader, days)} then 1 else 0 end)`.as('waits'),
    ])
    .where('s.unit_id', '=', reader.unitCode)
    .groupBy('s.due_on')
    .execute()
  return rows.map((row) => {
    const waiting = Number(row.waits)
    return { dueOn: row.due_on, own: Number(row.all) - waiting, waiting }
  })
}
