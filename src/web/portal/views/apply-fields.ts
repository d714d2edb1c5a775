/** The fields of the application form: names and values as they travel. No purpose is asked (条例 2019 revision). */
import {
  type ApplicationField,
  type ApplicationForm,
  carrierLabels,
  type CoApplicant,
  coIdKindLabels,
  type Delivery,
  deliveryLabels,
  emptyForm,
  idKindLabels,
} from '../../../modules/requests/index.ts'
import type { FieldError } from '../../shared/view-models.ts'

/** 组织类别, for table 三 of the yearly report. Keys as in contracts.md; `naturalPerson` comes from `applicantIs`. */
export const organisationKinds = {
  business: { label: '商业企业', help: '公司、合伙企业、个体工商户、农民专业合作社等' },
  research: { label: '科研机构', help: '高等学校、研究院所、科技类社会组织等' },
  publicInterest: { label: '社会公益组织', help: '基金会、慈善组织、公益性社会团体等' },
  legalService: { label: '法律服务机构', help: '律师事务所、公证处、基层法律服务所等' },
  otherOrganisation: { label: '其他', help: '以上都不是，例如村民委员会、业主委员会、机关' },
} as const
export type OrganisationKind = keyof typeof organisationKinds

/** 证件名称 of a natural person. */
export const idKinds = idKindLabels

/** 身份证明 of those who apply together with the contact. */
export const coIdKinds = coIdKindLabels

/** 政府信息的载体形式. */
export const carriers = carrierLabels

const deliveryHelps: Readonly<Record<Delivery, string>> = {
  online: '凭申请编号和查询码',
  email: '请在前面填写电子邮箱',
  mail: '请在前面填写联系地址和邮政编码',
  pickup: '到政府信息公开工作机构领取',
  inspect: '到政府信息公开工作机构查阅',
}

/** 获取政府信息的方式, each with what it needs. */
export const deliveries: Readonly<Record<Delivery, { readonly label: string; readonly help: string }>> = {
  online: { label: deliveryLabels.online, help: deliveryHelps.online },
  email: { label: deliveryLabels.email, help: deliveryHelps.email },
  mail: { label: deliveryLabels.mail, help: deliveryHelps.mail },
  pickup: { label: deliveryLabels.pickup, help: deliveryHelps.pickup },
  inspect: { label: deliveryLabels.inspect, help: deliveryHelps.inspect },
}

/** The values as text; an empty string is a field left blank. */
export type ApplyValues = ApplicationForm
/** Fields of the form, also those that are no part of the application's own form. */
export type ApplyField = ApplicationField | 'files' | 'identityPaper' | CoField
export type CoField = `co${'Name' | 'IdKind' | 'IdNumber'}-${number}`
export const emptyApplyValues: ApplyValues = emptyForm

export type ApplyError = FieldError<ApplyField>

/** A file that was chosen on an earlier page and goes with the application. */
export interface KeptFile {
  name: string
  sizeBytes: number
  identity: boolean
}

/** What the form carries from page to page besides what is typed. */
export interface Carried {
  /** makes a repeated post harmless */
  submission: string
  /** kept files, sealed */
  kept: string
  /** 草稿码 of a form that was saved before */
  draft: string
  /** published items were offered on this form before */
  offered: boolean
}

/** Where the form is filled in, and what the unit's guide says of it. */
export interface ApplySetting {
  /** 提交成功即确认 */
  confirmedOnSubmit: boolean
  /** a picture of the identity paper is asked for */
  identityPaper: boolean
  /** at the kiosk: after how long it forgets, and where it goes back to */
  kiosk?: { idleSeconds: number; home: string }
}

/** Everything that a form holds. */
export interface FilledForm {
  values: ApplyValues
  coApplicants: readonly CoApplicant[]
  files: readonly KeptFile[]
  carried: Carried
}
