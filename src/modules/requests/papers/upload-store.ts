import { holdLock, type Session } from '../../../platform/database/index.ts'
import type { PaperTables } from './paper-tables.ts'
import type { UploadTables } from './upload-tables.ts'

/** Between a case that takes files in and the job that takes them away, one is first. */
export async function lockUploads(transaction: Session): Promise<void> {
  await holdLock(transaction, 'portal-uploads')
}

export async function insertUpload(transaction: Session, stored: string, neededUntil: string): Promise<void> {
  await transaction
    .withTables<UploadTables>()
    .insertInto('portal_uploads')
    .values({ stored, needed_until: neededUntil, leaving: 0 })
    .execute()
}

/** Files that a draft carries are needed for as long as the draft. */
export async function needUploads(
  transaction: Session,
  stored: readonly string[],
  until: string,
): Promise<void> {
  if (stored.length === 0) return
  await transaction
    .withTables<UploadTables>()
    .updateTable('portal_uploads')
    .set({ needed_until: until })
    .where('stored', 'in', stored)
    .where('needed_until', '<', until)
    .where('leaving', '=', 0)
    .execute()
}

/** A case has taken these in; those that are leaving it cannot have. */
export async function claimUploads(transaction: Session, stored: readonly string[]): Promise<void> {
  if (stored.length === 0) return
  await transaction
    .withTables<UploadTables>()
    .deleteFrom('portal_uploads')
    .where('stored', 'in', stored)
    .where('leaving', '=', 0)
    .execute()
}

/** Those of these files whose bytes are being taken away. */
export async function leavingAmong(session: Session, stored: readonly string[]): Promise<string[]> {
  if (stored.length === 0) return []
  const rows = await session
    .withTables<UploadTables>()
    .selectFrom('portal_uploads')
    .select('stored')
    .where('stored', 'in', stored)
    .where('leaving', '=', 1)
    .execute()
  return rows.map((row) => row.stored)
}

/** Marks what nobody has needed since before `day` and no case names: from here on no case takes it in. */
export async function markLeaving(transaction: Session, day: string): Promise<void> {
  await transaction
    .withTables<UploadTables & PaperTables>()
    .updateTable('portal_uploads')
    .set({ leaving: 1 })
    .where('needed_until', '<', day)
    .where('leaving', '=', 0)
    .where('stored', 'not in', (query) => query.selectFrom('application_papers').select('stored'))
    .execute()
}

/** What is to be taken away, at most `most`, those of a round that was cut off among them. */
export async function leavingUploads(session: Session, most: number): Promise<string[]> {
  const rows = await session
    .withTables<UploadTables>()
    .selectFrom('portal_uploads')
    .select('stored')
    .where('leaving', '=', 1)
    .limit(most)
    .execute()
  return rows.map((row) => row.stored)
}

/** Their bytes are gone. */
export async function dropUploads(transaction: Session, stored: readonly string[]): Promise<void> {
  await transaction
    .withTables<UploadTables>()
    .deleteFrom('portal_uploads')
    .where('stored', 'in', stored)
    .where('leaving', '=', 1)
    .execute()
}
