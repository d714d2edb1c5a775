import { type Day, parseDay } from '../../../law/calendar/day.ts'
import type { Actor } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import type { FileEvent } from '../file-event.ts'
import type { Assignee, SectionOpinion } from './assignment-events.ts'

/** `settled`: handed back, and given to a 科室 anew since. */
export type AssignmentState = 'open' | 'answered' | 'passedOn' | 'handedBack' | 'settled'

/** One 科室 that has, or had, the case to work on. */
export interface Assignment extends Assignee {
  readonly limitOn: Day
  /** what it was asked to do */
  readonly task: string
  readonly assignedOn: Day
  readonly assignedBy: string
  readonly state: AssignmentState
  /** the day on which it answered, passed it on or handed it back; null while it is open */
  readonly endedOn: Day | null
  readonly opinion: {
    readonly kind: SectionOpinion
    readonly found: string
    readonly reason: string
    readonly by: string
  } | null
  /** why it was passed on or handed back */
  readonly note: string
}

/** Every assignment of the case, oldest first. */
export function assignmentsOf(file: Pick<CaseFile, 'events'>): Assignment[] {
  const found = new Map<string, Assignment>()
  for (const entry of file.events) take(entry, found)
  return [...found.values()]
}

function take(entry: FileEvent, found: Map<string, Assignment>): void {
  if (entry.type === 'case_assigned' && entry.details) {
    const { assignees, limitOn, task } = entry.details
    // who gives the case out anew has seen what came back
    for (const one of found.values()) {
      if (one.state === 'handedBack') found.set(one.id, { ...one, state: 'settled' })
    }
    for (const assignee of assignees) found.set(assignee.id, opened(assignee, limitOn, task, entry))
  } else if (entry.type === 'opinion_given' && entry.details) {
    const { assignment, opinion: kind, found: what, reason } = entry.details
    close(found, assignment, 'answered', entry, { opinion: { kind, found: what, reason, by: entry.by } })
  } else if (entry.type === 'passed_on' && entry.details) {
    const { assignment, to, limitOn, reason } = entry.details
    close(found, assignment, 'passedOn', entry, { note: reason })
    found.set(to.id, opened(to, limitOn, found.get(assignment)?.task ?? '', entry))
  } else if (entry.type === 'handed_back' && entry.details) {
    const { assignment, reason } = entry.details
    close(found, assignment, 'handedBack', entry, { note: reason })
  }
}

function opened(assignee: Assignee, limitOn: string, task: string, { on, by }: FileEvent): Assignment {
  const limit = parseDay(limitOn)
  if (limit === null) throw new Error(`an assignment until ${limitOn}`)
  return {
    ...assignee,
    limitOn: limit,
    task,
    assignedOn: on,
    assignedBy: by,
    state: 'open',
    endedOn: null,
    opinion: null,
    note: '',
  }
}

function close(
  found: Map<string, Assignment>,
  id: string,
  state: AssignmentState,
  { on }: FileEvent,
  change: Partial<Assignment>,
): void {
  const before = found.get(id)
  if (before) found.set(id, { ...before, ...change, state, endedOn: on })
}

/** Whether the case was given to this person and not taken from him since: he may read it. */
export function isAssigned(file: Pick<CaseFile, 'events'>, actor: Actor): boolean {
  if (actor.kind !== 'account') return false
  return assignmentsOf(file).some(
    ({ accountId, state }) => accountId === actor.id && (state === 'open' || state === 'answered'),
  )
}

/** The open assignments on which this person may act: his own, and for the 专员 those answered on paper. */
export function openFor(file: Pick<CaseFile, 'events'>, actor: Actor): Assignment[] {
  return assignmentsOf(file).filter(({ state, accountId }) => {
    if (state !== 'open' || actor.kind !== 'account') return false
    return accountId === actor.id || (accountId === null && actor.roles.includes('disclosureOfficer'))
  })
}
