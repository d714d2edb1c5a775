import type { Session } from '../../../platform/database/index.ts'
import type { FileEventType } from '../file-event.ts'
import type { RequestTables } from '../tables.ts'

/** What an applicant entered by himself and the office has yet to take up, with the entries that settle it. */
export const settledBy = {
  message_received: ['message_sent', 'archived'],
  transfer_answered: ['transferred', 'transfer_asked', 'archived'],
} as const satisfies Partial<Record<FileEventType, readonly FileEventType[]>>

/** Ids of a unit's cases in which such an entry waits, the longest waiting first; ended cases too. */
export async function selectUnsettled(
  session: Session,
  unitCode: string,
  type: keyof typeof settledBy,
  limit: number,
): Promise<string[]> {
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('application_events as e')
    .select(['e.application_id', (all) => all.fn.min('e.on_day').as('since')])
    .where('e.unit_id', '=', unitCode)
    .where('e.type', '=', type)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('application_events as later')
            .select('later.seq')
            .whereRef('later.application_id', '=', 'e.application_id')
            .whereRef('later.seq', '>', 'e.seq')
            .where('later.type', 'in', [...settledBy[type]]),
        ),
      ),
    )
    .groupBy('e.application_id')
    .orderBy('since')
    .orderBy('e.application_id')
    .limit(limit)
    .execute()
  return rows.map(({ application_id }) => application_id)
}
