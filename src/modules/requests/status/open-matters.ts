import { type CaseFile, lastOf } from '../case-file.ts'

/** A correction that came after the period and of which the clerk has not yet said whether it is taken; null: none. */
export function offeredCorrection(file: Pick<CaseFile, 'events'>): CaseFile['events'][number] | null {
  const offered = lastOf(file, 'correction_offered')
  if (offered === null) return null
  const settled = file.events.some(
    ({ seq, type }) => seq > offered.seq && (type === 'correction_received' || type === 'decided'),
  )
  return settled ? null : offered
}

/** A message of the applicant that nobody answered yet; null: none. */
export function unansweredMessage(file: Pick<CaseFile, 'events'>): CaseFile['events'][number] | null {
  const asked = lastOf(file, 'message_received')
  if (asked === null) return null
  return file.events.some(({ seq, type }) => seq > asked.seq && type === 'message_sent') ? null : asked
}
