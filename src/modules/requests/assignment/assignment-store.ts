import type { Session } from '../../../platform/database/index.ts'
import type { CaseFile } from '../case-file.ts'
import { dayFrom, some } from '../store.ts'
import type { RequestTables } from '../tables.ts'
import type { AssignmentTables } from './assignment-tables.ts'
import { assignmentsOf, type AssignmentState } from './assignments.ts'
import type { Section } from './section.ts'

export async function selectSections(session: Session, unitCode: string): Promise<Section[]> {
  const rows = await session
    .withTables<AssignmentTables>()
    .selectFrom('request_sections')
    .selectAll()
    .where('unit_id', '=', unitCode)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitCode: row.unit_id,
    name: row.name,
    person: row.person,
    accountId: row.account_id,
    active: row.active === 1,
  }))
}

/** Writes a 科室, new or changed. */
export async function upsertSection(transaction: Session, section: Section, position: number): Promise<void> {
  const change = {
    name: section.name,
    person: section.person,
    account_id: section.accountId,
    active: section.active ? 1 : 0,
  }
  await transaction
    .withTables<AssignmentTables>()
    .insertInto('request_sections')
    .values({ id: section.id, unit_id: section.unitCode, position, ...change })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute()
}

/** Puts down who has the case, out of its events. */
export async function putAssignees(
  transaction: Session,
  { application, events }: Pick<CaseFile, 'application' | 'events'>,
): Promise<void> {
  const tables = transaction.withTables<AssignmentTables>()
  await tables.deleteFrom('request_assignees').where('application_id', '=', application.id).execute()
  const assignments = assignmentsOf({ events })
  if (assignments.length === 0) return
  await tables
    .insertInto('request_assignees')
    .values(
      assignments.map((one) => ({
        application_id: application.id,
        assignment: one.id,
        unit_id: application.unitCode,
        section_id: one.sectionId,
        account_id: one.accountId,
        limit_on: one.limitOn.toString(),
        state: one.state,
      })),
    )
    .execute()
}

/** Which assignment of which case. */
export interface AssigneeRow {
  readonly applicationId: string
  readonly assignment: string
  readonly limitOn: Temporal.PlainDate
}

/** Assignments of cases that are still open, the nearest limit first. */
export async function selectAssignees(
  session: Session,
  filter: {
    readonly accountId?: string
    readonly unitCode: string
    readonly states: readonly AssignmentState[]
    /** limits before this day */
    readonly before?: Temporal.PlainDate
  },
  limit: number,
): Promise<AssigneeRow[]> {
  let query = session
    .withTables<AssignmentTables & RequestTables>()
    .selectFrom('request_assignees')
    .innerJoin('application_keys', 'application_keys.application_id', 'request_assignees.application_id')
    .select([
      'request_assignees.application_id',
      'request_assignees.assignment',
      'request_assignees.limit_on',
    ])
    .where('request_assignees.unit_id', '=', filter.unitCode)
    .where('request_assignees.state', 'in', some(filter.states) as readonly AssignmentState[])
    .where('application_keys.open', '=', 1)
  if (filter.accountId !== undefined) query = query.where('account_id', '=', filter.accountId)
  if (filter.before !== undefined) query = query.where('limit_on', '<', filter.before.toString())
  const rows = await query
    .orderBy('limit_on')
    .orderBy('request_assignees.application_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    applicationId: row.application_id,
    assignment: row.assignment,
    limitOn: dayFrom(row.limit_on),
  }))
}
