import type { Vault } from '../../../platform/vault.ts'
import type { Applicant, Particulars } from '../applicant.ts'
import type { MarkKind } from './intake-tables.ts'
import type { Mark } from './mark-store.ts'

/** Keyed fingerprints by which the cases of one applicant are found without opening any. */
export function marksOf(
  vault: Vault,
  applicant: Pick<Applicant, 'name' | 'idNumber' | 'creditCode'>,
): { readonly identity_mark: string | null; readonly name_mark: string } {
  const identity = applicant.idNumber || applicant.creditCode
  return {
    identity_mark: identity === '' ? null : vault.fingerprint('applicant/identity', identity),
    name_mark: nameMark(vault, applicant.name),
  }
}

/** Spaces and middle dots do not make another name. */
export function nameMark(vault: Vault, name: string): string {
  const plain = name.normalize('NFC').replace(/[\s·•・]+/gu, '')
  return vault.fingerprint('applicant/name', plain)
}

/** What is asked for, without what differs between a letter and a form: signs, spaces, polite words. */
export function contentMarks(vault: Vault, { requested }: Particulars): Mark[] {
  const mark = (kind: MarkKind, text: string): Mark[] => {
    const plain = plainText(text)
    return plain.length < shortestText
      ? []
      : [{ kind, mark: vault.fingerprint(`application/${kind}`, plain) }]
  }
  return [...mark('description', requested.description), ...mark('document', requested.documentName)]
}

/** Fingerprints of those who apply beside the contact. */
export function coApplicantMarks(vault: Vault, { coApplicants = [] }: Particulars): Mark[] {
  return coApplicants.flatMap(({ name, idNumber }) => [
    { kind: 'coName' as const, mark: nameMark(vault, name) },
    ...(idNumber === ''
      ? []
      : [{ kind: 'coIdentity' as const, mark: vault.fingerprint('applicant/identity', idNumber) }]),
  ])
}

/** Anything shorter says too little. */
const shortestText = 4
const politeWords =
  /(?:您好|你好|尊敬的领导|谢谢|此致|敬礼|特此申请|现?(?:依法|依规)?申请(?:公开|获取|提供)?|请(?:求|予)?(?:公开|提供)|政府信息)/gu

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(politeWords, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
