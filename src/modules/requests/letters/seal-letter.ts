import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { type Handled, handleCase, loadCase, type OnCase } from '../handling/handle-case.ts'
import { keepPapers } from '../papers/keep-papers.ts'
import type { PaperUpload } from '../papers/paper.ts'
import { applicationPolicy } from '../policy.ts'
import { onCase } from './draft-letter.ts'
import { letterName, letterOf } from './letter.ts'
import { sealedFileFault } from './sealed-file.ts'

export interface SealLetter extends Omit<OnCase, 'letter'> {
  readonly letterId: string
  readonly upload: PaperUpload
  /** sealed by the e-seal service instead of uploaded */
  readonly by?: 'upload' | 'service'
}

/**
 * 存入盖章文书: the signed PDF or the scan with the stamp. It alone is the valid letter: its hash is on record, it alone is
 * served. Before it leaves the house another scan may take its place; the earlier one stays in the file.
 */
export async function sealLetter(desk: Desk, request: SealLetter): Promise<Answer<Handled>> {
  const { letterId, upload, by = 'upload' } = request
  const file = await loadCase(desk.read, desk, request.id)
  if (!file) return refuse('notFound', '没有这件申请。')
  // the right first: nobody fills the store with files that he may not add
  const refused = forbidden(desk.actor, applicationPolicy.handleLetter, file.unit)
  if (refused) return refused
  const fault = sealedFileFault(upload)
  if (fault !== null) return mend(fault)
  const kept = await keepPapers(desk, 'sealedLetter', [upload])
  if ('issues' in kept) return mend(...kept.issues)
  const [paper] = kept.papers
  if (!paper) throw new Error('keepPapers kept nothing')
  return handleCase(desk, onCase(request), 'sealLetter', (current) => {
    const letter = letterOf(current, letterId)
    if (letter === null) return refuse('notFound', '没有这份文书。')
    if (letter.state !== 'numbered' && letter.state !== 'sealed') {
      const why = { drafted: '还没有编号，请先编号再盖章', sent: '已经送出', voided: '已经作废' }
      return refuse('notNow', `${letterName(letter)}${why[letter.state]}。`)
    }
    return done({
      event: {
        type: 'letter_sealed',
        on: desk.today(),
        event: null,
        details: { letter: letter.id, kind: letter.kind, paper: paper.id, hash: paper.hash, by },
      },
      papers: kept.papers,
    })
  })
}
