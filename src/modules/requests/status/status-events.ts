import type { EventTexts } from '../event-texts.ts'
import { sentences } from '../lists/sentences.ts'

/** What passes between the office and the applicant; none of it moves the statutory clock. */
export const statusEventLabels = {
  message_sent: '告知申请人',
  message_received: '申请人留言',
  correction_offered: '申请人逾期后提交补正',
  paper_read: '申请人网上查阅',
} as const

/** How many files came with a message. */
interface WithFiles {
  readonly files: number
}

export interface StatusEventDetails {
  message_sent: { readonly text: string }
  message_received: { readonly text: string } & WithFiles
  /** sent after the period was over: it waits for the clerk to say whether there was good cause (条例第三十条) */
  correction_offered: { readonly content: string; readonly cause: string } & WithFiles
  /** the first time that the applicant opened a paper on the status page */
  paper_read: { readonly paper: string; readonly name: string }
}

export const statusEntryTexts: EventTexts<StatusEventDetails> = {
  message_sent: ({ text }) => text,
  message_received: ({ text, files }) => sentences(text, filesText(files)),
  correction_offered: ({ content, cause, files }) =>
    sentences(content, `逾期的理由：${cause}`, filesText(files)),
  paper_read: ({ name }) => sentences(name),
}

function filesText(files: number): string {
  return files === 0 ? '' : `附件${files}个`
}
