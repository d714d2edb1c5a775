import type { RemedyPlaces } from '../src/law/remedies/remedy.ts'
import type { AddUnit } from '../src/modules/units/index.ts'

/** 汶上县, 杨店镇 with the contact data that its report prints, and five units whose names are plainly invented. */
export const county = {
  code: 'wenshang',
  name: '汶上县人民政府',
  contact: {
    office: '县政府办公室政务公开科',
    address: '汶上县（演示地址）',
    officeHours: '工作日 8:30—12:00，13:30—17:30',
    phone: '0537-0000000',
    fax: '0537-0000000',
    email: 'demo@example.invalid',
    postcode: '272500',
  },
} as const

const invented = {
  office: '办公室',
  address: '汶上县（演示地址）',
  officeHours: '工作日 8:30—12:00，13:30—17:30',
  phone: '0537-0000000',
  fax: '0537-0000000',
  email: 'demo@example.invalid',
  postcode: '272500',
} as const

export const units: readonly Omit<AddUnit, 'parent'>[] = [
  {
    code: 'yangdian',
    name: '杨店镇人民政府',
    shortName: '杨店镇',
    kind: 'township',
    contact: {
      ...invented,
      office: '党政办公室',
      address: '济宁市汶上县杨店镇汶军路467号',
      phone: '0537-7934101',
    },
  },
  {
    code: 'shili-jia',
    name: '示例甲镇人民政府',
    shortName: '示例甲镇',
    kind: 'township',
    contact: invented,
  },
  {
    code: 'shili-yi',
    name: '示例乙镇人民政府',
    shortName: '示例乙镇',
    kind: 'township',
    contact: invented,
  },
  {
    code: 'shili-caizheng',
    name: '汶上县示例财政局',
    shortName: '示例财政局',
    kind: 'department',
    contact: invented,
  },
  {
    code: 'shili-minzheng',
    name: '汶上县示例民政局',
    shortName: '示例民政局',
    kind: 'department',
    contact: invented,
  },
  {
    code: 'shili-nongye',
    name: '汶上县示例农业农村局',
    shortName: '示例农业农村局',
    kind: 'department',
    contact: invented,
  },
]

/** 复议机关和法院 as letters name them; plainly invented but for what follows from the law. */
export function remedyPlaces(code: string): RemedyPlaces {
  const above = code === county.code
  return {
    body: above ? '示例市人民政府' : county.name,
    address: above ? '示例市示例路1号（演示地址）' : '汶上县示例路1号行政复议服务窗口（演示地址）',
    onlineChannel: 'https://reconsideration.example.invalid/',
    court: above ? '示例市中级人民法院' : '汶上县人民法院',
  }
}
