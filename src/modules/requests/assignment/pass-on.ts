import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { assigneeOf, meant, takes } from './assign-case.ts'
import { putAssignees, selectSections } from './assignment-store.ts'
import { assignmentsOf, openFor } from './assignments.ts'

export interface PassOn extends OnCase {
  readonly assignment?: string
  /** the 科室 that gets it */
  readonly section: string
  readonly reason: string
}

/** 内部转办: to another 科室 of the same unit, within the internal limit that was set; the trail stays. */
export async function passOn(desk: Desk, request: PassOn): Promise<Answer<Handled>> {
  const reason = request.reason.trim()
  return handleCase(desk, request, 'passOn', async (file, transaction) => {
    const assignment = meant(openFor(file, desk.actor), request.assignment)
    const sections = await selectSections(transaction, file.application.unitCode)
    const section = takes(sections, request.section)
    const issues: Issue[] = []
    if (assignment === undefined) issues.push({ field: 'assignment', text: '请选择转办的是哪个科室的一份。' })
    if (section === undefined) issues.push({ field: 'section', text: '请选择转给哪个科室。' })
    const busy = assignmentsOf(file).some((one) => one.state === 'open' && one.sectionId === section?.id)
    if (busy) issues.push({ field: 'section', text: '这个科室已经在办本件。' })
    if (reason === '') issues.push({ field: 'reason', text: '请写明为什么由这个科室办理。' })
    if (issues.length > 0 || assignment === undefined || section === undefined) return mend(...issues)
    const details = {
      assignment: assignment.id,
      section: assignment.section,
      to: assigneeOf(section, assignment.part, file.lastSeq + 1, 1),
      limitOn: assignment.limitOn.toString(),
      reason,
    }
    return done({ event: { type: 'passed_on', on: desk.today(), event: null, details }, also: putAssignees })
  })
}
