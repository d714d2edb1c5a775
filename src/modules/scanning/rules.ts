import type { RuleKey, Severity } from './finding.ts'
import type { WordList } from './words/word-list.ts'

/** What a rule does when it finds something; `off`: it is not looked for. */
export const severities = ['block', 'warn', 'off'] as const
export type RuleSeverity = Severity | 'off'

export const severityLabels: Readonly<Record<RuleSeverity, string>> = {
  block: '必须处理',
  warn: '提醒核对',
  off: '不检查',
}

/** The forms of masks that a county may choose between (law.md §10.3); the others are fixed. */
export interface MaskForms {
  /** 居民身份证号: signs that stay at either end */
  readonly residentId: { readonly first: 2 | 6; readonly last: 3 | 4 }
  /** 银行卡号: signs that stay in front; the last four always stay */
  readonly bankCard: { readonly first: 4 | 6 }
}

/** What a county has set; word lists stand beside it. */
export interface ScanSettings {
  readonly severity: Readonly<Record<RuleKey, RuleSeverity>>
  readonly masks: MaskForms
  /** hosts that may be linked to, with all below them; `gov.cn` and the like need not be named */
  readonly allowedHosts: readonly string[]
  /** whether the word list that comes with the product is used */
  readonly builtInWords: boolean
}

/** Everything that a scan goes by. */
export interface ScanRules extends Omit<ScanSettings, 'builtInWords'> {
  readonly wordLists: readonly WordList[]
  /** changes when anything of the rules, or the way of looking, changes */
  readonly version: string
}

export const ruleLabels: Readonly<Record<RuleKey, string>> = {
  residentId: '居民身份证号',
  mobile: '手机号',
  landline: '固定电话',
  bankCard: '银行卡号',
  email: '电子邮箱',
  plate: '车牌号',
  address: '家庭住址',
  minor: '未成年人信息',
  sensitiveList: '敏感名单',
  secrecyMark: '涉密、内部标志',
  wrongWord: '错误表述',
  hiddenContent: '隐藏内容',
  fileTrace: '文件属性',
  foreignLink: '外部链接',
  deadLink: '失效链接',
  unreadable: '未能检查',
}

/** What each rule looks for and what it leaves alone, for whoever sets it. */
export const ruleNotes: Readonly<Record<RuleKey, string>> = {
  residentId: '18位（校验码、出生日期正确）、15位旧号、残疾人证号；全角、被分隔、被拆到几格里的也查。',
  mobile: '1开头的11位手机号，含+86、全角、被分隔或者拆开的；已经脱敏的不报。',
  landline: '区号加号码的固定电话；本机关公开的办公电话不报。',
  bankCard: '16至19位、校验位正确的卡号。',
  email: '电子邮箱；本机关公开的邮箱不报。',
  plate: '普通、新能源、警、学、挂等车牌。',
  address: '比乡镇（街道）更细的住址：村、组、门牌、楼栋、单元、室；办公地址不报。',
  minor: '未满十四周岁的人的身份证号、出生日期，以及写明年龄的姓名。',
  sensitiveList: '低保、特困、残疾、疾病、救助等名单：提醒核对法定依据、公示期，只公开必要的内容。',
  secrecyMark: '密级和保密期限标志，“内部资料”“此件不公开”等；行文中提到保密法律、国家秘密的不报。',
  wrongWord: '按词表查错误表述，写明正确写法。',
  hiddenContent: '文件里看不见但还在的内容：隐藏的行、列、工作表、文字，批注，修订，宏，嵌入的文件。',
  fileTrace: '文件属性里的作者、最后修改人、单位，照片的拍摄信息；拍摄位置必须处理。',
  foreignLink: '链接到名单以外的网站；gov.cn、“.政务”网站和本站不报。其他网站不去访问。',
  deadLink: '链接到本站不存在的页面，或者公众打不开的地址（本机、内网、相对地址）。',
  unreadable: '读不出来、没有读完或者没有文字的附件。',
}

/** Rules that may be softened but never switched off: what they miss cannot be taken back. */
export const alwaysOn: readonly RuleKey[] = ['residentId', 'secrecyMark', 'unreadable']

export const defaultSettings: ScanSettings = {
  severity: {
    residentId: 'block',
    mobile: 'block',
    landline: 'warn',
    bankCard: 'block',
    email: 'warn',
    plate: 'warn',
    address: 'warn',
    minor: 'block',
    sensitiveList: 'warn',
    secrecyMark: 'block',
    wrongWord: 'warn',
    hiddenContent: 'block',
    fileTrace: 'warn',
    foreignLink: 'warn',
    deadLink: 'warn',
    unreadable: 'block',
  },
  masks: { residentId: { first: 2, last: 3 }, bankCard: { first: 4 } },
  allowedHosts: [],
  builtInWords: true,
}
