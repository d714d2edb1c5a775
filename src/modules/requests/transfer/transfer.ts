import type { Session } from '../../../platform/database/index.ts'
import { type Unit, findUnit, listUnits } from '../../units/index.ts'
import { type CaseFile, lastOf } from '../case-file.ts'
import type { ConsentWay } from './transfer-events.ts'

/** 转交: how far it has come. */
export interface TransferState {
  /** the other agency that was named, or that the applicant was asked about */
  readonly unitCode: string
  readonly unit: string
  readonly askedOn: Temporal.PlainDate | null
  /** null while the applicant has not answered */
  readonly consents: boolean | null
  readonly answeredOn: Temporal.PlainDate | null
  readonly way: ConsentWay | null
  readonly note: string
  /** the application that was opened there; null while none is */
  readonly to: { readonly applicationId: string; readonly number: string } | null
}

/** The last transfer that was asked for or answered; null where there is none. */
export function transferOf(file: Pick<CaseFile, 'events'>): TransferState | null {
  const asked = lastOf(file, 'transfer_asked')
  const answered = lastOf(file, 'transfer_answered')
  const moved = lastOf(file, 'transferred')
  const named = moved?.details ?? answered?.details ?? asked?.details
  // an older answer says nothing about another agency asked about later
  const later = asked && answered && asked.seq > answered.seq ? asked.details : named
  if (!later) return null
  const reply = answered?.details?.unitCode === later.unitCode ? answered : null
  const question = asked?.details?.unitCode === later.unitCode ? asked : null
  return {
    unitCode: later.unitCode,
    unit: later.unit,
    askedOn: question?.on ?? null,
    consents: reply?.details?.consents ?? null,
    answeredOn: reply?.on ?? null,
    way: reply?.details?.way ?? null,
    note: reply?.details?.note ?? '',
    to: moved?.details ? { applicationId: moved.details.applicationId, number: moved.details.number } : null,
  }
}

/** What the applicant was asked about a transfer, as he reads it. */
export interface ConsentAsked {
  readonly unitCode: string
  readonly unit: string
  readonly contact: string
  /** what else he was told */
  readonly text: string
  readonly askedOn: Temporal.PlainDate
  /** null: he has not answered yet; he may answer anew until it was transferred */
  readonly consents: boolean | null
}

/** 是否同意转交, as long as his word still counts for something; null where he was not asked, or it is settled. */
export function consentAskedOf(file: Pick<CaseFile, 'events'>): ConsentAsked | null {
  const asked = lastOf(file, 'transfer_asked')
  if (!asked?.details || lastOf(file, 'transferred') !== null || lastOf(file, 'archived') !== null) {
    return null
  }
  const { unitCode, unit, contact, text } = asked.details
  const transfer = transferOf(file)
  const consents = transfer?.unitCode === unitCode ? transfer.consents : null
  return { unitCode, unit, contact, text, askedOn: asked.on, consents }
}

/** Where a case came from; null where it was filed here. */
export function transferredFrom(file: Pick<CaseFile, 'events'>) {
  return lastOf(file, 'transferred_in')?.details ?? null
}

/** 名称、联系方式 of the responsible agency (条例第三十六条第五项). */
export function contactLine({ contact }: Unit): string {
  return [
    contact.office,
    contact.phone && `电话${contact.phone}`,
    contact.address && `地址${contact.address}`,
  ]
    .filter((part) => part !== '')
    .join('，')
}

/** Another agency of the county; null where it is none, or the unit itself. */
export async function otherUnit(session: Session, code: string, own: string): Promise<Unit | null> {
  return code === own ? null : findUnit(session, code)
}

/** Every other agency of the county, with its contact line. */
export async function otherUnits(
  session: Session,
  own: string,
): Promise<{ readonly code: string; readonly name: string; readonly contact: string }[]> {
  const units = await listUnits(session)
  return units
    .filter(({ code }) => code !== own)
    .map((unit) => ({ code: unit.code, name: unit.name, contact: contactLine(unit) }))
}
