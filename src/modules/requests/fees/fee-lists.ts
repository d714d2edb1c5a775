import type { Day } from '../../../law/calendar/day.ts'
import type { FeeBasis } from '../../../law/fees/fee.ts'
import { type Answer, type Desk, done } from '../../desk/index.ts'
import { maskApplicant } from '../applicant.ts'
import type { Application } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import { type Groups, groupsOf } from '../identity/groups.ts'
import { selectByIds, selectFeeMonthRule } from '../identity/identity-store.ts'
import { marksOf } from '../intake/applicant-marks.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { unreadable } from '../lists/readable-units.ts'
import { selectByEventInYear } from '../entry-store.ts'
import { selectCases } from '../store.ts'
import { type MonthRow, selectJointApplicants, selectMonth } from './fee-month-store.ts'
import { type CountedApplication, countedOf } from './fee-month.ts'

/** 月度台账: one applicant with what he filed in the month, his name masked. */
export interface ApplicantMonth {
  readonly maskedName: string
  readonly kind: Application['kind']
  readonly items: number
  readonly applications: readonly CountedApplication[]
}

export interface MonthFees {
  readonly month: string
  readonly applications: number
  /** those who filed most at the top; at most 200 */
  readonly applicants: readonly ApplicantMonth[]
}

const mostApplicants = 200

/** The applications of a unit and a natural month by applicant (国办函〔2020〕109号). `month`: `2026-03`. */
export async function monthFees(desk: Desk, unitCode: string, month: string): Promise<Answer<MonthFees>> {
  const refused = await unreadable(desk, [unitCode])
  if (refused) return refused
  const groups = await groupsOf(desk.read, unitCode)
  const rows = await selectMonth(desk.read, unitCode, month, await selectFeeMonthRule(desk.read), null)
  const persons = (await byPerson(desk, unitCode, rows, groups))
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .slice(0, mostApplicants)
  const opened = new Map(
    (
      await selectByIds(
        desk.read,
        desk.vault,
        persons.flatMap(({ rows: [first] }) => (first ? [first.id] : [])),
      )
    ).map(({ application }) => [application.id, application]),
  )
  const applicants: ApplicantMonth[] = []
  for (const { rows: filed, identityMark } of persons) {
    const application = opened.get(filed[0]?.id ?? '')
    if (!application) continue
    const applications = await countedOf(desk.read, desk, unitCode, filed)
    applicants.push({
      ...applicantIn(desk, application, identityMark),
      items: applications.reduce((sum, { items }) => sum + items, 0),
      applications,
    })
  }
  return done({ month, applications: rows.length, applicants })
}

/** What one person filed in the month; `identityMark` where the first of it names another as contact. */
interface PersonMonth {
  readonly rows: readonly MonthRow[]
  readonly identityMark: string | null
}

/** A joint application stands with each of its applicants, once. */
async function byPerson(
  desk: Desk,
  unitCode: string,
  rows: readonly MonthRow[],
  groups: Groups,
): Promise<PersonMonth[]> {
  const shared = Map.groupBy(
    await selectJointApplicants(
      desk.read,
      unitCode,
      rows.map(({ id }) => id),
    ),
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
  return [...persons.values()]
}

/** The applicant of this fingerprint in an application; its contact where none is given. */
function applicantIn(
  { vault }: Pick<Desk, 'vault'>,
  application: Application,
  identityMark: string | null,
): Pick<ApplicantMonth, 'maskedName' | 'kind'> {
  const { particulars, kind } = application
  const one =
    identityMark === null
      ? undefined
      : particulars?.coApplicants?.find(
          ({ name, idNumber }) =>
            marksOf(vault, { name, idNumber, creditCode: '' }).identity_mark === identityMark,
        )
  if (particulars === null || one === undefined) return { maskedName: maskedNameOf(application), kind }
  const of = one.idKind === 'creditCode' ? 'otherOrganisation' : 'naturalPerson'
  return { maskedName: maskApplicant({ ...particulars.applicant, name: one.name }, of).name, kind: of }
}

/** 收费、缴费、退费: one entry of the yearly list. */
export interface FeeEntry {
  readonly id: string
  readonly caseNumber: string
  readonly maskedName: string
  readonly type: 'fee_notified' | 'fee_paid' | 'fee_refunded'
  readonly on: Day
  /** by item or by page; for notices */
  readonly basis: FeeBasis | null
  /** null where an older ledger does not say it */
  readonly amountFen: number | null
  readonly voucher: string
}

export interface YearFees {
  readonly year: number
  readonly entries: readonly FeeEntry[]
  readonly noticedFen: number
  readonly paidFen: number
  readonly refundedFen: number
  /** what part six of the yearly report states: paid less refunded, each by its own day */
  readonly collectedFen: number
}

/** All notices, payments and refunds of a unit and a year, oldest first, with their totals. */
export async function yearFees(desk: Desk, unitCode: string, year: number): Promise<Answer<YearFees>> {
  const refused = await unreadable(desk, [unitCode])
  if (refused) return refused
  const ids = await selectByEventInYear(
    desk.read,
    unitCode,
    ['fee_notified', 'fee_paid', 'fee_refunded'],
    year,
  )
  const cases = await selectCases(desk.read, desk.vault, { unitCodes: [unitCode], ids })
  const files = await loadFiles(desk.read, desk, cases)
  const entries = files
    .flatMap(entriesOf)
    .filter(({ on }) => on.year === year)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on) || a.caseNumber.localeCompare(b.caseNumber))
  const sum = (type: FeeEntry['type']): number =>
    entries.reduce((total, entry) => total + (entry.type === type ? (entry.amountFen ?? 0) : 0), 0)
  const paidFen = sum('fee_paid')
  const refundedFen = sum('fee_refunded')
  return done({
    year,
    entries,
    noticedFen: sum('fee_notified'),
    paidFen,
    refundedFen,
    collectedFen: paidFen - refundedFen,
  })
}

function entriesOf({ application, events }: CaseFile): FeeEntry[] {
  const { id, caseNumber } = application
  const maskedName = maskedNameOf(application)
  return events.flatMap((entry): FeeEntry[] => {
    const { on } = entry
    if (entry.type === 'fee_notified') {
      const { basis = null, amountFen = null } = entry.details ?? {}
      return [{ id, caseNumber, maskedName, type: entry.type, on, basis, amountFen, voucher: '' }]
    }
    if (entry.type === 'fee_paid' || entry.type === 'fee_refunded') {
      const { amountFen = null, voucher = '' } = entry.details ?? {}
      return [{ id, caseNumber, maskedName, type: entry.type, on, basis: null, amountFen, voucher }]
    }
    return []
  })
}

function maskedNameOf({ particulars, kind }: Application): string {
  return particulars === null ? '（已删除）' : maskApplicant(particulars.applicant, kind).name
}
