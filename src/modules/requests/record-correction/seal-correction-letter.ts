import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { sealedFileFault } from '../letters/sealed-file.ts'
import { enterPapers, gonePapers, keepPapers } from '../papers/keep-papers.ts'
import type { PaperUpload } from '../papers/paper.ts'
import { findPaper } from '../papers/paper-store.ts'
import { openPaper, type PaperFile } from '../papers/read-papers.ts'
import { applicationPolicy } from '../policy.ts'
import { recordCorrectionFile } from './list-record-corrections.ts'
import { correctionGround, openMatter } from './open-matter.ts'
import { unitOfCorrection } from './record-correction-store.ts'

export interface SealCorrectionLetter {
  readonly id: string
  readonly upload: PaperUpload
}

/** 存入盖章的更正告知书: it alone is the valid letter, and without it nobody is told. Until then another scan may take its place. */
export async function sealCorrectionLetter(
  desk: Desk,
  { id, upload }: SealCorrectionLetter,
): Promise<Answer<{ readonly id: string }>> {
  // the right first: nobody fills the store with files that he may not add
  const unitCode = await unitOfCorrection(desk.read, id)
  const unit = unitCode === null ? null : await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这件更正请求。')
  const refused = forbidden(desk.actor, applicationPolicy.handleRecordCorrection, unit)
  if (refused) return refused
  const fault = sealedFileFault(upload)
  if (fault !== null) return mend(fault)
  const kept = await keepPapers(desk, 'sealedLetter', [upload])
  if ('issues' in kept) return mend(...kept.issues)
  return desk.transaction(async (transaction) => {
    const found = await openMatter(transaction, desk, id)
    if (found.kind !== 'done') return found
    const { correction } = found.value
    if (correction.result === null) {
      return refuse(
        'notNow',
        '还没有处理结果。请先登记处理结果，下载更正告知书，盖章后再上传。',
        correctionGround,
      )
    }
    const [gone] = await gonePapers(transaction, desk, kept.papers)
    if (gone) return mend({ field: 'file', text: '上传的文件已经失效，请重新选择文件上传。' })
    const papers = await enterPapers(transaction, desk, { id, unitCode: unit.code }, 0, kept.papers)
    await record(transaction, desk, {
      act: 'application.seal-record-correction',
      object: { kind: 'recordCorrection', id },
      unitCode: unit.code,
      after: { number: correction.number, hash: kept.papers.map(({ hash }) => hash).join() },
      sealed: papers,
    })
    return done({ id })
  })
}

/** 下载盖章的更正告知书, by whoever reads the matter. */
export async function sealedCorrectionLetter(desk: Desk, id: string): Promise<Answer<PaperFile>> {
  const matter = await recordCorrectionFile(desk, id)
  if (matter.kind !== 'done') return matter
  const { conclusion, sealedLetter, caseNumber } = matter.value
  const letter = conclusion?.letter ?? sealedLetter
  const stored = letter === null ? null : await findPaper(desk.read, desk.vault, letter.paper)
  const file = stored === null ? null : await openPaper(desk, stored)
  if (stored === null || file === null) return refuse('notFound', '没有盖章的更正告知书。')
  return done({ ...file, name: `${caseNumber} 信息更正告知书.${stored.paper.type.toLowerCase()}` })
}
