import type { Day } from '../../../law/day.ts'
import type { CaseFile } from '../case-file.ts'
import type { FileEventType } from '../file-event.ts'
import { type Paper, paperKindLabels } from '../papers/paper.ts'

/** Entries with which something leaves the house for the applicant: a letter that came in with one of them is his. */
const toldWith: readonly FileEventType[] = [
  'received',
  'correction_requested',
  'extended',
  'fee_notified',
  'decided',
  'message_sent',
]

/**
 * What the applicant may download: the sealed letters that went out to him, and, once he was answered, the information
 * that was given to him. Everything else of the case stays inside the office.
 */
export function papersForApplicant(file: Pick<CaseFile, 'events'>, papers: readonly Paper[]): Paper[] {
  const answered = file.events.some(({ type }) => type === 'decided')
  return papers.filter((paper) => {
    if (paper.name === null) return false
    if (paper.kind === 'answer') return answered
    return paper.kind === 'sealedLetter' && toldWith.some((type) => type === typeOf(file, paper))
  })
}

/** A paper as the applicant sees it listed. */
export interface OwnPaper {
  readonly id: string
  readonly name: string
  /** 盖章文书, 提供的信息 */
  readonly kind: string
  readonly type: string
  readonly sizeBytes: number
  /** SHA-256 of the file, by which he can prove what he was given */
  readonly hash: string
  readonly on: Day
  /** the day on which he first opened it here; null: not yet */
  readonly readOn: Day | null
}

/** The list of it, oldest first. */
export function ownPapersOf(file: Pick<CaseFile, 'events'>, papers: readonly Paper[]): OwnPaper[] {
  return papersForApplicant(file, papers).map((paper) => {
    const read = file.events.find(
      (event) => event.type === 'letter_read' && event.details?.paper === paper.id,
    )
    const { id, name, kind, type, sizeBytes, hash, addedOn } = paper
    return {
      id,
      name: name ?? '',
      kind: paperKindLabels[kind],
      type,
      sizeBytes,
      hash,
      on: addedOn,
      readOn: read?.on ?? null,
    }
  })
}

function typeOf(file: Pick<CaseFile, 'events'>, { seq }: Paper): FileEventType | null {
  return file.events.find((event) => event.seq === seq)?.type ?? null
}
