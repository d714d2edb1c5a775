import { sql } from 'kysely'
import type { Session } from '../../../platform/database/index.ts'

/** A stored key, sealed by a master key. */
export interface StoredKey {
  readonly id: string
  readonly sealedKey: string
}

/** A place where sealed keys are stored. */
export interface KeyPlace {
  readonly table: string
  /** keys that `mark` does not begin, `limit` at most */
  other(session: Session, mark: string, limit: number): Promise<StoredKey[]>
  /** every key, `limit` at most, those after `after` in the order of their ids */
  page(session: Session, after: string, limit: number): Promise<StoredKey[]>
  /** puts another seal on a key that is still the one that was read */
  replace(transaction: Session, id: string, from: string, to: string): Promise<void>
}

/** What every table of keys has; the name of the column of ids differs. */
type KeyTables = Record<string, { readonly sealed_key: string | null }>

/** Every place where keys are stored that the master key seals. A room that stores keys of its own adds its table. */
export const keyPlaces: readonly KeyPlace[] = [
  keyPlace('application_keys', 'application_id'),
  keyPlace('application_paper_keys', 'paper_id'),
  keyPlace('record_correction_keys', 'record_correction_id'),
]

function keyPlace(table: string, idColumn: string): KeyPlace {
  const idOf = sql.ref<string>(idColumn)
  const sealed = (session: Session) =>
    session
      .withTables<KeyTables>()
      .selectFrom(table)
      .select([idOf.as('id'), 'sealed_key'])
      .where('sealed_key', 'is not', null)
  return {
    table,
    async other(session, mark, limit) {
      const rows = await sealed(session).where('sealed_key', 'not like', `${mark}%`).limit(limit).execute()
      return rows.flatMap(keyFrom)
    },
    async page(session, after, limit) {
      const rows = await sealed(session).where(idOf, '>', after).orderBy(idOf).limit(limit).execute()
      return rows.flatMap(keyFrom)
    },
    async replace(transaction, id, from, to) {
      await transaction
        .withTables<KeyTables>()
        .updateTable(table)
        .set({ sealed_key: to })
        .where(idOf, '=', id)
        .where('sealed_key', '=', from)
        .execute()
    },
  }
}

function keyFrom({ id, sealed_key: sealedKey }: { id: string; sealed_key: string | null }): StoredKey[] {
  return sealedKey === null ? [] : [{ id, sealedKey }]
}
