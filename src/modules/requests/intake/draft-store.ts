import type { Session } from '../../../platform/database/index.ts'
import type { IntakeTables } from './intake-tables.ts'

export type DraftRow = IntakeTables['application_drafts']

/** Keeps a draft under its code; one that is there already is replaced. */
export async function putDraft(transaction: Session, row: DraftRow): Promise<void> {
  await transaction
    .withTables<IntakeTables>()
    .insertInto('application_drafts')
    .values(row)
    .onConflict((conflict) => conflict.column('code_mark').doUpdateSet(row))
    .execute()
}

/** The draft under a code's mark, while it can be gone on with. */
export async function findDraft(session: Session, codeMark: string, today: string): Promise<DraftRow | null> {
  const row = await session
    .withTables<IntakeTables>()
    .selectFrom('application_drafts')
    .selectAll()
    .where('code_mark', '=', codeMark)
    .where('keep_until', '>=', today)
    .executeTakeFirst()
  return row ?? null
}

export async function dropDraft(transaction: Session, codeMark: string): Promise<void> {
  await transaction
    .withTables<IntakeTables>()
    .deleteFrom('application_drafts')
    .where('code_mark', '=', codeMark)
    .execute()
}

/** Drops what can no longer be gone on with. */
export async function dropDraftsBefore(transaction: Session, today: string): Promise<number> {
  const dropped = await transaction
    .withTables<IntakeTables>()
    .deleteFrom('application_drafts')
    .where('keep_until', '<', today)
    .executeTakeFirst()
  return Number(dropped.numDeletedRows)
}
