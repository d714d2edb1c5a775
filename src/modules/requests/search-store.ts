import type { Session } from '../../platform/database/index.ts'
import type { Vault } from '../../platform/vault.ts'
import { normaliseNumber } from './application.ts'
import { fromRow, type KeyRow, some, storedCases, type StoredCase } from './store.ts'
import type { RequestTables } from './tables.ts'

/** Cases whose 申请编号 or 案号 is `typed`, in any of these units. */
export async function findByNumber(
  session: Session,
  vault: Vault,
  typed: string,
  unitCodes: readonly string[],
): Promise<StoredCase[]> {
  const key = normaliseNumber(typed)
  const rows = []
  // one query a column: each has an index of its own
  for (const column of ['applications.number_key', 'applications.case_key'] as const) {
    const found = await storedCases(session)
      .where('applications.unit_id', 'in', some(unitCodes))
      .where(column, '=', key)
      .limit(50)
      .execute()
    rows.push(...found)
  }
  const once = new Map(rows.map((row) => [row.id, row]))
  return [...once.values()].map((row) => fromRow(row, vault))
}

/** Cases of an applicant by keyed fingerprint of name or identity number. */
export async function findByMark(
  session: Session,
  vault: Vault,
  marks: { readonly name?: string; readonly identity?: string },
  unitCodes: readonly string[],
): Promise<StoredCase[]> {
  let query = storedCases(session).where('application_keys.unit_id', 'in', some(unitCodes))
  if (marks.name !== undefined) query = query.where('application_keys.name_mark', '=', marks.name)
  if (marks.identity !== undefined) query = query.where('application_keys.identity_mark', '=', marks.identity)
  const rows = await query
    .orderBy('applications.arrived_on', 'desc')
    .orderBy('applications.audit_seq', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => fromRow(row, vault))
}

/** What is kept beside a case: fingerprints for finding it, never shown. */
export async function findKeys(session: Session, id: string): Promise<KeyRow | null> {
  const row = await session
    .withTables<RequestTables>()
    .selectFrom('application_keys')
    .selectAll()
    .where('application_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Query-code fingerprints of the cases with this number, without opening anything. */
export async function findCodeMarks(
  session: Session,
  typed: string,
): Promise<{ readonly id: string; readonly mark: string }[]> {
  const key = normaliseNumber(typed)
  const rows = await session
    .withTables<RequestTables>()
    .selectFrom('applications')
    .innerJoin('application_keys', 'application_keys.application_id', 'applications.id')
    .select(['applications.id', 'application_keys.code_mark'])
    .where('application_keys.code_mark', 'is not', null)
    .where((where) =>
      where.or([where('applications.number_key', '=', key), where('applications.case_key', '=', key)]),
    )
    .limit(20)
    .execute()
  return rows.flatMap(({ id, code_mark: mark }) => (mark === null ? [] : [{ id, mark }]))
}

/** The case of one filing (the same form sent twice), by its key row. */
export async function findFiling(session: Session, filingMark: string): Promise<KeyRow | null> {
  const row = await session
    .withTables<RequestTables>()
    .selectFrom('application_keys')
    .selectAll()
    .where('filing_mark', '=', filingMark)
    .executeTakeFirst()
  return row ?? null
}

/** Which of these numbers a unit has already. */
export async function knownNumbers(
  session: Session,
  unitCode: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>()
  for (let start = 0; start < keys.length; start += 1_000) {
    const rows = await session
      .withTables<RequestTables>()
      .selectFrom('applications')
      .select('number_key')
      .where('unit_id', '=', unitCode)
      .where('number_key', 'in', some(keys.slice(start, start + 1_000)))
      .execute()
    for (const { number_key: key } of rows) known.add(key)
  }
  return known
}
