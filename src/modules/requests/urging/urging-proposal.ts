import { chineseDate, type Day, isBefore } from '../../../law/calendar/day.ts'
import type { Desk } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { standingOf, waitingLimits } from '../standings/standing.ts'

/** What a 督办 of this case would say and until when, for the supervisor to change. */
export interface UrgingProposal {
  readonly matter: string
  readonly answerBy: Day
}

/** Working days that a proposal gives to answer. */
const givenDays = 2

/** 督办建议: for a late case with its reason, for any other with an open question; null where the case has ended. */
export function urgingProposal(file: CaseFile, desk: Desk): UrgingProposal | null {
  const standing = standingOf(file, desk)
  if (standing === null) return null
  const { limit, dueOn } = standing
  const today = desk.today()
  const answerBy = desk.calendar.nthWorkingDayAfter(today, givenDays)
  const late = dueOn !== null && isBefore(dueOn, today) && !waitingLimits.includes(limit)
  if (!late)
    return { matter: '请说明本件办到哪一步、还有什么困难，抓紧办理，在期限以内答复申请人。', answerBy }
  const day = chineseDate(dueOn)
  return limit === 'confirmation'
    ? { matter: `本件应于${day}与申请人确认收到，至今没有确认。请当日确认，并说明原因。`, answerBy }
    : {
        matter: `本件应于${day}答复，已经逾期。请立即答复申请人，并说明逾期的原因、现在办到哪一步、何时办结。`,
        answerBy,
      }
}
