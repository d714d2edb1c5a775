import type { CaseEvent } from '../../../law/clock/case-event.ts'
import type { ApplicantKind } from '../../../law/report/report-rows.ts'
import { takingTurns } from '../../../platform/turns.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import { type Applicant, maskApplicant, type RequestedInformation } from '../applicant.ts'
import type { CaseFile } from '../case-file.ts'
import { loadFiles } from '../lists/load-cases.ts'
import { applicationPolicy } from '../policy.ts'
import { type RevealReason, revealReasons } from '../privacy/reveal-applicant.ts'
import { countReceived, selectReceivedIds } from './received-store.ts'
import { selectCases } from '../store.ts'
import type { ImportedMoney, ImportedRefund } from './import-applications.ts'

export interface ExportApplications {
  readonly unitCode: string
  /** by the year in which they came in, both included */
  readonly fromYear: number
  readonly toYear: number
  /** what the applicants are needed in the clear for; left out: they are masked */
  readonly reveal?: RevealReason
}

/** An application as a ledger writes it: the other side of `ImportedApplication`. */
export interface ExportedApplication {
  readonly id: string
  readonly number: string
  readonly kind: ApplicantKind
  /** masked: the name alone, and that not in full */
  readonly applicant: Partial<Applicant> & { readonly name: string }
  readonly content: string
  readonly requested: Partial<RequestedInformation>
  readonly events: readonly CaseEvent[]
  readonly money: ReadonlyMap<number, ImportedMoney>
  readonly refunds: readonly ImportedRefund[]
}

export interface ExportedApplications {
  readonly unit: Unit
  readonly total: number
  /** oldest first; to be gone through once */
  readonly applications: AsyncIterable<ExportedApplication>
}

/** Cases that are open at once. */
const atOnce = 200

/**
 * 导出申请台账: the applications of a unit that were received in law. Who may read may take them along, masked; in the
 * clear they go to those who may reveal an applicant, and the log says so.
 */
export async function exportApplications(
  desk: Desk,
  request: ExportApplications,
): Promise<Answer<ExportedApplications>> {
  const { unitCode, fromYear, toYear, reveal } = request
  const unit = await findUnit(desk.read, unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const permission = reveal === undefined ? applicationPolicy.read : applicationPolicy.reveal
  const refused = forbidden(desk.actor, permission, unit)
  if (refused) return refused
  if (toYear < fromYear) return mend({ field: 'to', text: '截止的年份不能早于起始的年份。' })
  if (reveal !== undefined && !revealReasons.includes(reveal)) {
    return mend({ field: 'reveal', text: '请选择导出完整身份信息的用途，将记入日志。' })
  }
  const total = await countReceived(desk.read, unitCode, fromYear, toYear)
  if (reveal !== undefined) {
    await desk.transaction((transaction) =>
      record(transaction, desk, {
        act: 'application.export',
        object: { kind: 'unit', id: unit.code },
        unitCode: unit.code,
        after: { fromYear, toYear, count: total, reason: reveal },
      }),
    )
  }
  return done({ unit, total, applications: applicationsOf(desk, request) })
}

async function* applicationsOf(
  desk: Desk,
  { unitCode, fromYear, toYear, reveal }: ExportApplications,
): AsyncGenerator<ExportedApplication> {
  const ids = await selectReceivedIds(desk.read, unitCode, fromYear, toYear)
  const turn = takingTurns()
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce)
    const cases = await selectCases(desk.read, desk.vault, { unitCodes: [unitCode], ids: some })
    const files = await loadFiles(desk.read, desk, cases)
    const byId = new Map(files.map((file) => [file.application.id, file]))
    for (const id of some) {
      const file = byId.get(id)
      if (file) yield exportedOf(file, reveal !== undefined)
      await turn()
    }
  }
}

function exportedOf(file: CaseFile, inTheClear: boolean): ExportedApplication {
  const { id, number, kind, particulars } = file.application
  const entries = file.events.filter(({ event }) => event !== null)
  const money = new Map<number, ImportedMoney>()
  for (const [index, entry] of entries.entries()) {
    if (entry.details === null) continue
    if (entry.type === 'fee_paid') {
      const { amountFen, voucher } = entry.details
      money.set(index, { amountFen, voucher, basis: null, count: 1 })
    } else if (entry.type === 'fee_notified') {
      const { amountFen, basis, count } = entry.details
      money.set(index, { amountFen, voucher: '', basis, count })
    }
  }
  return {
    id,
    number,
    kind,
    ...personOf(particulars, kind, inTheClear),
    events: entries.flatMap(({ event }) => (event === null ? [] : [event])),
    money,
    refunds: file.events.flatMap((entry): ImportedRefund[] =>
      entry.type === 'fee_refunded' && entry.details !== null ? [{ on: entry.on, ...entry.details }] : [],
    ),
  }
}

const erased = '（个人信息已按规定删除）'

function personOf(
  particulars: CaseFile['application']['particulars'],
  kind: ApplicantKind,
  inTheClear: boolean,
): Pick<ExportedApplication, 'applicant' | 'content' | 'requested'> {
  if (particulars === null) return { applicant: { name: erased }, content: erased, requested: {} }
  const { applicant, requested } = particulars
  const { description, ...rest } = requested
  if (inTheClear) return { applicant, content: description, requested: rest }
  return {
    applicant: { name: maskApplicant(applicant, kind).name },
    content: withoutPerson(description, applicant, kind),
    requested: rest,
  }
}

/** 18-digit identity numbers and mobile numbers. */
const numbers = /\d{17}[\dXx]|1[3-9]\d{9}/gu

/** A description in which the applicant does not stand, nor any number by which a person is found. */
function withoutPerson(description: string, applicant: Applicant, kind: ApplicantKind): string {
  const own = [
    applicant.phone,
    applicant.email,
    applicant.address,
    ...(kind === 'naturalPerson' ? [applicant.name, applicant.idNumber] : [applicant.contactName]),
  ].filter((text) => [...text].length >= 2)
  let text = description
  for (const one of own) text = text.replaceAll(one, '***')
  return text.replace(numbers, (number) => `${number.slice(0, 3)}****${number.slice(-2)}`)
}
