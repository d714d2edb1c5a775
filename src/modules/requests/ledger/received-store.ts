import type { Session } from '../../../platform/database/index.ts'
import type { RequestTables } from '../tables.ts'

/** The cases of a unit that were received in law, by the years in which they came in. */
const received = (session: Session, unitCode: string, fromYear: number, toYear: number) =>
  session
    .withTables<RequestTables>()
    .selectFrom('applications')
    .where('unit_id', '=', unitCode)
    .where('arrived_on', '>=', `${fromYear}-01-01`)
    .where('arrived_on', '<=', `${toYear}-12-31`)
    .where((where) =>
      where.exists(
        where
          .selectFrom('application_events')
          .select('seq')
          .whereRef('application_events.application_id', '=', 'applications.id')
          .where('type', '=', 'received'),
      ),
    )

export async function countReceived(
  session: Session,
  unitCode: string,
  fromYear: number,
  toYear: number,
): Promise<number> {
  const row = await received(session, unitCode, fromYear, toYear)
    .select((all) => all.fn.countAll().as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Their ids, oldest first. */
export async function selectReceivedIds(
  session: Session,
  unitCode: string,
  fromYear: number,
  toYear: number,
): Promise<string[]> {
  const rows = await received(session, unitCode, fromYear, toYear)
    .select('id')
    .orderBy('arrived_on')
    .orderBy('audit_seq')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
