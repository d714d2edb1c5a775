import type { Session } from '../../../platform/database/index.ts'
import type { RequestTables } from '../tables.ts'

/** Ids of the split applications of a unit that can be opened and are not in the archive. */
export async function selectWholesLeft(session: Session, unitCode: string): Promise<string[]> {
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('application_events')
    .innerJoin('application_keys', 'application_keys.application_id', 'application_events.application_id')
    .select('application_events.application_id as id')
    .distinct()
    .where('application_events.unit_id', '=', unitCode)
    .where('application_events.type', '=', 'split')
    .where('application_keys.sealed_key', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('application_events as later')
            .select('later.seq')
            .whereRef('later.application_id', '=', 'application_events.application_id')
            .where('later.type', '=', 'archived'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
