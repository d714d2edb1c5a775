import type { Session } from '../../../platform/database/index.ts'
import type { PublishingTables } from '../tables.ts'

type Row = PublishingTables['disclosure_typings']

export async function upsertTyping(transaction: Session, row: Row): Promise<void> {
  const { disclosure_id: _draft, account_id: _account, ...change } = row
  await transaction
    .withTables<PublishingTables>()
    .insertInto('disclosure_typings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['disclosure_id', 'account_id']).doUpdateSet(change))
    .execute()
}

/** What people typed in a draft and did not save, the last first. */
export async function selectTypings(session: Session, draft: string): Promise<Row[]> {
  return session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_typings')
    .selectAll()
    .where('disclosure_id', '=', draft)
    .orderBy('at', 'desc')
    .execute()
}

/** Drafts that somebody began and never saved. */
export async function selectUnsavedOf(session: Session, account: string): Promise<Row[]> {
  return session
    .withTables<PublishingTables>()
    .selectFrom('disclosure_typings')
    .selectAll()
    .where('account_id', '=', account)
    .where('base_version', '=', 0)
    .orderBy('at', 'desc')
    .limit(20)
    .execute()
}

export async function deleteTyping(transaction: Session, draft: string, account: string): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .deleteFrom('disclosure_typings')
    .where('disclosure_id', '=', draft)
    .where('account_id', '=', account)
    .execute()
}

/** Nothing typed counts any more once the draft is with the reviewers. */
export async function forgetTypings(transaction: Session, draft: string): Promise<void> {
  await transaction
    .withTables<PublishingTables>()
    .deleteFrom('disclosure_typings')
    .where('disclosure_id', '=', draft)
    .execute()
}
