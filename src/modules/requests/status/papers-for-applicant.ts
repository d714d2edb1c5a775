import type { Day } from '../../../law/calendar/day.ts'
import type { CaseFile } from '../case-file.ts'
import type { FileEventType } from '../file-event.ts'
import { sealedNames, sealedPapersFor } from '../letters/letter.ts'
import { type Paper, paperKindLabels } from '../papers/paper.ts'
import { paperTitles } from '../papers/paper-names.ts'

/**
 * What the applicant may download: the sealed letters that went out to him, and, once he was answered, the information
 * that was given to him. Everything else of the case stays inside the office.
 */
export function papersForApplicant(file: Pick<CaseFile, 'events'>, papers: readonly Paper[]): Paper[] {
  const answered = file.events.some(({ type }) => type === 'decided')
  const letters = lettersSent(file, papers)
  return papers.filter(({ id, name, kind }) => {
    if (name === null) return false
    return kind === 'answer' ? answered : letters.has(id)
  })
}

/** Entries with which something leaves the house for the applicant: a letter that came in with one of them is his. */
const toldWith: readonly FileEventType[] = [
  'received',
  'correction_requested',
  'extended',
  'fee_notified',
  'decided',
  'message_sent',
]

/** The papers that are letters sent to the applicant, by their ids: sealed here, or put into the file with the entry. */
function lettersSent(file: Pick<CaseFile, 'events'>, papers: readonly Paper[]): ReadonlySet<string> {
  const told = new Set(file.events.filter(({ type }) => toldWith.includes(type)).map(({ seq }) => seq))
  const withEntry = papers.filter(({ kind, seq }) => kind === 'sealedLetter' && told.has(seq))
  return new Set([...sealedPapersFor(file), ...withEntry.map(({ id }) => id)])
}

/** A paper as the applicant sees it listed. */
export interface OwnPaper {
  readonly id: string
  /** 《政府信息公开告知书》 with its number; 提供的信息1 */
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
  const letters = sealedNames(file)
  const own = papersForApplicant(file, papers)
  const titles = paperTitles(own)
  return own.map((paper) => {
    const read = file.events.find((event) => event.type === 'paper_read' && event.details?.paper === paper.id)
    const { id, kind, type, sizeBytes, hash, addedOn } = paper
    return {
      id,
      name: letters.get(id) ?? titles.get(id) ?? paperKindLabels[kind],
      kind: paperKindLabels[kind],
      type,
      sizeBytes,
      hash,
      on: addedOn,
      readOn: read?.on ?? null,
    }
  })
}
