import type { Session } from '../../../platform/database/index.ts'
import type { IdentityTables } from '../identity/identity-tables.ts'
import type { IntakeTables } from '../intake/intake-tables.ts'
import { some } from '../store.ts'
import type { RequestTables } from '../tables.ts'

type Tables = RequestTables & IdentityTables & IntakeTables

/** One application of a month, by its receipt. */
export interface MonthRow {
  readonly id: string
  readonly personMark: string
  readonly number: string
  readonly caseNumber: string
  readonly channel: RequestTables['applications']['channel']
  readonly receivedOn: string
  readonly arrivedOn: string
  readonly auditSeq: number
}

/**
 * The applications received in law that belong to a natural month, in the order in which they count; of certain
 * applicants, or of all. A joint application counts for each of those who filed it.
 */
export async function selectMonth(
  session: Session,
  unitCode: string,
  month: string,
  monthBy: 'received' | 'arrived',
  persons: readonly string[] | null,
): Promise<MonthRow[]> {
  let query = session
    .withTables<Tables>()
    .selectFrom('application_marks')
    .innerJoin('applications', 'applications.id', 'application_marks.application_id')
    .innerJoin('application_events', 'application_events.application_id', 'application_marks.application_id')
    .select([
      'applications.id',
      'application_marks.person_mark as personMark',
      'applications.number',
      'applications.case_number as caseNumber',
      'applications.channel',
      'application_events.on_day as receivedOn',
      'applications.arrived_on as arrivedOn',
      'application_events.audit_seq as auditSeq',
    ])
    .where('application_marks.unit_id', '=', unitCode)
    .where('application_events.type', '=', 'received')
    .where('application_events.counts', '=', 1)
    // of a split application the parts count, the whole does not
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('application_events as other')
            .select('other.seq')
            .whereRef('other.application_id', '=', 'applications.id')
            .where('other.type', '=', 'split'),
        ),
      ),
    )
    .where(
      monthBy === 'received' ? 'application_events.on_day' : 'applications.arrived_on',
      '>=',
      `${month}-01`,
    )
    .where(
      monthBy === 'received' ? 'application_events.on_day' : 'applications.arrived_on',
      '<=',
      `${month}-31`,
    )
  if (persons !== null) {
    const joint = await selectJointCases(session, unitCode, persons)
    query = query.where((where) =>
      where.or([
        where('application_marks.person_mark', 'in', some(persons)),
        where('application_marks.application_id', 'in', some(joint)),
      ]),
    )
  }
  const rows = await query.execute()
  const dayOf = (row: MonthRow): string => (monthBy === 'received' ? row.receivedOn : row.arrivedOn)
  return rows.toSorted(
    (a, b) =>
      compare(dayOf(a), dayOf(b)) ||
      Number(a.auditSeq) - Number(b.auditSeq) ||
      byNumber.compare(a.number, b.number),
  )
}

/** Ids of the applications that these persons filed with others, as one who is not the contact. */
async function selectJointCases(
  session: Session,
  unitCode: string,
  persons: readonly string[],
): Promise<string[]> {
  const rows = await session
    .withTables<Tables>()
    .selectFrom('filing_marks')
    .select('application_id')
    .distinct()
    .where('unit_id', '=', unitCode)
    .where('kind', '=', 'coIdentity')
    .where('mark', 'in', (query) =>
      query
        .selectFrom('application_marks')
        .innerJoin('application_keys', 'application_keys.application_id', 'application_marks.application_id')
        .select('application_keys.identity_mark')
        .where('application_marks.unit_id', '=', unitCode)
        .where('application_marks.person_mark', 'in', some(persons))
        .where('application_keys.identity_mark', 'is not', null),
    )
    .execute()
  return rows.map((row) => row.application_id)
}

/** Somebody who filed an application beside its contact. */
export interface JointApplicant {
  readonly applicationId: string
  /** fingerprint of his identity number */
  readonly identityMark: string
  /** as he is known where he applied himself, a line for each spelling; null where he never did */
  readonly personMark: string | null
}

/** Those who filed these applications beside their contacts, as far as their identity numbers are known. */
export async function selectJointApplicants(
  session: Session,
  unitCode: string,
  ids: readonly string[],
): Promise<JointApplicant[]> {
  const found: JointApplicant[] = []
  for (let start = 0; start < ids.length; start += 1_000) {
    const rows = await session
      .withTables<Tables>()
      .selectFrom('filing_marks')
      .leftJoin('application_keys', (join) =>
        join
          .onRef('application_keys.identity_mark', '=', 'filing_marks.mark')
          .onRef('application_keys.unit_id', '=', 'filing_marks.unit_id'),
      )
      .leftJoin('application_marks', 'application_marks.application_id', 'application_keys.application_id')
      .select(['filing_marks.application_id as id', 'filing_marks.mark'])
      .select('application_marks.person_mark as person')
      .distinct()
      .where('filing_marks.unit_id', '=', unitCode)
      .where('filing_marks.kind', '=', 'coIdentity')
      .where('filing_marks.application_id', 'in', ids.slice(start, start + 1_000))
      .orderBy('filing_marks.mark')
      .orderBy('application_marks.person_mark')
      .execute()
    found.push(
      ...rows.map(({ id, mark, person }) => ({ applicationId: id, identityMark: mark, personMark: person })),
    )
  }
  return found
}

/** Of one day and one import the lower number counts first. */
const byNumber = new Intl.Collator('en', { numeric: true })

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
