import { z } from 'zod'
import type { Announcement, NoticeDay } from '../../law/calendar/holiday-notice.ts'
import type { Session } from '../../platform/database/index.ts'
import { stamp } from '../../platform/day.ts'
import type { SealedRow } from '../audit/index.ts'
import { actorName, type Desk } from '../desk/index.ts'
import type { CalendarTables } from './tables.ts'

/** A notice as it was taken in. */
export interface TakenNotice {
  /** order in which it was taken in */
  readonly seq: number
  readonly id: string
  readonly announcement: Announcement
  readonly origin: 'office' | 'shipped'
  readonly at: string
  readonly by: string
}

const daysShape: z.ZodType<NoticeDay[]> = z.array(
  z.object({ date: z.string(), name: z.string(), off: z.boolean() }),
)

/** Every notice taken in, in that order. */
export async function selectNotices(session: Session): Promise<TakenNotice[]> {
  const rows = await session
    .withTables<CalendarTables>()
    .selectFrom('holiday_notices')
    .selectAll()
    .orderBy('audit_seq')
    .orderBy('id')
    .execute()
  return rows.map(({ id, year, number, title, date, url, days, origin, at, actor_name, audit_seq }) => ({
    seq: audit_seq,
    id,
    announcement: { year, notice: { number, title, date, url }, days: daysShape.parse(JSON.parse(days)) },
    origin,
    at,
    by: actor_name,
  }))
}

/** The order of the last notice taken in; 0 where there is none. */
export async function lastNoticeSeq(session: Session): Promise<number> {
  const row = await session
    .withTables<CalendarTables>()
    .selectFrom('holiday_notices')
    .select((all) => all.fn.max('audit_seq').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

export function noticeRow(
  desk: Desk,
  county: string,
  { year, notice, days }: Announcement,
  origin: TakenNotice['origin'],
  id: string,
): SealedRow {
  const { number, title, date, url } = notice
  const row: Omit<CalendarTables['holiday_notices'], 'audit_seq'> = {
    id,
    unit_id: county,
    year,
    number,
    title,
    date,
    url,
    days: JSON.stringify(days),
    origin,
    at: stamp(desk.now()),
    actor_name: actorName(desk.actor),
    actor_id: desk.actor.kind === 'account' ? desk.actor.id : null,
  }
  return { table: 'holiday_notices', row }
}
