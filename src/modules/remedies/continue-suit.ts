import type { Day } from '../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse } from '../desk/index.ts'
import { handleRemedy, type OnRemedy } from './handle-remedy.ts'
import type { Remedy } from './remedy.ts'
import { dayIssues } from './write-entry.ts'

export interface ContinueSuit extends OnRemedy {
  /** the day on which the next instance accepted it */
  readonly acceptedOn: Day
  readonly organ: string
  readonly caseNumber?: string
}

/** 登记下一审级（二审、再审）：同一诉讼的几个审级只计一件，以最后的结果为准。 */
export async function continueSuit(desk: Desk, request: ContinueSuit): Promise<Answer<Remedy>> {
  const organ = request.organ.trim()
  return handleRemedy(desk, request, 'continueSuit', (remedy) => {
    if (remedy.kind === 'reconsideration') {
      return refuse('notNow', '行政复议没有下一审级；对复议决定起诉的，请另行登记“复议后起诉”。')
    }
    if (remedy.closedOn === null) return refuse('notNow', '这一审级还没有审结，请先登记审结。')
    const closed = { on: remedy.closedOn, label: '前一审级审结之日' }
    const issues: Issue[] = dayIssues('acceptedOn', '受理之日', request.acceptedOn, closed, desk.today())
    if (organ === '') issues.push({ field: 'organ', text: '请填写人民法院。' })
    if (issues.length > 0) return mend(...issues)
    return done({
      type: 'continued',
      on: request.acceptedOn,
      organ,
      caseNumber: request.caseNumber?.trim() ?? '',
      result: null,
    })
  })
}
