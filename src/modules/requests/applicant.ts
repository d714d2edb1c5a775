import type { ApplicantKind } from '../../law/report/report-rows.ts'

/** 证件名称 of a natural person (条例第二十九条第二款第（一）项：身份证明). */
export const idKinds = ['residentIdCard', 'passport', 'hkMacaoPermit', 'taiwanPermit', 'otherId'] as const
export type IdKind = (typeof idKinds)[number]

export const idKindLabels: Readonly<Record<IdKind, string>> = {
  residentIdCard: '居民身份证',
  passport: '护照',
  hkMacaoPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  otherId: '其他有效证件',
}

/** 政府信息的载体形式. */
export const carriers = ['electronic', 'paper'] as const
export type Carrier = (typeof carriers)[number]

export const carrierLabels: Readonly<Record<Carrier, string>> = {
  electronic: '电子文件',
  paper: '纸质文件',
}

/** 获取政府信息的方式. */
export const deliveries = ['online', 'email', 'mail', 'pickup', 'inspect'] as const
export type Delivery = (typeof deliveries)[number]

export const deliveryLabels: Readonly<Record<Delivery, string>> = {
  online: '在本网站查看和下载',
  email: '电子邮件',
  mail: '邮寄',
  pickup: '自行领取',
  inspect: '当场查阅、抄录',
}

/** Who applies, in the clear. Empty text is what was not given. It is stored sealed with the case's own key. */
export interface Applicant {
  /** 姓名, or the organisation's full name */
  readonly name: string
  readonly idKind: IdKind | ''
  readonly idNumber: string
  /** 统一社会信用代码 */
  readonly creditCode: string
  readonly legalRepresentative: string
  readonly contactName: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly postcode: string
  /** 工作单位 of a citizen; absent in what was stored before it was asked */
  readonly workplace?: string
  readonly fax?: string
}

/** Somebody who applies together with the applicant, who is the contact for all. */
export interface CoApplicant {
  /** 姓名, or the organisation's full name */
  readonly name: string
  /** `creditCode`: an organisation */
  readonly idKind: CoIdKind | ''
  readonly idNumber: string
}

/** 身份证明 of a co-applicant, a person's or an organisation's. */
export const coIdKindLabels = { ...idKindLabels, creditCode: '统一社会信用代码（单位）' } as const
export type CoIdKind = keyof typeof coIdKindLabels

/** What is asked for and how it is to be given (条例第二十九条第二款第（二）、（三）项). It may hold names: stored sealed. */
export interface RequestedInformation {
  /** 内容描述 */
  readonly description: string
  /** 名称或者文号, where known */
  readonly documentName: string
  readonly yearFrom: string
  readonly yearTo: string
  readonly carrier: Carrier | ''
  readonly delivery: Delivery | ''
}

/** Everything of an application that is sealed. */
export interface Particulars {
  readonly applicant: Applicant
  /** 共同申请人 besides the contact; absent where he applies alone */
  readonly coApplicants?: readonly CoApplicant[]
  readonly requested: RequestedInformation
}

/** The applicant as screens show him: enough to tell cases apart, not enough to copy. */
export interface MaskedApplicant {
  readonly name: string
  readonly identity: string
  readonly phone: string
  readonly email: string
  readonly address: string
}

const star = '*'

/** Those who apply, masked: the contact, and how many there are. */
export function maskParticulars(
  { applicant, coApplicants = [] }: Particulars,
  kind: ApplicantKind,
): MaskedApplicant {
  const masked = maskApplicant(applicant, kind)
  if (coApplicants.length === 0) return masked
  return { ...masked, name: `${masked.name}等${coApplicants.length + 1}人` }
}

/** 脱敏 (law.md §10.3): 姓名留姓, 证件留前二后三, 电话留前三后四, 住址只到乡镇（街道）. Names of organisations stay. */
export function maskApplicant(applicant: Applicant, kind: ApplicantKind): MaskedApplicant {
  return {
    name: kind === 'naturalPerson' ? maskName(applicant.name) : applicant.name,
    identity: kind === 'naturalPerson' ? maskMiddle(applicant.idNumber, 2, 3) : applicant.creditCode,
    phone: maskMiddle(applicant.phone, 3, 4),
    email: maskEmail(applicant.email),
    address: maskAddress(applicant.address),
  }
}

/** 王某某 → 王**; whole characters, so that 生僻字 outside the first plane are not cut in two. */
export function maskName(name: string): string {
  const [first, ...rest] = [...name]
  return first === undefined ? '' : first + star.repeat(Math.max(rest.length, 1))
}

function maskMiddle(text: string, head: number, tail: number): string {
  const signs = [...text]
  if (signs.length === 0) return ''
  if (signs.length <= head + tail) return star.repeat(signs.length)
  const hidden = star.repeat(signs.length - head - tail)
  return signs.slice(0, head).join('') + hidden + signs.slice(signs.length - tail).join('')
}

function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '' : `${[...address][0] ?? ''}***${address.slice(at)}`
}

/** Keeps an address down to 乡镇（街道）; nothing where it names none. */
function maskAddress(address: string): string {
  if (address === '') return ''
  const town = /^.*?(?:街道|镇|乡)/u.exec(address)?.[0]
  return `${town ?? ''}***`
}
