/** The fields of the application form: names and values as they travel. No purpose is asked (条例 2019 revision). */
import type { FieldError } from '../../shared/view-models.ts'

/** 组织类别, for table 三 of the yearly report. Keys as in contracts.md; `naturalPerson` comes from `applicantIs`. */
export const organisationKinds = {
  business: { label: '商业企业', help: '公司、合伙企业、个人独资企业、农民专业合作社等' },
  research: { label: '科研机构', help: '高等学校、研究院所等' },
  publicInterest: { label: '社会公益组织', help: '基金会、慈善组织、公益性社会团体等' },
  legalService: { label: '法律服务机构', help: '律师事务所、基层法律服务所等' },
  otherOrganisation: { label: '其他', help: '以上都不是，例如村民委员会、业主委员会' },
} as const
export type OrganisationKind = keyof typeof organisationKinds

/** 证件名称 of a natural person. */
export const idKinds = {
  residentIdCard: '居民身份证',
  passport: '护照',
  hkMacaoPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  otherId: '其他有效证件',
} as const
export type IdKind = keyof typeof idKinds

/** 政府信息的载体形式. */
export const carriers = {
  electronic: '电子文件',
  paper: '纸质文件',
} as const
export type Carrier = keyof typeof carriers

/** 获取政府信息的方式. */
export const deliveries = {
  online: { label: '在本网站查看和下载', help: '凭申请编号和查询码' },
  email: { label: '电子邮件', help: '请在前面填写电子邮箱' },
  mail: { label: '邮寄', help: '请在前面填写联系地址和邮政编码' },
  pickup: { label: '自行领取', help: '到政府信息公开工作机构领取' },
  inspect: { label: '当场查阅、抄录', help: '到政府信息公开工作机构查阅' },
} as const
export type Delivery = keyof typeof deliveries

/** The values as text; an empty string is a field left blank. */
export interface ApplyValues {
  applicantIs: 'naturalPerson' | 'organisation' | ''
  // 公民
  name: string
  idKind: IdKind | ''
  idNumber: string
  // 法人或者其他组织
  organisationName: string
  organisationKind: OrganisationKind | ''
  creditCode: string
  legalRepresentative: string
  contactName: string
  // 联系方式
  phone: string
  email: string
  address: string
  postcode: string
  // 要什么信息
  description: string
  documentName: string
  yearFrom: string
  yearTo: string
  // 怎么给您
  carrier: Carrier | ''
  delivery: Delivery | ''
}

export type ApplyField = keyof ApplyValues

export const emptyApplyValues: ApplyValues = {
  applicantIs: '',
  name: '',
  idKind: '',
  idNumber: '',
  organisationName: '',
  organisationKind: '',
  creditCode: '',
  legalRepresentative: '',
  contactName: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  description: '',
  documentName: '',
  yearFrom: '',
  yearTo: '',
  carrier: '',
  delivery: '',
}

export type ApplyError = FieldError<ApplyField>
