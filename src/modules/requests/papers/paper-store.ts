import { holdLock, type Session } from '../../../platform/database/index.ts'
import { keyLock, type Vault } from '../../../platform/vault.ts'
import { dayFrom } from '../store.ts'
import type { Paper } from './paper.ts'
import type { PaperTables } from './paper-tables.ts'

/** A paper with where its bytes lie and the key that opens them. */
export interface StoredPaper {
  readonly paper: Paper
  readonly unitCode: string
  readonly stored: string
  readonly sealedKey: string | null
}

const papers = (session: Session) =>
  session
    .withTables<PaperTables>()
    .selectFrom('application_papers')
    .innerJoin('application_paper_keys', 'application_paper_keys.paper_id', 'application_papers.id')
    .selectAll('application_papers')
    .select(['application_paper_keys.sealed_key', 'application_paper_keys.erased_at'])

type Row = PaperTables['application_papers'] & { sealed_key: string | null; erased_at: string | null }

/** The papers of a case, in the order in which they came in. */
export async function selectPapers(
  session: Session,
  vault: Vault,
  applicationId: string,
): Promise<StoredPaper[]> {
  const rows = await papers(session)
    .where('application_papers.application_id', '=', applicationId)
    .orderBy('application_papers.id')
    .execute()
  return rows.map((row) => fromRow(row, vault))
}

export async function findPaper(session: Session, vault: Vault, id: string): Promise<StoredPaper | null> {
  const row = await papers(session).where('application_papers.id', '=', id).executeTakeFirst()
  return row ? fromRow(row, vault) : null
}

function fromRow(row: Row, vault: Vault): StoredPaper {
  return {
    paper: {
      id: row.id,
      applicationId: row.application_id,
      kind: row.kind,
      seq: row.seq,
      name: row.sealed_key === null ? null : vault.open(row.sealed_key, row.sealed),
      type: row.type,
      mediaType: row.media_type,
      hash: row.hash,
      sizeBytes: row.size_bytes,
      addedOn: dayFrom(row.added_on),
      addedAt: row.added_at,
      addedBy: row.actor_name,
      erasedAt: row.erased_at,
    },
    unitCode: row.unit_id,
    stored: row.stored,
    sealedKey: row.sealed_key,
  }
}

export async function insertPaperKeys(
  transaction: Session,
  vault: Vault,
  keys: readonly PaperTables['application_paper_keys'][],
): Promise<void> {
  if (keys.length === 0) return
  await holdLock(transaction, keyLock)
  // the bytes were laid down before this transaction began, and a rotation may have ended since
  const rows = keys.map((row) => ({ ...row, sealed_key: row.sealed_key && vault.renewed(row.sealed_key) }))
  await transaction.withTables<PaperTables>().insertInto('application_paper_keys').values(rows).execute()
}

/** Forgets the key of a paper: its bytes and its name can never be read again, its hash stays on record. */
export async function forgetPaperKey(transaction: Session, id: string, at: string): Promise<void> {
  await transaction
    .withTables<PaperTables>()
    .updateTable('application_paper_keys')
    .set({ sealed_key: null, erased_at: at })
    .where('paper_id', '=', id)
    .execute()
}

/** Names, in the file store, of all papers whose key is not forgotten. */
export async function paperFiles(session: Session): Promise<string[]> {
  const rows = await session
    .withTables<PaperTables>()
    .selectFrom('application_papers')
    .innerJoin('application_paper_keys', 'application_paper_keys.paper_id', 'application_papers.id')
    .select('application_papers.stored')
    .where('application_paper_keys.sealed_key', 'is not', null)
    .execute()
  return rows.map(({ stored }) => stored)
}
