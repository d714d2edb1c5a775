import type { Day } from '../../../law/calendar/day.ts'
import { type Answer, type Desk, done, type Issue, mend } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { type Handled, handleCase, type OnCase } from '../handling/handle-case.ts'
import { type Assignee, type Part, parts } from './assignment-events.ts'
import { putAssignees, selectSections } from './assignment-store.ts'
import { assignmentsOf } from './assignments.ts'
import { limitIssue, limitRange } from './internal-limit.ts'
import type { Section } from './section.ts'

export interface AssignCase extends OnCase {
  readonly sections: readonly { readonly id: string; readonly part: Part }[]
  /** 内部期限, before the statutory due day */
  readonly limitOn: Day
  /** what is asked of them */
  readonly task: string
}

/** 交科室办理: one 主办 and any number of 协办, with an internal limit. It has no effect on the statutory clock. */
export async function assignCase(desk: Desk, request: AssignCase): Promise<Answer<Handled>> {
  const task = request.task.trim()
  return handleCase(desk, request, 'assign', async (file, transaction) => {
    const sections = await selectSections(transaction, file.application.unitCode)
    const issues: Issue[] = []
    const assignees = request.sections.flatMap(({ id, part }, index) => {
      const section = takes(sections, id)
      return section && parts.includes(part) ? [assigneeOf(section, part, file.lastSeq + 1, index + 1)] : []
    })
    if (assignees.length === 0 || assignees.length < request.sections.length) {
      issues.push({ field: 'sections', text: '请从本机关的科室名单中选择，名单由专员或者负责人维护。' })
    } else {
      issues.push(...choiceIssues(assignees, file))
    }
    if (task === '') issues.push({ field: 'task', text: '请写明要科室查找什么、提出什么意见。' })
    const limit = limitIssue(request.limitOn, limitRange(file, desk), desk.calendar)
    if (limit) issues.push(limit)
    if (issues.length > 0) return mend(...issues)
    const details = { assignees, limitOn: request.limitOn.toString(), task }
    return done({
      event: { type: 'case_assigned', on: desk.today(), event: null, details },
      also: putAssignees,
    })
  })
}

function choiceIssues(assignees: readonly Assignee[], file: CaseFile): Issue[] {
  const open = assignmentsOf(file).filter(({ state }) => state === 'open')
  const twice = assignees.find(
    ({ sectionId }, index) =>
      assignees.findIndex((one) => one.sectionId === sectionId) !== index ||
      open.some((one) => one.sectionId === sectionId),
  )
  if (twice) return [{ field: 'sections', text: `${twice.section}已经在办，不用再交一次。` }]
  const leads = [...open, ...assignees].filter(({ part }) => part === 'lead').length
  if (leads === 1) return []
  const text = leads === 0 ? '请指定一个主办科室。' : '主办科室只能有一个，其余为协办。'
  return [{ field: 'sections', text }]
}

/** A 科室 that still takes cases; undefined where there is none with this id. */
export function takes(sections: readonly Section[], id: string): Section | undefined {
  return sections.find((section) => section.id === id && section.active)
}

export function assigneeOf(section: Section, part: Part, seq: number, place: number): Assignee {
  const { id: sectionId, name, person, accountId } = section
  return { id: `a${seq}-${place}`, sectionId, section: name, part, person, accountId }
}

/** The assignment that is meant: the one named, or the only one on which this person may act. */
export function meant<One extends { readonly id: string }>(
  mine: readonly One[],
  wanted: string | undefined,
): One | undefined {
  if (wanted !== undefined) return mine.find(({ id }) => id === wanted)
  return mine.length === 1 ? mine[0] : undefined
}
