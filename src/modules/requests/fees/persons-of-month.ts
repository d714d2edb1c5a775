import type { Session } from '../../../platform/database/index.ts'
import type { Groups } from '../identity/groups.ts'
import { type MonthRow, selectJointApplicants } from './fee-month-store.ts'

/** What one person filed in the month; `identityMark` where the first of it names another as contact. */
export interface PersonMonth {
  /** one mark that stands for all his spellings; of who never applied himself, that of his identity number */
  readonly person: string
  readonly rows: readonly MonthRow[]
  readonly identityMark: string | null
}

/**
 * 同一申请人: the applications of a month by who filed them. A joint application stands with each of its applicants whose
 * identity number is known, once.
 */
export async function personsOfMonth(
  session: Session,
  unitCode: string,
  rows: readonly MonthRow[],
  groups: Groups,
): Promise<PersonMonth[]> {
  const ids = rows.map(({ id }) => id)
  const shared = Map.groupBy(
    await selectJointApplicants(session, unitCode, ids),
    ({ applicationId }) => applicationId,
  )
  const persons = new Map<string, { rows: MonthRow[]; identityMark: string | null }>()
  const add = (person: string, row: MonthRow, identityMark: string | null): void => {
    const known = persons.get(person)
    if (known === undefined) persons.set(person, { rows: [row], identityMark })
    else if (known.rows.at(-1) !== row) known.rows.push(row)
  }
  for (const row of rows) {
    add(groups.nameOf(row.personMark), row, null)
    for (const { identityMark, personMark } of shared.get(row.id) ?? []) {
      add(personMark === null ? identityMark : groups.nameOf(personMark), row, identityMark)
    }
  }
  return [...persons].map(([person, one]) => ({ person, ...one }))
}
