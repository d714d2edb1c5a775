import { type Channel, channelLabels } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day } from '../../../law/calendar/day.ts'
import type { Session } from '../../../platform/database/index.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import type { Particulars } from '../applicant.ts'
import { titleOf } from '../application.ts'
import { applicationPolicy } from '../policy.ts'
import { type ApplicationForm, checkForm } from './application-form.ts'
import { contentMarks, marksOf } from './applicant-marks.ts'
import { findMarked, findOpenByApplicant } from './mark-store.ts'

/** So many days back an open case may be the same application that came in by another channel. */
const twinDays = 60

/** An open case that is probably the same application, and why we think so. */
export interface Twin {
  readonly id: string
  readonly number: string
  readonly caseNumber: string
  readonly title: string
  readonly channel: Channel
  readonly arrivedOn: Day
  /** what the two have in common, in words */
  readonly evidence: string
}

/**
 * 同一申请以两种渠道收到: open cases of the unit within 60 days by the same applicant that ask for the same, found by
 * keyed fingerprints. It only shows; whether it is one application is for the clerk to say.
 */
export async function findTwins(
  desk: Desk,
  request: { readonly unitCode: string; readonly channel: Channel; readonly form: ApplicationForm },
): Promise<Answer<Twin[]>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const refused = forbidden(desk.actor, applicationPolicy.register, unit)
  if (refused) return refused
  const checked = checkForm(request.form, 'registered')
  // what is wrong in the form is told when it is registered
  if ('issues' in checked) return done([])
  return done(await twinsOf(desk.read, desk, unit.code, request.channel, checked.particulars))
}

/** The same within an open transaction, for a form that was checked. */
export async function twinsOf(
  session: Session,
  desk: Pick<Desk, 'vault' | 'today'>,
  unitCode: string,
  channel: Channel,
  particulars: Particulars,
): Promise<Twin[]> {
  const since = desk.today().subtract({ days: twinDays }).toString()
  const { identity_mark: identity, name_mark: name } = marksOf(desk.vault, particulars.applicant)
  const content = contentMarks(desk.vault, particulars)
  const shared = await findMarked(session, unitCode, since, content)
  if (shared.size === 0) return []
  const candidates = await findOpenByApplicant(session, desk.vault, unitCode, since, { identity, name })
  return candidates.flatMap(({ stored: { application }, by }) => {
    const kinds = shared.get(application.id)
    // twice by the same channel is a repetition, shown on the case
    if (kinds === undefined || application.channel === channel) return []
    const { id, number, caseNumber, arrivedOn } = application
    const who = by.includes('identity') ? '申请人的证件号码相同' : '申请人的姓名（名称）相同'
    const what = kinds.includes('description') ? '内容描述相同' : '文件名称或者文号相同'
    const how = `${chineseDate(arrivedOn)}以${channelLabels[application.channel]}收到`
    return [
      {
        id,
        number,
        caseNumber,
        title: titleOf(application),
        channel: application.channel,
        arrivedOn,
        evidence: `${how}，还没有办结；${who}，${what}。`,
      },
    ]
  })
}
