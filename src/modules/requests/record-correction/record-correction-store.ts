import { holdLock, type Session } from '../../../platform/database/index.ts'
import { keyLock, type Vault } from '../../../platform/vault.ts'
import { dayFrom, some } from '../store.ts'
import type {
  RecordCorrection,
  RecordCorrectionConclusion,
  RecordCorrectionParticulars,
} from './record-correction.ts'
import type { RecordCorrectionTables } from './record-correction-tables.ts'

/** The next serial number of a unit in a year; taken under a lock. */
export async function nextCorrectionSerial(
  transaction: Session,
  unitCode: string,
  year: number,
): Promise<number> {
  const row = await transaction
    .withTables<RecordCorrectionTables>()
    .selectFrom('record_corrections')
    .select((all) => all.fn.max('serial').as('last'))
    .where('unit_id', '=', unitCode)
    .where('year', '=', year)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export async function insertCorrectionKey(
  transaction: Session,
  vault: Vault,
  id: string,
  unitCode: string,
  sealedKey: string,
): Promise<void> {
  await holdLock(transaction, keyLock)
  await transaction
    .withTables<RecordCorrectionTables>()
    .insertInto('record_correction_keys')
    .values({ record_correction_id: id, unit_id: unitCode, sealed_key: vault.renewed(sealedKey) })
    .execute()
}

/** A stored matter with its key. */
export interface StoredCorrection {
  readonly correction: RecordCorrection
  readonly sealedKey: string | null
}

/** Matters of these units, newest first. */
export async function selectCorrections(
  session: Session,
  vault: Vault,
  filter: { readonly unitCodes: readonly string[]; readonly id?: string },
  page: { readonly limit: number; readonly offset: number },
): Promise<StoredCorrection[]> {
  let query = session
    .withTables<RecordCorrectionTables>()
    .selectFrom('record_corrections as matter')
    .innerJoin('record_correction_keys as key', 'key.record_correction_id', 'matter.id')
    .leftJoin('record_correction_ends as end', 'end.record_correction_id', 'matter.id')
    .selectAll('matter')
    .select([
      'key.sealed_key',
      'end.on_day as ended_on',
      'end.outcome',
      'end.actor_name as ended_by',
      'end.sealed as conclusion',
    ])
    .where('matter.unit_id', 'in', some(filter.unitCodes))
  if (filter.id !== undefined) query = query.where('matter.id', '=', filter.id)
  const rows = await query
    .orderBy('matter.arrived_on', 'desc')
    .orderBy('matter.audit_seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => {
    const { sealed_key: sealedKey } = row
    // the authenticated seal proves that this is what was written
    const open = <T>(sealed: string | null): T | null =>
      sealedKey === null || sealed === null ? null : (JSON.parse(vault.open(sealedKey, sealed)) as T)
    return {
      sealedKey,
      correction: {
        id: row.id,
        unitCode: row.unit_id,
        number: row.number,
        caseNumber: row.case_number,
        channel: row.channel,
        arrivedOn: dayFrom(row.arrived_on),
        enteredAt: row.at,
        enteredBy: row.actor_name,
        particulars: open<RecordCorrectionParticulars>(row.sealed),
        concludedOn: row.ended_on === null ? null : dayFrom(row.ended_on),
        concludedBy: row.ended_by,
        outcome: row.outcome,
        conclusion: open<RecordCorrectionConclusion>(row.conclusion),
      },
    }
  })
}

/** The code of the unit to which a matter belongs; null where there is none. */
export async function unitOfCorrection(session: Session, id: string): Promise<string | null> {
  const row = await session
    .withTables<RecordCorrectionTables>()
    .selectFrom('record_corrections')
    .select('unit_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.unit_id ?? null
}

export async function countCorrections(session: Session, unitCodes: readonly string[]): Promise<number> {
  const row = await session
    .withTables<RecordCorrectionTables>()
    .selectFrom('record_corrections')
    .select((all) => all.fn.countAll().as('n'))
    .where('unit_id', 'in', some(unitCodes))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}
