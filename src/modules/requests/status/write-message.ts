import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { lastOf } from '../case-file.ts'
import { keepPapers } from '../papers/keep-papers.ts'
import type { PaperUpload } from '../papers/paper.ts'
import { actAsApplicant } from './applicant-act.ts'
import type { ByToken } from './opened-part.ts'
import { messageBar } from './what-he-may.ts'

export interface WriteMessage extends ByToken {
  readonly text: string
  readonly uploads: readonly PaperUpload[]
}

/** The longest text of a message or a correction (characters). */
export const longestText = 5_000
/** Files that come with one message or correction. */
export const mostFiles = 5

/** 留言（条例第三十条、第四十三条）：the applicant asks or explains; it goes into the case file, and the office answers there. */
export async function writeMessage(desk: Desk, request: WriteMessage): Promise<Answer<void>> {
  const text = request.text.trim()
  const issues = [...textIssues('text', text, '请写您要说的内容。'), ...fileIssues(request.uploads)]
  if (issues.length > 0) return mend(...issues)
  const kept = await keepPapers(desk, 'other', request.uploads)
  if ('issues' in kept) return mend(...kept.issues)
  return actAsApplicant(desk, request, 'application.applicant-message', (file) => {
    const last = lastOf(file, 'message_received')
    const on = desk.today()
    const again = last?.seq === file.lastSeq && last.details?.text === text && last.on.equals(on)
    // pressed twice, it is one message
    if (again && request.uploads.length === last.details?.files) return done(null)
    const bar = messageBar(file, desk)
    if (bar) return { kind: 'refused', refusal: bar }
    return done({
      event: {
        type: 'message_received',
        on,
        event: null,
        details: { text, files: kept.papers.length },
      },
      papers: kept.papers,
    })
  })
}

/** What is wrong with a text that must be there. */
export function textIssues(field: string, text: string, missing: string): Issue[] {
  if (text === '') return [{ field, text: missing }]
  if ([...text].length > longestText) {
    return [{ field, text: `内容请控制在${longestText}字以内；更长的，请作为文件上传。` }]
  }
  return []
}

export function fileIssues(uploads: readonly PaperUpload[]): Issue[] {
  return uploads.length > mostFiles
    ? [{ field: 'file', text: `一次最多上传 ${mostFiles} 个文件，请合并后再上传，或者分几次提交。` }]
    : []
}
