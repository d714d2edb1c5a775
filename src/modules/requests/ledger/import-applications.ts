import type { CaseEvent } from '../../../law/clock/case-event.ts'
import type { Day } from '../../../law/calendar/day.ts'
import { proceed } from '../../../law/clock/proceed.ts'
import type { ApplicantKind } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import { stamp } from '../../../platform/day.ts'
import { record, type SealedRow } from '../../audit/index.ts'
import { actorName, type Desk } from '../../desk/index.ts'
import type { Unit } from '../../units/index.ts'
import type { FeeBasis } from '../../../law/fees/fee.ts'
import type { Applicant, Particulars, RequestedInformation } from '../applicant.ts'
import { type Application, normaliseNumber, numberOf } from '../application.ts'
import type { EventDetails } from '../file-event.ts'
import { plainIdentity } from '../identity/application-marks.ts'
import { markApplications } from '../identity/mark-cases.ts'
import { marksOf } from '../intake/applicant-marks.ts'
import { lockNumbers } from '../intake/enter-application.ts'
import { recountCases } from '../counting/count-store.ts'
import { recomputeStandings } from '../standings/keep-standings.ts'
import { knownNumbers } from '../search-store.ts'
import { applicationRow, insertKeys, type KeyRow, type SerialPlace } from '../store.ts'
import { eventRow } from '../entry-store.ts'

/** An application taken over from an older ledger, already checked. */
export interface ImportedApplication {
  readonly number: string
  readonly kind: ApplicantKind
  readonly applicant: Partial<Applicant> & { readonly name: string }
  readonly content: string
  /** what else the form said */
  readonly requested?: Partial<RequestedInformation>
  /** as they were entered; one with a fault is kept, reported by the clock, and has no effect */
  readonly events: readonly CaseEvent[]
  /** what a notice or a payment said of the money, by its place among the events */
  readonly money?: ReadonlyMap<number, ImportedMoney>
  readonly refunds?: readonly ImportedRefund[]
}

/** 收费通知、缴费 as an older ledger tells them. */
export interface ImportedMoney {
  readonly amountFen: number
  readonly voucher: string
  /** how the notice charged; null for payments, and where it is not known */
  readonly basis: FeeBasis | null
  readonly count: number
}

/** 退还信息处理费. */
export interface ImportedRefund {
  readonly on: Day
  readonly amountFen: number
  readonly voucher: string
  readonly reason: string
}

/** How many applications one audit event vouches for. */
const applicationsPerEvent = 200

/** Numbers of this unit that are in the ledger already; the unit's numbers stay locked until the transaction ends. */
export async function takenNumbers(
  transaction: Session,
  unitCode: string,
  numbers: readonly string[],
): Promise<Set<string>> {
  await lockNumbers(transaction, unitCode)
  return existingNumbers(transaction, unitCode, numbers)
}

/** Numbers of this unit that are in the ledger now. */
export async function existingNumbers(
  session: Session,
  unitCode: string,
  numbers: readonly string[],
): Promise<Set<string>> {
  const known = await knownNumbers(session, unitCode, numbers.map(normaliseNumber))
  return new Set(numbers.filter((number) => known.has(normaliseNumber(number))))
}

/**
 * Writes imported applications, marked 导入, in the order given; returns their ids in that order. Whoever calls has
 * checked them and runs in one transaction: all or nothing.
 */
export async function enterImported(
  transaction: Session,
  desk: Desk,
  unit: Unit,
  imported: readonly ImportedApplication[],
  source: string,
): Promise<string[]> {
  const ids: string[] = []
  for (let start = 0; start < imported.length; start += applicationsPerEvent) {
    const batch = imported.slice(start, start + applicationsPerEvent)
    const keys: KeyRow[] = []
    const sealed: SealedRow[] = []
    const entered: Application[] = []
    for (const one of batch) {
      const rows = rowsOf(desk, unit, one)
      entered.push(rows.application)
      ids.push(rows.key.application_id)
      keys.push(rows.key)
      sealed.push(...rows.sealed)
    }
    await insertKeys(transaction, desk.vault, keys)
    await markApplications(transaction, desk, entered)
    await record(transaction, desk, {
      act: 'application.import',
      object: { kind: 'unit', id: unit.code },
      unitCode: unit.code,
      after: {
        source,
        from: batch[0]?.number ?? null,
        to: batch.at(-1)?.number ?? null,
        count: batch.length,
      },
      sealed,
    })
    await recountCases(
      transaction,
      keys.map((key) => key.application_id),
    )
    const open = keys.filter((key) => key.open === 1).map(({ application_id }) => application_id)
    await recomputeStandings(transaction, desk, open)
  }
  return ids
}

function rowsOf(
  desk: Desk,
  unit: Unit,
  one: ImportedApplication,
): { readonly application: Application; readonly key: KeyRow; readonly sealed: readonly SealedRow[] } {
  const { number, kind, events, money, refunds = [] } = one
  const { received, ending } = proceed(events, desk.calendar)
  if (received === null) throw new Error(`imported application ${number} was never received`)
  const particulars = particularsOf(one)
  const sealedKey = desk.vault.newSealedKey()
  const seal = (details: object): string => desk.vault.seal(sealedKey, JSON.stringify(details))
  const at = stamp(desk.now())
  const application: Application = {
    id: desk.newId(),
    unitCode: unit.code,
    number,
    caseNumber: number,
    channel: received.channel,
    kind,
    source: 'import',
    arrivedOn: received.on,
    enteredAt: at,
    particulars,
  }
  const entry = {
    at,
    by: actorName(desk.actor),
    byId: desk.actor.kind === 'account' ? desk.actor.id : null,
    imported: true,
  }
  const endOutcome = ending === null ? null : ending.type === 'decided' ? ending.outcome : 'other.other'
  return {
    application,
    key: {
      application_id: application.id,
      unit_id: unit.code,
      sealed_key: sealedKey,
      code_mark: null,
      filing_mark: null,
      ...marksOf(desk.vault, particulars.applicant),
      last_seq: events.length + refunds.length,
      open: ending === null ? 1 : 0,
    },
    sealed: [
      applicationRow(application, placeOf(unit.code, number), seal(particulars)),
      ...events.map((event, index) => {
        const details = detailsOf(event, money?.get(index))
        return eventRow(application, {
          ...entry,
          seq: index + 1,
          type: event.type,
          on: event.on,
          counts: event === received || event === ending,
          outcome: event === ending ? endOutcome : null,
          amountFen: event.type === 'fee_paid' ? (money?.get(index)?.amountFen ?? null) : null,
          event,
          sealed: details && seal(details),
        })
      }),
      ...refunds.map(({ on, ...details }, index) =>
        eventRow(application, {
          ...entry,
          seq: events.length + index + 1,
          type: 'fee_refunded',
          on,
          counts: false,
          outcome: null,
          amountFen: details.amountFen,
          event: null,
          sealed: seal(details),
        }),
      ),
    ],
  }
}

function particularsOf({ applicant, requested, content }: ImportedApplication): Particulars {
  const person = { ...nobody, ...applicant }
  return {
    applicant: {
      ...person,
      idNumber: plainIdentity(person.idNumber),
      creditCode: plainIdentity(person.creditCode),
    },
    requested: { ...nothing, ...requested, description: content },
  }
}

/** What the entry says of the money; null where the older ledger does not say it. */
function detailsOf(
  event: CaseEvent,
  money: ImportedMoney | undefined,
): EventDetails['fee_notified'] | EventDetails['fee_paid'] | null {
  if (money === undefined) return null
  const { amountFen, voucher, basis, count } = money
  if (event.type === 'fee_paid') return { amountFen, voucher }
  if (event.type !== 'fee_notified' || basis === null) return null
  return { basis, before: 0, count, amountFen, payment: '' }
}

/** An imported number of our own form takes its place in the series, so that it is not given again. */
function placeOf(unitCode: string, number: string): SerialPlace | null {
  const match = /-(\d{4})-(\d{1,9})$/.exec(number)
  if (!match) return null
  const place = { year: Number(match[1]), serial: Number(match[2]) }
  const own = numberOf(unitCode, place.year, place.serial)
  return normaliseNumber(own) === normaliseNumber(number) ? place : null
}

const nobody: Applicant = {
  name: '',
  idKind: '',
  idNumber: '',
  creditCode: '',
  legalRepresentative: '',
  contactName: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
}

const nothing: Particulars['requested'] = {
  description: '',
  documentName: '',
  yearFrom: '',
  yearTo: '',
  carrier: '',
  delivery: '',
}

/** The earliest day on which something could be held against an application: the day of its receipt. */
export function receiptDayOf(events: readonly CaseEvent[]): Day | null {
  return events.find((event) => event.type === 'received')?.on ?? null
}
