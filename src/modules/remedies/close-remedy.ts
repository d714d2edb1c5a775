import { chineseDate, type Day } from '../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend, refuse } from '../desk/index.ts'
import { handleRemedy, type OnRemedy } from './handle-remedy.ts'
import { type ClosedResult, closedResults, type Remedy } from './remedy.ts'
import { dayIssues } from './write-entry.ts'

export interface CloseRemedy extends OnRemedy {
  /** 审结之日 */
  readonly closedOn: Day
  readonly result: ClosedResult
}

/** 登记审结: 结果维持、结果纠正 or 其他结果, counted in the year of that day. */
export async function closeRemedy(desk: Desk, request: CloseRemedy): Promise<Answer<Remedy>> {
  const { closedOn, result } = request
  return handleRemedy(desk, request, 'close', (remedy) => {
    if (remedy.closedOn !== null) {
      return refuse('notNow', `这一件已于${chineseDate(remedy.closedOn)}审结。有下一审级的，请登记下一审级。`)
    }
    const accepted = { on: remedy.instances.at(-1)?.acceptedOn ?? remedy.acceptedOn, label: '受理之日' }
    const issues: Issue[] = dayIssues('closedOn', '审结之日', closedOn, accepted, desk.today())
    if (!closedResults.includes(result)) issues.push({ field: 'result', text: '请选择结果。' })
    if (issues.length > 0) return mend(...issues)
    return done({ type: 'closed', on: closedOn, organ: '', caseNumber: '', result })
  })
}
