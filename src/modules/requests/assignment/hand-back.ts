import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { meant } from './assign-case.ts'
import { putAssignees } from './assignment-store.ts'
import { openFor } from './assignments.ts'

export interface HandBack extends OnCase {
  readonly assignment?: string
  readonly reason: string
}

/** 科室退回: the 专员 gives it to another 科室, or works on it himself. */
export async function handBack(desk: Desk, request: HandBack): Promise<Answer<Handled>> {
  const reason = request.reason.trim()
  return handleCase(desk, request, 'handBack', (file) => {
    const assignment = meant(openFor(file, desk.actor), request.assignment)
    const issues: Issue[] = []
    if (assignment === undefined) issues.push({ field: 'assignment', text: '请选择退回的是哪个科室的一份。' })
    if (reason === '') issues.push({ field: 'reason', text: '请写明退回的理由，最好写明应当由谁办理。' })
    if (issues.length > 0 || assignment === undefined) return mend(...issues)
    const details = { assignment: assignment.id, section: assignment.section, reason }
    return done({
      event: { type: 'handed_back', on: desk.today(), event: null, details },
      also: putAssignees,
    })
  })
}
