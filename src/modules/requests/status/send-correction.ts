import { type Answer, type Desk, done, mend, refuse } from '../../desk/index.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import type { NewEvent } from '../file-event.ts'
import { keepPapers } from '../papers/keep-papers.ts'
import type { PaperUpload } from '../papers/paper.ts'
import { actAsApplicant } from './applicant-act.ts'
import type { ByToken } from './opened-part.ts'
import { correctionNow } from './what-he-may.ts'
import { fileIssues, textIssues } from './write-message.ts'

export interface SendCorrection extends ByToken {
  /** the description as corrected */
  readonly content: string
  /** 正当理由, where the period is over */
  readonly cause: string
  readonly uploads: readonly PaperUpload[]
}

/**
 * 网上补正（条例第三十条）。Sent within the period it is received at once, on the day on which it was sent, and the term
 * starts anew from that day: the office itself asked for it here, so that nothing is left to be confirmed (decision 0019).
 * Sent later it cannot restart the term by itself: the clerk says whether there was good cause.
 */
export async function sendCorrection(desk: Desk, request: SendCorrection): Promise<Answer<void>> {
  const content = request.content.trim()
  const cause = request.cause.trim()
  const missing = '请按补正告知，写明补正后的内容描述。'
  const issues = [...textIssues('content', content, missing), ...fileIssues(request.uploads)]
  if (issues.length > 0) return mend(...issues)
  const kept = await keepPapers(desk, 'correction', request.uploads)
  if ('issues' in kept) return mend(...kept.issues)
  return actAsApplicant(desk, request, 'application.applicant-correction', (file) => {
    const on = desk.today()
    const files = kept.papers.length
    if (wasSent(file, content)) return done(null)
    switch (correctionNow(file, desk)) {
      case null:
        return refuse('notNow', '现在没有等待您补正的事项。要补充说明的，请用“给机关留言”。', '条例第三十条')
      case 'inTime':
        return done({ event: received(on, content), papers: kept.papers })
      case 'late': {
        const causeIssues = textIssues(
          'cause',
          cause,
          '补正期限已过，请写明逾期的理由，由机关判断是不是正当理由。',
        )
        if (causeIssues.length > 0) return mend(...causeIssues)
        return done({
          event: { type: 'correction_offered', on, event: null, details: { content, cause, files } },
          papers: kept.papers,
        })
      }
    }
  })
}

function received(on: Temporal.PlainDate, content: string): NewEvent {
  return {
    type: 'correction_received',
    on,
    event: { type: 'correction_received', on },
    details: { content },
  }
}

/** Pressed twice, it is one correction. */
function wasSent(file: CaseFile, content: string): boolean {
  const last = lastOf(file, 'correction_received') ?? lastOf(file, 'correction_offered')
  return last?.seq === file.lastSeq && last.details?.content === content
}
