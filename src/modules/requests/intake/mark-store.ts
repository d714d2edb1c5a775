import type { Session } from '../../../platform/database/index.ts'
import type { Vault } from '../../../platform/vault.ts'
import { some, storedCases, fromRow, type StoredCase } from '../store.ts'
import type { RequestTables } from '../tables.ts'
import type { IntakeTables, MarkKind } from './intake-tables.ts'

export interface Mark {
  readonly kind: MarkKind
  readonly mark: string
}

export async function insertMarks(
  transaction: Session,
  place: { readonly applicationId: string; readonly unitCode: string },
  marks: readonly Mark[],
): Promise<void> {
  if (marks.length === 0) return
  const { applicationId, unitCode } = place
  await transaction
    .withTables<IntakeTables>()
    .insertInto('filing_marks')
    .values(marks.map((one) => ({ application_id: applicationId, unit_id: unitCode, ...one })))
    .execute()
}

/** Forgets what was marked of a case; with the case's key. */
export async function dropMarks(transaction: Session, applicationId: string): Promise<void> {
  await transaction
    .withTables<IntakeTables>()
    .deleteFrom('filing_marks')
    .where('application_id', '=', applicationId)
    .execute()
}

/** Open cases of a unit that came in since a day and carry one of these marks, with those that they share. */
export async function findMarked(
  session: Session,
  unitCode: string,
  since: string,
  marks: readonly Mark[],
): Promise<ReadonlyMap<string, readonly MarkKind[]>> {
  const rows = await session
    .withTables<IntakeTables & RequestTables>()
    .selectFrom('filing_marks')
    .innerJoin('application_keys', 'application_keys.application_id', 'filing_marks.application_id')
    .innerJoin('applications', 'applications.id', 'filing_marks.application_id')
    .select(['filing_marks.application_id as id', 'filing_marks.kind', 'filing_marks.mark'])
    .where('filing_marks.unit_id', '=', unitCode)
    .where('filing_marks.mark', 'in', some(marks.map(({ mark }) => mark)))
    .where('application_keys.open', '=', 1)
    .where('applications.arrived_on', '>=', since)
    .limit(500)
    .execute()
  const shared = new Map<string, MarkKind[]>()
  for (const { id, kind, mark } of rows) {
    if (!marks.some((one) => one.kind === kind && one.mark === mark)) continue
    shared.set(id, [...(shared.get(id) ?? []), kind])
  }
  return shared
}

/** Open cases of a unit since a day whose contact carries one of these marks. */
export async function findOpenByApplicant(
  session: Session,
  vault: Vault,
  unitCode: string,
  since: string,
  marks: { readonly identity: string | null; readonly name: string },
): Promise<{ readonly stored: StoredCase; readonly by: readonly ('identity' | 'name')[] }[]> {
  const rows = await storedCases(session)
    .select(['application_keys.identity_mark', 'application_keys.name_mark'])
    .where('application_keys.unit_id', '=', unitCode)
    .where('application_keys.open', '=', 1)
    .where('applications.arrived_on', '>=', since)
    .where((where) =>
      where.or([
        where('application_keys.name_mark', '=', marks.name),
        ...(marks.identity === null ? [] : [where('application_keys.identity_mark', '=', marks.identity)]),
      ]),
    )
    .limit(200)
    .execute()
  return rows.map((row) => ({
    stored: fromRow(row, vault),
    by: [
      ...(marks.identity !== null && row.identity_mark === marks.identity ? (['identity'] as const) : []),
      ...(row.name_mark === marks.name ? (['name'] as const) : []),
    ],
  }))
}
