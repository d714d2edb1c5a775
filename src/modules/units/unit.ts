import type { UnitPlace } from '../desk/index.ts'

/** 县政府, 县政府部门, 乡镇（街道）. */
export const unitKinds = ['county', 'department', 'township'] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitKindLabels: Readonly<Record<UnitKind, string>> = {
  county: '县政府',
  department: '县政府部门',
  township: '乡镇（街道）',
}

/** 机关: one that must disclose. It never changes its code; its name and contact may change. */
export interface Unit extends UnitPlace {
  /** full official name, e.g. 杨店镇人民政府 */
  readonly name: string
  /** as in lists, e.g. 杨店镇 */
  readonly shortName: string
  readonly kind: UnitKind
  /** code of the unit above; null for the county */
  readonly parent: string | null
  /** place in lists among its siblings */
  readonly position: number
  readonly contact: UnitContact
}

/** 政府信息公开工作机构 and how to reach it: the fields that 条例第十二条 asks of the guide. */
export interface UnitContact {
  readonly office: string
  readonly address: string
  readonly officeHours: string
  readonly phone: string
  readonly fax: string
  readonly email: string
  readonly postcode: string
}

export const noContact: UnitContact = {
  office: '',
  address: '',
  officeHours: '',
  phone: '',
  fax: '',
  email: '',
  postcode: '',
}

/** Lower-case letters, digits and hyphens (370830 is one too); a leading hyphen would read as an option. */
export const unitCodePattern = /^[a-z0-9][a-z0-9-]{0,39}$/
