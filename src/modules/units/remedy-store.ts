import { noRemedyPlaces, type RemedyPlaces } from '../../law/remedies/remedy.ts'
import type { Session } from '../../platform/database/index.ts'
import type { RemedyPlaceTables } from './remedy-tables.ts'

/** What the unit has entered itself; empty fields where it has not. */
export async function selectRemedyPlaces(session: Session, unitCode: string): Promise<RemedyPlaces> {
  const row = await session
    .withTables<RemedyPlaceTables>()
    .selectFrom('unit_remedy_places')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .executeTakeFirst()
  if (!row) return noRemedyPlaces
  return { body: row.body, address: row.address, onlineChannel: row.online_channel, court: row.court }
}

export async function upsertRemedyPlaces(
  transaction: Session,
  unitCode: string,
  { body, address, onlineChannel, court }: RemedyPlaces,
): Promise<void> {
  const values = { body, address, online_channel: onlineChannel, court }
  await transaction
    .withTables<RemedyPlaceTables>()
    .insertInto('unit_remedy_places')
    .values({ unit_id: unitCode, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute()
}
