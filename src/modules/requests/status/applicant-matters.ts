import type { Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { titleOf } from '../application.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import { barOf } from '../handling/case-acts.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { applicationPolicy } from '../policy.ts'
import { selectCases } from '../store.ts'
import { consentAskedOf } from '../transfer/transfer.ts'
import { selectUnsettled } from './matter-store.ts'
import { unansweredMessage } from './open-matters.ts'

/** 留言待答复; 同意转交, 待转交; 不同意转交, 待知悉. */
export type MatterKind = 'message' | 'consented' | 'declined'

/** Something that an applicant did at his status page, and that no limit of the law brings before the clerk. */
export interface ApplicantMatter {
  readonly id: string
  readonly unitCode: string
  readonly caseNumber: string
  readonly title: string
  readonly kind: MatterKind
  readonly since: Day
  /** working days that it has waited, up to today */
  readonly waited: number
  /** the agency of a transfer; '' for a message */
  readonly agency: string
}

/** Of each kind; whoever has more works from the top. */
const mostShown = 60

/** 申请人网上的留言和答复 that wait in a unit, the longest waiting first; of ended cases too, which stand in no queue. */
export async function applicantMatters(desk: Desk, unitCode: string): Promise<Answer<ApplicantMatter[]>> {
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, applicationPolicy.sendMessage, unit)
  if (refused) return refused
  const ids = [
    ...(await selectUnsettled(desk.read, unitCode, 'message_received', mostShown)),
    ...(await selectUnsettled(desk.read, unitCode, 'transfer_answered', mostShown)),
  ]
  const cases = await selectCases(desk.read, desk.vault, { ids: [...new Set(ids)] })
  const files = await loadFiles(desk.read, desk, cases)
  const matters = files.flatMap((file) => [messageOf(file, desk), consentOf(file, desk)])
  return done(
    matters
      .filter((matter) => matter !== null)
      .sort((a, b) => Temporal.PlainDate.compare(a.since, b.since) || a.id.localeCompare(b.id)),
  )
}

function messageOf(file: CaseFile, desk: Desk): ApplicantMatter | null {
  const asked = unansweredMessage(file)
  if (asked === null || lastOf(file, 'archived') !== null) return null
  return matterOf(file, desk, { kind: 'message', since: asked.on, agency: '' })
}

function consentOf(file: CaseFile, desk: Desk): ApplicantMatter | null {
  const consent = consentAskedOf(file)
  const answered = lastOf(file, 'transfer_answered')
  if (consent === null || answered === null || consent.consents === null) return null
  // the case was answered otherwise: nothing goes anywhere
  if (barOf('recordConsent', file, desk) !== null) return null
  const told = { since: answered.on, agency: consent.unit }
  if (consent.consents) {
    // while this office has not answered, the case stands in the queue by itself and says so
    return barOf('transfer', file, desk) === null
      ? matterOf(file, desk, { ...told, kind: 'consented' })
      : null
  }
  // what somebody of the office wrote down, or has worked on since, is known there
  const known = file.events.some(({ seq, byId }) => seq >= answered.seq && byId !== null)
  return known ? null : matterOf(file, desk, { ...told, kind: 'declined' })
}

function matterOf(
  { application }: CaseFile,
  desk: Desk,
  told: Pick<ApplicantMatter, 'kind' | 'since' | 'agency'>,
): ApplicantMatter {
  const { id, unitCode, caseNumber } = application
  const waited = desk.calendar.workingDaysBetween(told.since, desk.today())
  return { id, unitCode, caseNumber, title: titleOf(application), waited, ...told }
}
