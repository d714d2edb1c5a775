import type { Session } from '../../../platform/database/index.ts'
import type { KeyPlace, StoredKey } from '../privacy/key-store.ts'
import type { RecordCorrectionTables } from './record-correction-tables.ts'

const keys = (session: Session) => session.withTables<RecordCorrectionTables>()

/** The keys of 更正 of one's own record, for the rotation of the master key. */
export const recordCorrectionKeys: KeyPlace = {
  table: 'record_correction_keys',
  async other(session, mark, limit) {
    const rows = await keys(session)
      .selectFrom('record_correction_keys')
      .select(['record_correction_id as id', 'sealed_key'])
      .where('sealed_key', 'is not', null)
      .where('sealed_key', 'not like', `${mark}%`)
      .limit(limit)
      .execute()
    return rows.flatMap(keyFrom)
  },
  async page(session, after, limit) {
    const rows = await keys(session)
      .selectFrom('record_correction_keys')
      .select(['record_correction_id as id', 'sealed_key'])
      .where('record_correction_id', '>', after)
      .where('sealed_key', 'is not', null)
      .orderBy('record_correction_id')
      .limit(limit)
      .execute()
    return rows.flatMap(keyFrom)
  },
  async replace(transaction, id, from, to) {
    await keys(transaction)
      .updateTable('record_correction_keys')
      .set({ sealed_key: to })
      .where('record_correction_id', '=', id)
      .where('sealed_key', '=', from)
      .execute()
  },
}

function keyFrom({ id, sealed_key: sealedKey }: { id: string; sealed_key: string | null }): StoredKey[] {
  return sealedKey === null ? [] : [{ id, sealedKey }]
}
