import type { Session } from '../../../platform/database/index.ts'
import type { PaperTables } from '../papers/paper-tables.ts'
import { recordCorrectionKeys } from '../record-correction/record-correction-keys-store.ts'
import type { RequestTables } from '../tables.ts'

/** A stored key, sealed by a master key. */
export interface StoredKey {
  readonly id: string
  readonly sealedKey: string
}

/** A place where sealed keys are stored. A room that stores keys of its own adds its table to {@link keyPlaces}. */
export interface KeyPlace {
  readonly table: string
  /** keys that `mark` does not begin, `limit` at most; those after `after` */
  other(session: Session, mark: string, limit: number): Promise<StoredKey[]>
  /** every key, `limit` at most, those after `after` in the order of their ids */
  page(session: Session, after: string, limit: number): Promise<StoredKey[]>
  /** puts another seal on a key that is still the one that was read */
  replace(transaction: Session, id: string, from: string, to: string): Promise<void>
}

const keys = (session: Session) => session.withTables<RequestTables & PaperTables>()

const caseKeys: KeyPlace = {
  table: 'application_keys',
  async other(session, mark, limit) {
    const rows = await keys(session)
      .selectFrom('application_keys')
      .select(['application_id as id', 'sealed_key'])
      .where('sealed_key', 'is not', null)
      .where('sealed_key', 'not like', `${mark}%`)
      .limit(limit)
      .execute()
    return rows.flatMap(keyFrom)
  },
  async page(session, after, limit) {
    const rows = await keys(session)
      .selectFrom('application_keys')
      .select(['application_id as id', 'sealed_key'])
      .where('application_id', '>', after)
      .where('sealed_key', 'is not', null)
      .orderBy('application_id')
      .limit(limit)
      .execute()
    return rows.flatMap(keyFrom)
  },
  async replace(transaction, id, from, to) {
    await keys(transaction)
      .updateTable('application_keys')
      .set({ sealed_key: to })
      .where('application_id', '=', id)
      .where('sealed_key', '=', from)
      .execute()
  },
}

const paperKeys: KeyPlace = {
  table: 'application_paper_keys',
  async other(session, mark, limit) {
    const rows = await keys(session)
      .selectFrom('application_paper_keys')
      .select(['paper_id as id', 'sealed_key'])
      .where('sealed_key', 'is not', null)
      .where('sealed_key', 'not like', `${mark}%`)
      .limit(limit)
      .execute()
    return rows.flatMap(keyFrom)
  },
  async page(session, after, limit) {
    const rows = await keys(session)
      .selectFrom('application_paper_keys')
      .select(['paper_id as id', 'sealed_key'])
      .where('paper_id', '>', after)
      .where('sealed_key', 'is not', null)
      .orderBy('paper_id')
      .limit(limit)
      .execute()
    return rows.flatMap(keyFrom)
  },
  async replace(transaction, id, from, to) {
    await keys(transaction)
      .updateTable('application_paper_keys')
      .set({ sealed_key: to })
      .where('paper_id', '=', id)
      .where('sealed_key', '=', from)
      .execute()
  },
}

/** Every place where keys are stored that the master key seals. */
export const keyPlaces: readonly KeyPlace[] = [caseKeys, paperKeys, recordCorrectionKeys]

function keyFrom({ id, sealed_key: sealedKey }: { id: string; sealed_key: string | null }): StoredKey[] {
  return sealedKey === null ? [] : [{ id, sealedKey }]
}
