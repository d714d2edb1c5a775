import type { CaseFile } from '../case-file.ts'
import { clockOf } from '../../../platform/day.ts'

/** What one side wrote to the other. */
export interface Message {
  readonly from: 'office' | 'applicant'
  /** 2026-10-08 16:20 */
  readonly at: string
  readonly text: string
  /** files that came with it */
  readonly files: number
}

/** 来往留言, oldest first. */
export function messagesOf(file: Pick<CaseFile, 'events'>): Message[] {
  return file.events.flatMap((event): Message[] => {
    const at = clockOf(Temporal.Instant.from(event.at))
    if (event.type === 'message_sent' && event.details) {
      return [{ from: 'office', at, text: event.details.text, files: 0 }]
    }
    if (event.type === 'message_received' && event.details) {
      return [{ from: 'applicant', at, text: event.details.text, files: event.details.files }]
    }
    return []
  })
}
