import type { Vault } from '../../../platform/vault.ts'
import { type Answer, type Desk, done, mend } from '../../desk/index.ts'
import { type KeptPaper, keepPapers } from '../papers/keep-papers.ts'
import type { PaperUpload } from '../papers/paper.ts'

/** Files that one application may bring over the portal, and the largest of them (bytes). */
export const mostFiles = 10
export const largestPortalFile = 10 * 1024 * 1024

/** Files chosen on a form, by the field in which they were chosen. */
export interface ChosenFiles {
  readonly identity: readonly PaperUpload[]
  readonly application: readonly PaperUpload[]
}

/**
 * Keeps what was chosen on a form that is not filed yet, beside what was kept before. The bytes are laid down
 * encrypted; the key travels in the form alone ({@link sealKept}), so that what is never filed can never be opened.
 * Issues name `files` or `identityPaper`; what was kept before stays.
 */
export async function keepFiles(
  desk: Desk,
  before: readonly KeptPaper[],
  chosen: ChosenFiles,
): Promise<Answer<readonly KeptPaper[]>> {
  const total = before.length + chosen.identity.length + chosen.application.length
  if (total > mostFiles) {
    const text = `最多上传${mostFiles}个文件，现在有${total}个。请合并以后重新选择；其他内容都已保留。`
    return mend({ field: 'files', text })
  }
  const kept: KeptPaper[] = [...before]
  for (const [kind, field] of [
    ['identity', 'identityPaper'],
    ['application', 'files'],
  ] as const) {
    const large = chosen[kind].find(({ bytes }) => bytes.byteLength > largestPortalFile)
    if (large)
      return mend({
        field,
        text: `“${large.name}”超过 10 MB。扫描时请把分辨率调低（300 dpi 以下、黑白），或者拆成几个文件后重新选择。`,
      })
    const result = await keepPapers(desk, kind, chosen[kind])
    if ('issues' in result) return mend(...result.issues.map((issue) => ({ ...issue, field })))
    kept.push(...result.papers)
  }
  return done(kept)
}

/** Kept files as the form carries them: sealed, so that nobody reads or makes them up. '' for none. */
export function sealKept(vault: Vault, kept: readonly KeptPaper[]): string {
  if (kept.length === 0) return ''
  const key = vault.newSealedKey()
  return `${key}|${vault.seal(key, JSON.stringify(kept))}`
}

/** What {@link sealKept} sealed; null where it was altered or never ours. */
export function openKept(vault: Vault, carried: string): readonly KeptPaper[] | null {
  if (carried === '') return []
  const [key = '', sealed = ''] = carried.split('|')
  try {
    return JSON.parse(vault.open(key, sealed)) as readonly KeptPaper[] // the seal proves that we wrote it
  } catch {
    return null
  }
}
