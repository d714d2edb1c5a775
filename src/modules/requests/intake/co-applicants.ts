import type { Issue } from '../../desk/index.ts'
import { type CoApplicant, coIdKindLabels } from '../applicant.ts'
import { type ApplicationForm, checkForm, type CheckedForm, withoutUnseen } from './application-form.ts'
import { isCreditCode, isResidentIdNumber } from './identity-numbers.ts'

/** Applicants of one application beside the contact. */
export const mostCoApplicants = 9

const longest = 200

/**
 * 共同申请人 as they were typed: white space goes, lines without anything go, and what is wrong is told by line
 * (`coApplicants.0.name`). The contact, the first applicant, is checked with the form.
 */
export function checkCoApplicants(
  typed: readonly CoApplicant[],
  strictness: 'filed' | 'registered',
): { readonly coApplicants: readonly CoApplicant[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const coApplicants: CoApplicant[] = []
  for (const [index, one] of typed.entries()) {
    const clean = tidied(one)
    if (clean.name === '' && clean.idNumber === '') continue
    coApplicants.push(clean)
    const say = (field: keyof CoApplicant, text: string): void => {
      issues.push({ field: `coApplicants.${index}.${field}`, text, ground: '条例第二十九条' })
    }
    checkOne(clean, `第${index + 2}位申请人`, strictness, say)
  }
  if (coApplicants.length > mostCoApplicants) {
    const text = `一份申请最多写${mostCoApplicants + 1}位申请人，请分开申请。`
    issues.push({ field: 'coApplicants', text })
  }
  return { coApplicants, issues }
}

/**
 * A form with all who apply. In table 三 it is one application, of the kind of the contact; a co-applicant of another
 * kind does not count again.
 */
export function checkJointForm(
  form: ApplicationForm,
  typed: readonly CoApplicant[],
  strictness: 'filed' | 'registered',
): { readonly issues: readonly Issue[] } | CheckedForm {
  const checked = checkForm(form, strictness)
  const { coApplicants, issues } = checkCoApplicants(typed, strictness)
  const all = ['issues' in checked ? checked.issues : [], issues, writtenTwice(form, typed)].flat()
  if (all.length > 0 || 'issues' in checked) return { issues: all }
  if (coApplicants.length === 0) return checked
  return { kind: checked.kind, particulars: { ...checked.particulars, coApplicants } }
}

/** One paper is one applicant's: of two lines with the same number the later is told, and names both. */
function writtenTwice(form: ApplicationForm, typed: readonly CoApplicant[]): Issue[] {
  const contact = tidied(
    form.applicantIs === 'organisation'
      ? { name: form.organisationName, idKind: 'creditCode', idNumber: form.creditCode }
      : { name: form.name, idKind: form.idKind, idNumber: form.idNumber },
  )
  const all = [contact, ...typed.map(tidied)]
  return all.flatMap((one, index) => {
    const first = all.findIndex((other) => isSamePaper(other, one))
    if (first === index || one.idNumber === '') return []
    const earlier = first === 0 ? '第1位申请人（联系人）' : `第${first + 1}位申请人`
    const text =
      `第${index + 1}位申请人的${numberWord(one)}与${earlier}的${numberWord(all[first] ?? one)}相同。` +
      '号码填错的，请对照证件改正其中一位的；同一申请人写了两次的，请去掉一位。'
    return [{ field: `coApplicants.${index - 1}.idNumber`, text, ground: '条例第二十九条' }]
  })
}

/** The number says it; the name of the paper may be left open by whoever registers a letter. */
function isSamePaper(one: CoApplicant, other: CoApplicant): boolean {
  const kinds = one.idKind === other.idKind || one.idKind === '' || other.idKind === ''
  return kinds && one.idNumber === other.idNumber
}

function numberWord({ idKind }: CoApplicant): string {
  return idKind === 'creditCode' ? '统一社会信用代码' : '证件号码'
}

function tidied({ name, idKind, idNumber }: CoApplicant): CoApplicant {
  return {
    name: withoutUnseen(name)
      .replace(/\p{Cc}/gu, ' ')
      .trim(),
    idKind,
    idNumber: withoutUnseen(idNumber)
      .normalize('NFKC')
      .replace(/[\s-]+/g, '')
      .toUpperCase(),
  }
}

function checkOne(
  one: CoApplicant,
  who: string,
  strictness: 'filed' | 'registered',
  say: (field: keyof CoApplicant, text: string) => void,
): void {
  if (one.name === '') say('name', `请填写${who}的姓名或者名称。`)
  else if (/[<>]/.test(one.name)) say('name', `${who}的姓名或者名称中不能有尖括号，请核对。`)
  else if ([...one.name].length > longest) say('name', `${who}的姓名或者名称过长，请控制在${longest}字以内。`)
  if (strictness === 'filed') {
    if (!Object.hasOwn(coIdKindLabels, one.idKind)) say('idKind', `请选择${who}的证件名称。`)
    if (one.idNumber === '') say('idNumber', `请填写${who}的证件号码。`)
  }
  if (one.idNumber === '') return
  if (one.idNumber.length > longest) say('idNumber', `${who}的证件号码过长，请核对。`)
  else if (one.idKind === 'residentIdCard' && !isResidentIdNumber(one.idNumber)) {
    say('idNumber', `${who}的居民身份证号码不对：应为18位，末位是校验码。请对照证件逐位核对。`)
  } else if (one.idKind === 'creditCode' && !isCreditCode(one.idNumber)) {
    say('idNumber', `${who}的统一社会信用代码不对：应为18位，末位是校验码。请对照证照逐位核对。`)
  }
}
