import type { Vault } from '../../../platform/vault.ts'
import type { Applicant, Particulars } from '../applicant.ts'
import { bandsOf } from '../repetition/signature.ts'
import type { IdentityTables } from './identity-tables.ts'
import { nearName, plainName } from './name-forms.ts'

/** What is kept of a case to find its applicant and its like. */
export type MarksRow = IdentityTables['application_marks']

/** The marks of one case. */
export function marksRowOf(
  vault: Vault,
  application: { readonly id: string; readonly unitCode: string },
  { applicant, requested }: Particulars,
): MarksRow {
  const mark = (purpose: string, text: string): string | null =>
    text === '' ? null : vault.fingerprint(`applicant/${purpose}`, text)
  return {
    application_id: application.id,
    unit_id: application.unitCode,
    person_mark: vault.fingerprint('applicant/person', writtenAs(applicant, application.id)),
    near_name_mark: vault.fingerprint('applicant/near-name', nearName(applicant.name)),
    phone_mark: mark('phone', plainPhone(applicant.phone)),
    email_mark: mark('email', applicant.email.normalize('NFKC').trim().toLowerCase()),
    address_mark: mark('address', plainAddress(applicant.address)),
    ...bandsOf(vault, application.unitCode, requested.description),
  }
}

/**
 * The applicant as he wrote himself. With an identity number that and his name; without one his name and all his
 * ways of contact, letter for letter; with nothing but a name he is not known beyond this case.
 */
function writtenAs(applicant: Applicant, id: string): string {
  const name = plainName(applicant.name)
  const identity = plainIdentity(applicant.idNumber || applicant.creditCode)
  if (identity !== '') return JSON.stringify(['identity', identity, name])
  const contact = [
    plainPhone(applicant.phone),
    applicant.email.normalize('NFKC').trim().toLowerCase(),
    plainAddress(applicant.address),
  ]
  return contact.every((one) => one === '')
    ? JSON.stringify(['case', id])
    : JSON.stringify(['contact', name, ...contact])
}

export function plainIdentity(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s-]+/gu, '')
    .toUpperCase()
}

/** Digits alone, without the country's own code. */
function plainPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D+/gu, '')
  return digits.replace(/^(?:00)?86(?=1\d{10}$)/u, '')
}

function plainAddress(address: string): string {
  return address.normalize('NFKC').replace(/[\s\p{P}]+/gu, '')
}
