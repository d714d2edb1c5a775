import { insertRows, type Session } from '../../../platform/database/index.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { SealedRow } from '../../audit/index.ts'
import { fromRow, type KeyRow, some, storedCases, type StoredCase } from '../store.ts'
import type { RequestTables } from '../tables.ts'
import type { MarksRow } from './application-marks.ts'
import { type BandName, bandNames, type IdentityTables } from './identity-tables.ts'

type Tables = RequestTables & IdentityTables

export async function insertMarks(transaction: Session, rows: readonly MarksRow[]): Promise<void> {
  await insertRows(transaction, 'application_marks', rows)
}

/** Forgets the fingerprints of these cases: to be done with their keys, in the same transaction. */
export async function forgetMarks(transaction: Session, applicationIds: readonly string[]): Promise<void> {
  await transaction
    .withTables<Tables>()
    .deleteFrom('application_marks')
    .where('application_id', 'in', some(applicationIds))
    .execute()
}

/** Forgets the fingerprints of cases whose key was forgotten. */
export async function forgetOrphanedMarks(transaction: Session): Promise<void> {
  await transaction
    .withTables<Tables>()
    .deleteFrom('application_marks')
    .where('application_id', 'in', (query) =>
      query.selectFrom('application_keys').select('application_id').where('sealed_key', 'is', null),
    )
    .execute()
}

/** Whether a case that can be opened has no fingerprints, or one that cannot still has some. */
export async function marksAreBehind(session: Session): Promise<boolean> {
  const row = await session
    .withTables<Tables>()
    .selectFrom('application_keys')
    .leftJoin('application_marks', 'application_marks.application_id', 'application_keys.application_id')
    .select('application_keys.application_id')
    .where((where) =>
      where.or([
        where.and([
          where('application_keys.sealed_key', 'is not', null),
          where('application_marks.application_id', 'is', null),
        ]),
        where.and([
          where('application_keys.sealed_key', 'is', null),
          where('application_marks.application_id', 'is not', null),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Cases that can be opened and have no fingerprints yet. */
export async function selectUnmarked(session: Session, vault: Vault, limit: number): Promise<StoredCase[]> {
  const rows = await session
    .withTables<Tables>()
    .selectFrom('applications')
    .innerJoin('application_keys', 'application_keys.application_id', 'applications.id')
    .leftJoin('application_marks', 'application_marks.application_id', 'applications.id')
    .selectAll('applications')
    .select(['application_keys.sealed_key', 'application_keys.last_seq', 'application_keys.open'])
    .where('application_marks.application_id', 'is', null)
    .where('application_keys.sealed_key', 'is not', null)
    .limit(limit)
    .execute()
  return rows.map((row) => fromRow(row, vault))
}

export async function findMarks(session: Session, applicationId: string): Promise<MarksRow | null> {
  const row = await session
    .withTables<Tables>()
    .selectFrom('application_marks')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return row ?? null
}

/** A case by its fingerprints, for comparing applicants. */
export type MarkedCase = Pick<
  MarksRow,
  'application_id' | 'person_mark' | 'near_name_mark' | 'phone_mark' | 'email_mark' | 'address_mark'
> &
  Pick<KeyRow, 'identity_mark' | 'name_mark'>

const marked = (session: Session) =>
  session
    .withTables<Tables>()
    .selectFrom('application_marks')
    .innerJoin('application_keys', 'application_keys.application_id', 'application_marks.application_id')
    .select([
      'application_marks.application_id',
      'application_marks.person_mark',
      'application_marks.near_name_mark',
      'application_marks.phone_mark',
      'application_marks.email_mark',
      'application_marks.address_mark',
      'application_keys.identity_mark',
      'application_keys.name_mark',
    ])

export async function findMarkedCase(session: Session, applicationId: string): Promise<MarkedCase | null> {
  const row = await marked(session)
    .where('application_marks.application_id', '=', applicationId)
    .executeTakeFirst()
  return row ?? null
}

/** Cases of the unit under the same identity number, or under a name that is near. */
export async function selectLikePersons(
  session: Session,
  unitCode: string,
  { identity_mark: identity, near_name_mark: nearName }: MarkedCase,
  limit: number,
): Promise<MarkedCase[]> {
  const found = await marked(session)
    .where('application_marks.unit_id', '=', unitCode)
    .where('application_marks.near_name_mark', '=', nearName)
    .orderBy('application_marks.application_id', 'desc')
    .limit(limit)
    .execute()
  if (identity === null) return found
  const same = await marked(session)
    .where('application_keys.unit_id', '=', unitCode)
    .where('application_keys.identity_mark', '=', identity)
    .orderBy('application_marks.application_id', 'desc')
    .limit(limit)
    .execute()
  return [...new Map([...found, ...same].map((row) => [row.application_id, row])).values()]
}

/** Ids of the cases of these applicants, the newest first. */
export async function selectCasesOfPersons(
  session: Session,
  unitCode: string,
  marks: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await session
    .withTables<Tables>()
    .selectFrom('application_marks')
    .select('application_id')
    .where('unit_id', '=', unitCode)
    .where('person_mark', 'in', some(marks))
    .orderBy('application_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.application_id)
}

/** Ids of cases whose description meets these bands, those that meet most of them first. */
export async function selectLikeWords(
  session: Session,
  unitCode: string,
  bands: Readonly<Record<BandName, number | null>>,
  limit: number,
): Promise<string[]> {
  const tables = session.withTables<Tables>()
  const met = new Map<string, number>()
  // one query a band: each has an index of its own
  for (const band of bandNames) {
    const value = bands[band]
    if (value === null) continue
    const rows = await tables
      .selectFrom('application_marks')
      .select('application_id')
      .where(band, '=', Number(value))
      .where('unit_id', '=', unitCode)
      .orderBy('application_id', 'desc')
      .limit(limit)
      .execute()
    for (const row of rows) met.set(row.application_id, (met.get(row.application_id) ?? 0) + 1)
  }
  return [...met]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? 1 : -1))
    .slice(0, limit)
    .map(([id]) => id)
}

/** Cases by their ids, opened. */
export async function selectByIds(
  session: Session,
  vault: Vault,
  ids: readonly string[],
): Promise<StoredCase[]> {
  const rows = await storedCases(session)
    .where('applications.id', 'in', some(ids))
    .orderBy('applications.arrived_on', 'desc')
    .orderBy('applications.audit_seq', 'desc')
    .execute()
  return rows.map((row) => fromRow(row, vault))
}

export type JoinRow = IdentityTables['applicant_joins']

export function joinRow(row: Omit<JoinRow, 'audit_seq'>): SealedRow {
  return { table: 'applicant_joins', row }
}

/** The joinings of a unit that stand: those that were not taken back. */
export async function selectJoins(session: Session, unitCode: string): Promise<JoinRow[]> {
  const rows = await session
    .withTables<Tables>()
    .selectFrom('applicant_joins')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .orderBy('id')
    .execute()
  const parted = new Set(rows.filter(({ type }) => type === 'parted').map((row) => row.join_id))
  return rows.filter(({ type, id }) => type === 'joined' && !parted.has(id))
}

export async function selectFeeMonthRule(session: Session): Promise<'received' | 'arrived'> {
  const row = await session
    .withTables<Tables>()
    .selectFrom('fee_settings')
    .select('month_by')
    .executeTakeFirst()
  return row?.month_by ?? 'received'
}

export async function upsertFeeMonthRule(
  transaction: Session,
  countyCode: string,
  monthBy: 'received' | 'arrived',
): Promise<void> {
  await transaction
    .withTables<Tables>()
    .insertInto('fee_settings')
    .values({ unit_id: countyCode, month_by: monthBy })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ month_by: monthBy }))
    .execute()
}
