import { createHash } from 'node:crypto'
import type { Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { checkedFileType, cleanFileName, type FileType } from '../../../platform/file-type.ts'
import type { SealedRow } from '../../audit/index.ts'
import { actorName, type Desk, type Issue } from '../../desk/index.ts'
import type { Application } from '../application.ts'
import type { PaperKind, PaperUpload } from './paper.ts'
import { insertPaperKeys } from './paper-store.ts'
import type { PaperTables } from './paper-tables.ts'
import { claimUploads, insertUpload, leavingAmong, lockUploads } from './upload-store.ts'

/** A file that was checked, encrypted and laid down; it belongs to a case once {@link enterPapers} has entered it. */
export interface KeptPaper {
  readonly id: string
  readonly kind: PaperKind
  readonly name: string
  readonly type: FileType
  readonly hash: string
  readonly sizeBytes: number
  readonly stored: string
  readonly sealedKey: string
}

type KeepingDesk = Pick<Desk, 'files' | 'vault' | 'newId' | 'transaction' | 'today'>

/** Most files that one filing or one entry may bring. */
export const mostPapers = 20

/**
 * Checks files by their content and lays them down encrypted, each under a key of its own. Do it before the
 * transaction that enters them: what is never entered can never be opened, and goes after some days
 * (`purgeUploads`). Issues name the field `file`.
 */
export async function keepPapers(
  desk: KeepingDesk,
  kind: PaperKind,
  uploads: readonly PaperUpload[],
): Promise<{ readonly issues: readonly Issue[] } | { readonly papers: readonly KeptPaper[] }> {
  if (uploads.length > mostPapers) {
    return { issues: [{ field: 'file', text: `一次最多上传 ${mostPapers} 个文件，请合并后再上传。` }] }
  }
  const checked = uploads.map((upload) => ({ upload, type: checkedFileType(upload.name, upload.bytes) }))
  const issues = checked.flatMap(({ type }) => ('fault' in type ? [{ field: 'file', text: type.fault }] : []))
  if (issues.length > 0) return { issues }
  const papers: KeptPaper[] = []
  for (const { upload, type } of checked) {
    if ('fault' in type) continue
    papers.push(await keepPaper(desk, kind, upload, type))
  }
  return { papers }
}

async function keepPaper(
  desk: KeepingDesk,
  kind: PaperKind,
  { name, bytes }: PaperUpload,
  type: FileType,
): Promise<KeptPaper> {
  const sealedKey = desk.vault.newSealedKey()
  const sealed = desk.vault.sealBytes(sealedKey, bytes)
  const stored = createHash('sha256').update(sealed).digest('hex')
  // before the bytes: whenever the process is killed, no bytes lie there that nothing names
  await desk.transaction((transaction) => insertUpload(transaction, stored, desk.today().toString()))
  await desk.files.save(sealed)
  return {
    id: desk.newId(),
    kind,
    name: cleanFileName(name, type),
    type,
    hash: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.byteLength,
    stored,
    sealedKey,
  }
}

/**
 * Those of these papers whose bytes are no longer there, because they waited too long to be entered. In the transaction that
 * enters the others.
 */
export async function gonePapers(
  transaction: Session,
  desk: Pick<Desk, 'files'>,
  kept: readonly KeptPaper[],
): Promise<readonly KeptPaper[]> {
  if (kept.length === 0) return []
  await lockUploads(transaction)
  const stored = kept.map((paper) => paper.stored)
  const gone = new Set([...(await leavingAmong(transaction, stored)), ...(await desk.files.missing(stored))])
  return kept.filter((paper) => gone.has(paper.stored))
}

/** Enters kept papers into a case, with the entry `seq`: gives the rows to be recorded with its event. */
export async function enterPapers(
  transaction: Session,
  desk: Desk,
  application: Pick<Application, 'id' | 'unitCode'>,
  seq: number,
  kept: readonly KeptPaper[],
): Promise<SealedRow[]> {
  await claimUploads(
    transaction,
    kept.map(({ stored }) => stored),
  )
  await insertPaperKeys(
    transaction,
    desk.vault,
    kept.map(({ id, sealedKey }) => ({
      paper_id: id,
      application_id: application.id,
      unit_id: application.unitCode,
      sealed_key: sealedKey,
      erased_at: null,
    })),
  )
  return kept.map((paper) => {
    const row: Omit<PaperTables['application_papers'], 'audit_seq'> = {
      id: paper.id,
      application_id: application.id,
      unit_id: application.unitCode,
      kind: paper.kind,
      seq,
      type: paper.type.type,
      media_type: paper.type.mediaType,
      hash: paper.hash,
      size_bytes: paper.sizeBytes,
      stored: paper.stored,
      sealed: desk.vault.seal(paper.sealedKey, paper.name),
      added_on: desk.today().toString(),
      added_at: stamp(desk.now()),
      actor_name: actorName(desk.actor),
      actor_id: desk.actor.kind === 'account' ? desk.actor.id : null,
    }
    return { table: 'application_papers', row }
  })
}
