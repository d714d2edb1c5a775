import type { ApplicantKind } from '../../../law/report/report-rows.ts'
import { applicantKinds } from '../../../law/report/report-rows.ts'
import type { Issue } from '../../desk/index.ts'
import {
  type Applicant,
  carriers,
  type Carrier,
  deliveries,
  type Delivery,
  type IdKind,
  idKinds,
  type Particulars,
  type RequestedInformation,
} from '../applicant.ts'
import { isCreditCode, isResidentIdNumber } from './identity-numbers.ts'

/** 组织类别: the columns of table 三 but 自然人. */
export type OrganisationKind = Exclude<ApplicantKind, 'naturalPerson'>

/**
 * The application form as it is filled in (条例第二十九条; no 用途 is asked). Every field is text; '' is a field
 * left blank. Issues name the fields by these names.
 */
export interface ApplicationForm {
  readonly applicantIs: 'naturalPerson' | 'organisation' | ''
  /** 公民 */
  readonly name: string
  readonly idKind: IdKind | ''
  readonly idNumber: string
  readonly workplace: string
  /** 法人或者其他组织 */
  readonly organisationName: string
  readonly organisationKind: OrganisationKind | ''
  readonly creditCode: string
  readonly legalRepresentative: string
  readonly contactName: string
  /** 联系方式 */
  readonly phone: string
  readonly email: string
  readonly fax: string
  readonly address: string
  readonly postcode: string
  /** 要什么信息 */
  readonly description: string
  readonly documentName: string
  readonly yearFrom: string
  readonly yearTo: string
  /** 形式要求 */
  readonly carrier: Carrier | ''
  readonly delivery: Delivery | ''
}

export type ApplicationField = keyof ApplicationForm

export const emptyForm: ApplicationForm = {
  applicantIs: '',
  name: '',
  idKind: '',
  idNumber: '',
  workplace: '',
  organisationName: '',
  organisationKind: '',
  creditCode: '',
  legalRepresentative: '',
  contactName: '',
  phone: '',
  email: '',
  fax: '',
  address: '',
  postcode: '',
  description: '',
  documentName: '',
  yearFrom: '',
  yearTo: '',
  carrier: '',
  delivery: '',
}

/** Longest description taken (characters). */
export const descriptionLimit = 1000

/** A form without faults, as it is stored. */
export interface CheckedForm {
  readonly kind: ApplicantKind
  readonly particulars: Particulars
}

/**
 * Checks a form. Filed online, all that 条例第二十九条 asks must be there; a letter or a visitor cannot be sent
 * away, so that what staff register may be incomplete (补正 follows), while what is filled in must be right.
 */
export function checkForm(
  form: ApplicationForm,
  strictness: 'filed' | 'registered',
): { readonly issues: readonly Issue[] } | CheckedForm {
  const clean = strictness === 'registered' ? withIdKind(trimmed(form)) : trimmed(form)
  const issues: Issue[] = []
  const say = (field: ApplicationField, text: string, ground = '条例第二十九条'): void => {
    issues.push({ field, text, ground })
  }
  const kind = kindOf(clean)
  if (kind === null) {
    if (clean.applicantIs === 'organisation') say('organisationKind', '请选择组织类别，用于年度报告的统计。')
    else say('applicantIs', '请选择申请人是公民，还是法人或者其他组织。')
  } else if (kind === 'naturalPerson') checkPerson(clean, strictness, say)
  else checkOrganisation(clean, kind, strictness, say)
  checkContact(clean, strictness, say)
  checkRequest(clean, strictness, say)
  for (const [field, value] of Object.entries(clean)) {
    if (field !== 'description' && [...value].length > 200) {
      issues.push({ field, text: '内容过长，请控制在200字以内。' })
    }
  }
  if (issues.length > 0 || kind === null) return { issues }
  return { kind, particulars: particularsOf(clean, kind) }
}

/** A number of eighteen signs without a name for the paper is that of a 居民身份证, and is checked as one. */
function withIdKind(form: ApplicationForm): ApplicationForm {
  const card =
    form.applicantIs === 'naturalPerson' && form.idKind === '' && /^\d{17}[\dX]$/.test(form.idNumber)
  return card ? { ...form, idKind: 'residentIdCard' } : form
}

type Say = (field: ApplicationField, text: string, ground?: string) => void

/** Signs without width or look that come along when a number is copied out of a chat or an address book. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

export function withoutUnseen(text: string): string {
  return text.replaceAll(unseen, '')
}

/** White space around and control characters inside go; every other sign, of whatever plane, stays. */
function trimmed(form: ApplicationForm): ApplicationForm {
  const entries = Object.entries(form).map(([field, value]) => {
    const keepsLines = field === 'description'
    const seen = withoutUnseen(value)
    const text = keepsLines ? seen.replace(/\r\n?/g, '\n') : seen
    return [field, text.replace(keepsLines ? /(?!\n)\p{Cc}/gu : /\p{Cc}/gu, ' ').trim()]
  })
  const clean = Object.fromEntries(entries) as ApplicationForm
  return {
    ...clean,
    idNumber: compact(clean.idNumber),
    creditCode: compact(clean.creditCode),
    phone: clean.phone.normalize('NFKC').replace(/\s+/g, ''),
    fax: clean.fax.normalize('NFKC').replace(/\s+/g, ''),
    email: clean.email.normalize('NFKC'),
    postcode: compact(clean.postcode),
  }
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()
}

function kindOf(form: ApplicationForm): ApplicantKind | null {
  if (form.applicantIs === 'naturalPerson') return 'naturalPerson'
  if (form.applicantIs !== 'organisation') return null
  const kind = applicantKinds.find((known) => known === form.organisationKind)
  return kind === undefined || kind === 'naturalPerson' ? null : kind
}

/** Private use: a sign that only the computer on which it was made knows. A rare sign with a place of its own is none. */
const ownSigns = /\p{Co}/u

function checkPerson(form: ApplicationForm, strictness: 'filed' | 'registered', say: Say): void {
  if (form.name === '') say('name', '请填写申请人姓名。')
  else if (/[<>]/.test(form.name)) say('name', '姓名中不能有尖括号，请核对。')
  else if (ownSigns.test(form.name)) {
    say(
      'name',
      '姓名中有一个输入法自造的字，别的电脑显示不出来。请换一个输入法打这个字；打不出的，写拼音或者“□”，并在内容描述里说明。',
    )
  }
  if (strictness === 'filed') {
    if (!idKinds.some((known) => known === form.idKind)) say('idKind', '请选择证件名称。')
    if (form.idNumber === '') say('idNumber', '请填写证件号码：申请应当写明申请人的身份证明。')
  }
  if (form.idNumber !== '' && form.idKind === 'residentIdCard' && !isResidentIdNumber(form.idNumber)) {
    const wayOut =
      strictness === 'filed'
        ? '请对照证件逐位核对。'
        : '请对照申请书核对；申请书本身写错的，请留空，办理时再请申请人说明。'
    say('idNumber', `居民身份证号码不对：应为18位，末位是校验码。${wayOut}`)
  }
}

function checkOrganisation(
  form: ApplicationForm,
  kind: ApplicantKind,
  strictness: 'filed' | 'registered',
  say: Say,
): void {
  if (form.organisationName === '') say('organisationName', '请填写法人或者其他组织的全称。')
  if (strictness === 'filed') {
    // a villagers' group or an owners' committee may have none
    if (form.creditCode === '' && kind !== 'otherOrganisation') say('creditCode', '请填写统一社会信用代码。')
    if (form.contactName === '') say('contactName', '请填写联系人姓名。')
  }
  if (form.creditCode !== '' && !isCreditCode(form.creditCode)) {
    say('creditCode', '统一社会信用代码不对：应为18位，末位是校验码。请对照证照逐位核对；没有的可以留空。')
  }
}

function checkContact(form: ApplicationForm, strictness: 'filed' | 'registered', say: Say): void {
  if (strictness === 'filed' && form.phone === '' && form.email === '') {
    say('phone', '请填写联系电话或者电子邮箱，以便与您确认收到申请。')
  }
  if (form.phone !== '' && !/^\+?[\d()-]{5,25}$/.test(form.phone)) {
    say('phone', '联系电话应为5至25位，只能有数字、连字符和括号，例如 0537-0000000，请核对。')
  }
  if (form.fax !== '' && !/^\+?[\d()-]{5,25}$/.test(form.fax)) {
    say('fax', '传真号码应为5至25位，只能有数字、连字符和括号，例如 0537-0000000，请核对。')
  }
  if (form.email !== '' && !/^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/u.test(form.email)) {
    say('email', '电子邮箱的写法不对，应当像 name@example.com，请核对。')
  }
  if (form.postcode !== '' && !/^\d{6}$/.test(form.postcode)) say('postcode', '邮政编码应为6位数字，请核对。')
}

function checkRequest(form: ApplicationForm, strictness: 'filed' | 'registered', say: Say): void {
  if (form.description === '') {
    say('description', '请写明所需政府信息的名称、文号，或者便于查找的其他特征。')
  }
  const length = [...form.description].length
  const limit = strictness === 'filed' ? descriptionLimit : descriptionLimit * 10
  if (length > limit) say('description', `内容描述有${length}字，请控制在${limit}字以内。`)
  for (const field of ['yearFrom', 'yearTo'] as const) {
    if (form[field] !== '' && !/^(19|20)\d\d$/.test(form[field])) say(field, '年份应为4位数字，例如 2025。')
  }
  if (form.yearFrom !== '' && form.yearTo !== '' && form.yearFrom > form.yearTo) {
    say('yearTo', '结束年份不能早于开始年份。')
  }
  if (strictness === 'registered' && form.carrier === '' && form.delivery === '') return
  if (!carriers.some((known) => known === form.carrier)) say('carrier', '请选择信息的载体形式。')
  if (!deliveries.some((known) => known === form.delivery)) say('delivery', '请选择获取信息的方式。')
  if (form.delivery === 'email' && form.email === '') {
    say('email', '您选择以电子邮件获取信息，请填写电子邮箱。')
  }
  if (form.delivery === 'mail' && form.address === '') {
    say('address', '您选择以邮寄获取信息，请填写联系地址。')
  }
}

function particularsOf(form: ApplicationForm, kind: ApplicantKind): Particulars {
  const person = kind === 'naturalPerson'
  const applicant: Applicant = {
    name: person ? form.name : form.organisationName,
    idKind: person ? form.idKind : '',
    idNumber: person ? form.idNumber : '',
    creditCode: person ? '' : form.creditCode,
    legalRepresentative: person ? '' : form.legalRepresentative,
    contactName: person ? '' : form.contactName,
    phone: form.phone,
    email: form.email,
    address: form.address,
    postcode: form.postcode,
    workplace: person ? form.workplace : '',
    fax: form.fax,
  }
  const requested: RequestedInformation = {
    description: form.description,
    documentName: form.documentName,
    yearFrom: form.yearFrom,
    yearTo: form.yearTo,
    carrier: form.carrier,
    delivery: form.delivery,
  }
  return { applicant, requested }
}
