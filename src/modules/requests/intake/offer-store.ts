import { sql } from 'kysely'
import type { Session } from '../../../platform/database/index.ts'
import type { IntakeTables } from './intake-tables.ts'

export type OfferEvent = 'shown' | 'opened' | 'filed' | 'found'

/** One more of these on this day. */
export async function addOffer(
  transaction: Session,
  unitCode: string,
  day: string,
  event: OfferEvent,
): Promise<void> {
  const row = { unit_id: unitCode, day, shown: 0, opened: 0, filed: 0, found: 0, [event]: 1 }
  await transaction
    .withTables<IntakeTables>()
    .insertInto('offer_counts')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'day'])
        .doUpdateSet({ [event]: sql<number>`${sql.ref(`offer_counts.${event}`)} + 1` }),
    )
    .execute()
}

/** The sums of these units from one day through another. */
export async function sumOffers(
  session: Session,
  unitCodes: readonly string[],
  from: string,
  to: string,
): Promise<Readonly<Record<OfferEvent, number>>> {
  const row = await session
    .withTables<IntakeTables>()
    .selectFrom('offer_counts')
    .select((all) => [
      all.fn.sum('shown').as('shown'),
      all.fn.sum('opened').as('opened'),
      all.fn.sum('filed').as('filed'),
      all.fn.sum('found').as('found'),
    ])
    .where('unit_id', 'in', unitCodes.length > 0 ? unitCodes : [''])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirst()
  const number = (value: unknown): number => Number(value ?? 0)
  return {
    shown: number(row?.shown),
    opened: number(row?.opened),
    filed: number(row?.filed),
    found: number(row?.found),
  }
}
