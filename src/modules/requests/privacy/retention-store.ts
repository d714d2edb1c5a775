import { dropMarks } from '../intake/mark-store.ts'
import type { RetentionSettings } from '../../../law/remedies/retention.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { PaperTables } from '../papers/paper-tables.ts'
import { fromRow, some, type StoredCase, storedCases } from '../store.ts'
import type { RequestTables } from '../tables.ts'
import type { Erasable, RetentionTables } from './retention-tables.ts'

type Tables = RequestTables & PaperTables & RetentionTables

export async function findSettings(session: Session): Promise<RetentionSettings | null> {
  const row = await session
    .withTables<Tables>()
    .selectFrom('retention_settings')
    .selectAll()
    .executeTakeFirst()
  return row ? { identityMonths: row.identity_months, caseYears: row.case_years } : null
}

export async function keepSettings(
  transaction: Session,
  { identityMonths, caseYears }: RetentionSettings,
): Promise<void> {
  const values = { identity_months: identityMonths, case_years: caseYears }
  await transaction
    .withTables<Tables>()
    .insertInto('retention_settings')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** Closed cases that still hold something to erase, those after `after` in the order of their ids. */
export async function selectErasable(
  session: Session,
  vault: Vault,
  what: Erasable,
  after: string,
  limit: number,
): Promise<StoredCase[]> {
  let query = storedCases(session)
    .where('application_keys.open', '=', 0)
    .where('application_keys.sealed_key', 'is not', null)
    .where('applications.id', '>', after)
  if (what === 'identity') {
    query = query.where(
      'applications.id',
      'in',
      session
        .withTables<Tables>()
        .selectFrom('application_papers')
        .innerJoin('application_paper_keys', 'application_paper_keys.paper_id', 'application_papers.id')
        .select('application_papers.application_id')
        .where('application_papers.kind', '=', 'identity')
        .where('application_paper_keys.sealed_key', 'is not', null),
    )
  }
  const rows = await query.orderBy('applications.id').limit(limit).execute()
  return rows.map((row) => fromRow(row, vault))
}

export type ProposalRow = RetentionTables['retention_proposals']

/** Puts the list of today in the place of the last one. */
export async function replaceProposals(transaction: Session, rows: readonly ProposalRow[]): Promise<void> {
  const tables = transaction.withTables<Tables>()
  await tables.deleteFrom('retention_proposals').execute()
  for (let start = 0; start < rows.length; start += 1_000) {
    await tables
      .insertInto('retention_proposals')
      .values(rows.slice(start, start + 1_000))
      .execute()
  }
}

export async function removeProposals(
  transaction: Session,
  applicationId: string,
  what: Erasable,
): Promise<void> {
  let query = transaction
    .withTables<Tables>()
    .deleteFrom('retention_proposals')
    .where('application_id', '=', applicationId)
  // nothing is left to propose of a case whose person is forgotten
  if (what === 'identity') query = query.where('what', '=', 'identity')
  await query.execute()
}

/** The list of these units, the earliest first. */
export async function selectProposals(
  session: Session,
  unitCodes: readonly string[],
  limit: number,
): Promise<(ProposalRow & { readonly case_number: string; readonly number: string })[]> {
  return session
    .withTables<Tables>()
    .selectFrom('retention_proposals')
    .innerJoin('applications', 'applications.id', 'retention_proposals.application_id')
    .selectAll('retention_proposals')
    .select(['applications.case_number', 'applications.number'])
    .where('retention_proposals.unit_id', 'in', some(unitCodes))
    .orderBy('retention_proposals.due_on')
    .orderBy('retention_proposals.application_id')
    .limit(limit)
    .execute()
}

/** Forgets a case: its key, and every fingerprint by which its person could be found. */
export async function forgetCase(transaction: Session, applicationId: string): Promise<void> {
  await transaction
    .withTables<Tables>()
    .updateTable('application_keys')
    .set({ sealed_key: null, code_mark: null, filing_mark: null, identity_mark: null, name_mark: null })
    .where('application_id', '=', applicationId)
    .execute()
  await dropMarks(transaction, applicationId)
}
