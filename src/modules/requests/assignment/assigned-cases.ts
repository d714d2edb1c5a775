import { type Day, isBefore } from '../../../law/calendar/day.ts'
import { type Desk, may } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { titleOf } from '../application.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { applicationPolicy } from '../policy.ts'
import { selectCases } from '../store.ts'
import type { Part } from './assignment-events.ts'
import { type AssigneeRow, selectAssignees } from './assignment-store.ts'
import { assignmentsOf, type AssignmentState } from './assignments.ts'

/** One line of the work queue about a case that lies with a 科室. */
export interface AssignedRow {
  readonly applicationId: string
  readonly assignment: string
  readonly caseNumber: string
  readonly title: string
  readonly section: string
  readonly part: Part
  readonly person: string
  readonly state: AssignmentState
  readonly since: Day
  readonly limitOn: Day
  /** working days after today up to the limit; 0 on the day and after */
  readonly workingDaysLeft: number
  /** working days since the limit; 0 while it is not past */
  readonly workingDaysLate: number
  /** given to the person who asks; else he watches over it */
  readonly mine: boolean
}

/** More in one queue nobody reads. */
const most = 500

/**
 * What lies with 科室: the asker's own, and for the 专员 and the head of the unit what is past its internal limit or
 * came back. Empty for anybody else.
 */
export async function assignedCases(desk: Desk): Promise<AssignedRow[]> {
  const { actor } = desk
  if (actor.kind !== 'account') return []
  const unitCode = actor.unit.code
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return []
  const open = ['open'] as const
  const own = await selectAssignees(desk.read, { unitCode, accountId: actor.id, states: open }, most)
  const watched: AssigneeRow[] = []
  if (may(actor, applicationPolicy.watchAssignments, unit)) {
    watched.push(
      ...(await selectAssignees(desk.read, { unitCode, states: open, before: desk.today() }, most)),
      ...(await selectAssignees(desk.read, { unitCode, states: ['handedBack'] }, most)),
    )
  }
  return rowsOf([...own, ...watched], desk, actor.id, unitCode)
}

async function rowsOf(
  found: readonly AssigneeRow[],
  desk: Desk,
  accountId: string,
  unitCode: string,
): Promise<AssignedRow[]> {
  const ids = [...new Set(found.map(({ applicationId }) => applicationId))]
  if (ids.length === 0) return []
  const cases = await selectCases(desk.read, desk.vault, { unitCodes: [unitCode], ids })
  const files = new Map((await loadFiles(desk.read, desk, cases)).map((file) => [file.application.id, file]))
  const once = new Map(found.map((row) => [`${row.applicationId}/${row.assignment}`, row]))
  const today = desk.today()
  return [...once.values()].flatMap(({ applicationId, assignment: id, limitOn }) => {
    const file = files.get(applicationId)
    const one = file && assignmentsOf(file).find((assignment) => assignment.id === id)
    if (!file || !one) return []
    const late = isBefore(limitOn, today)
    return [
      {
        applicationId,
        assignment: id,
        caseNumber: file.application.caseNumber,
        title: titleOf(file.application),
        section: one.section,
        part: one.part,
        person: one.person,
        state: one.state,
        since: one.assignedOn,
        limitOn,
        workingDaysLeft: desk.calendar.workingDaysBetween(today, limitOn),
        workingDaysLate: late ? desk.calendar.workingDaysBetween(limitOn, today) : 0,
        mine: one.accountId === accountId,
      },
    ]
  })
}
