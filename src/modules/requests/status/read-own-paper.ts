import { type Answer, type Desk, done, refuse } from '../../desk/index.ts'
import { loadCase } from '../handling/handle-case.ts'
import { paperFileName } from '../papers/paper-names.ts'
import { findPaper } from '../papers/paper-store.ts'
import { openPaper, type PaperFile, papersOf } from '../papers/read-papers.ts'
import { actAsApplicant } from './applicant-act.ts'
import type { SessionLimits } from './case-session.ts'
import { type ByToken, caseOrPartInSession } from './opened-part.ts'
import { ownPapersOf, papersForApplicant } from './papers-for-applicant.ts'

export interface ReadOwnPaper extends ByToken {
  readonly paperId: string
  readonly limits: SessionLimits
}

/**
 * 查阅文书：the applicant opens a paper that is his. The first time it is written into the case file: the day on which he
 * read it belongs to the proof of service (送达).
 */
export async function readOwnPaper(desk: Desk, request: ReadOwnPaper): Promise<Answer<PaperFile>> {
  const absent = refuse('notFound', '没有这份文书。')
  const opened = await caseOrPartInSession(desk, request, request.limits)
  if (!opened) return absent
  const file = await loadCase(desk.read, desk, opened.id)
  const found = await findPaper(desk.read, desk.vault, request.paperId)
  if (!file || !found || found.paper.applicationId !== opened.id) return absent
  const own = papersForApplicant(file, await papersOf(desk.read, desk, opened.id))
  if (!own.some(({ id }) => id === found.paper.id)) return absent
  const bytes = await openPaper(desk, found)
  if (!bytes) return absent
  const name = ownPapersOf(file, own).find(({ id }) => id === found.paper.id)?.name ?? ''
  const read = await actAsApplicant(
    desk,
    { token: opened.token, part: request.part },
    'application.paper-read',
    (now) => {
      const known = now.events.some(
        (event) => event.type === 'paper_read' && event.details?.paper === found.paper.id,
      )
      if (known) return done(null)
      return done({
        event: {
          type: 'paper_read',
          on: desk.today(),
          event: null,
          details: { paper: found.paper.id, name },
        },
      })
    },
  )
  return read.kind === 'done' ? done({ ...bytes, name: paperFileName(found.paper, own) }) : read
}
