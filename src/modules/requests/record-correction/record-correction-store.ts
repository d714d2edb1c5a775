import { holdLock, type Session } from '../../../platform/database/index.ts'
import { keyLock, type Vault } from '../../../platform/vault.ts'
import { dayFrom, some } from '../store.ts'
import type { PaperTables } from '../papers/paper-tables.ts'
import type {
  RecordCorrection,
  RecordCorrectionConclusion,
  RecordCorrectionParticulars,
  RecordCorrectionResult,
  SealedCorrectionLetter,
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
  const ids = rows.map(({ id }) => id)
  const results = await lastResults(session, ids)
  const letters = await lastLetters(session, ids)
  return rows.map((row) => {
    const result = results.get(row.id)
    const letter = letters.get(row.id)
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
        result: open<RecordCorrectionResult>(result?.sealed ?? null),
        decidedBy: result?.actor_name ?? null,
        // a letter that was sealed before the result was changed says what no longer holds
        sealedLetter: letter && result && letter.seq > result.audit_seq ? letter.sealed : null,
        concludedOn: row.ended_on === null ? null : dayFrom(row.ended_on),
        concludedBy: row.ended_by,
        outcome: row.outcome,
        conclusion: open<RecordCorrectionConclusion>(row.conclusion),
      },
    }
  })
}

type ResultRow = RecordCorrectionTables['record_correction_results']

/** The result of each of these matters that was entered last. */
async function lastResults(session: Session, ids: readonly string[]): Promise<Map<string, ResultRow>> {
  const rows = await session
    .withTables<RecordCorrectionTables>()
    .selectFrom('record_correction_results')
    .selectAll()
    .where('record_correction_id', 'in', some(ids))
    .orderBy('audit_seq')
    .execute()
  return new Map(rows.map((row) => [row.record_correction_id, row]))
}

interface LetterRow {
  readonly seq: number
  readonly sealed: SealedCorrectionLetter
}

/** The sealed letter of each of these matters that was laid down last. */
async function lastLetters(session: Session, ids: readonly string[]): Promise<Map<string, LetterRow>> {
  const rows = await session
    .withTables<PaperTables>()
    .selectFrom('application_papers')
    .select(['application_id', 'id', 'hash', 'audit_seq'])
    .where('application_id', 'in', some(ids))
    .where('kind', '=', 'sealedLetter')
    .orderBy('audit_seq')
    .execute()
  return new Map(
    rows.map((row) => [
      row.application_id,
      { seq: row.audit_seq, sealed: { paper: row.id, hash: row.hash } },
    ]),
  )
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
