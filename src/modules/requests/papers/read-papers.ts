import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { applicationPolicy } from '../policy.ts'
import type { Paper, PaperUpload } from './paper.ts'
import { paperFileName } from './paper-names.ts'
import { findPaper, selectPapers, type StoredPaper } from './paper-store.ts'

/** A paper as it is served; outside of its case its name is made of kind and number. */
export interface PaperFile extends PaperUpload {
  readonly mediaType: string
}

/** The papers of a case; who may see the case, and which papers, is the caller's to say. */
export async function papersOf(
  session: Session,
  desk: Pick<Desk, 'vault'>,
  applicationId: string,
): Promise<Paper[]> {
  return (await selectPapers(session, desk.vault, applicationId)).map(({ paper }) => paper)
}

/** 下载案卷材料 in the office, by whoever may read the case; 身份证明 only by who may unmask the applicant. */
export async function readPaper(
  desk: Desk,
  applicationId: string,
  paperId: string,
): Promise<Answer<PaperFile>> {
  const found = await findPaper(desk.read, desk.vault, paperId)
  const unit = found && (await findUnit(desk.read, found.unitCode))
  if (!found || !unit || found.paper.applicationId !== applicationId)
    return refuse('notFound', '没有这份材料。')
  const { read, reveal } = applicationPolicy
  const refused = forbidden(desk.actor, found.paper.kind === 'identity' ? reveal : read, unit)
  if (refused) return refused
  const file = await openPaper(desk, found)
  if (!file) return refuse('notFound', '这份材料已按规定删除。')
  return done({ ...file, name: paperFileName(found.paper, await papersOf(desk.read, desk, applicationId)) })
}

/** The paper's bytes in the clear; null once it was erased. Whoever calls this has checked who asks. */
export async function openPaper(
  { files, vault }: Pick<Desk, 'files' | 'vault'>,
  { paper, stored, sealedKey }: StoredPaper,
): Promise<PaperFile | null> {
  if (sealedKey === null || paper.name === null) return null
  const sealed = await files.load(stored)
  if (sealed === null) throw new Error(`the bytes of paper ${paper.id} are gone`)
  return { name: paper.name, mediaType: paper.mediaType, bytes: vault.openBytes(sealedKey, sealed) }
}
