import type { HiddenKind, TraceKind } from '../../platform/office-files/reading.ts'
import type { Why } from './detectors/detection.ts'
import type { RuleKey } from './finding.ts'

/** What findings say: what is wrong, the way out, and the article behind it. */

export const grounds: Readonly<Record<RuleKey, string>> = {
  residentId: '条例第十五条；《个人信息保护法》第二十五条、第三十四条',
  mobile: '条例第十五条；《个人信息保护法》第二十五条、第三十四条',
  landline: '条例第十五条；《个人信息保护法》第三十四条',
  bankCard: '《个人信息保护法》第二十八条（金融账户）',
  email: '条例第十五条；《个人信息保护法》第三十四条',
  plate: '条例第十五条；《个人信息保护法》第三十四条',
  address: '条例第十五条；《个人信息保护法》第三十四条',
  minor: '《个人信息保护法》第二十八条（不满十四周岁未成年人）',
  sensitiveList: '条例第十五条；《个人信息保护法》第二十八条、第三十四条',
  secrecyMark: '条例第十四条、第十七条；《保守国家秘密法》第三十五条',
  wrongWord: '国办秘函〔2019〕19号（表述错误）',
  hiddenContent: '条例第十七条；《保守国家秘密法实施条例》第四十二条（逐项审查）',
  fileTrace: '《个人信息保护法》第五十一条（去标识化）',
  foreignLink: '国办秘函〔2019〕19号（链接）',
  deadLink: '国办秘函〔2019〕19号（链接可用性）',
  unreadable: '条例第十七条（先审查、后公开）',
}

export const texts: Readonly<Record<Why, string>> = {
  residentId: '居民身份证号。请脱敏，或者删去。',
  residentIdDoubtful: '疑似居民身份证号，但校验码不对，可能是抄错了。请核对；是身份证号的，脱敏或者删去。',
  residentIdOld: '疑似15位旧身份证号。请核对；是身份证号的，脱敏或者删去。',
  disabilityCard: '残疾人证号，含有完整的身份证号，末两位是残疾类别和等级。请脱敏，或者删去。',
  mobile: '手机号。个人的请脱敏；是对外公开的办公电话的，登记到本机关的联系方式里就不再提示。',
  landline: '固定电话。个人的请脱敏；是办公电话的可以保留，登记到本机关的联系方式里就不再提示。',
  bankCard: '银行卡号。请脱敏，或者删去。',
  email: '电子邮箱。个人的请脱敏；是单位的可以保留，登记到本机关的联系方式里就不再提示。',
  plate: '车牌号。与公开内容无关的请脱敏。',
  address: '比乡镇（街道）更细的住址。请只公开到乡镇（街道）；是办公地址的可以保留。',
  minorId: '未满十四周岁未成年人的身份证号，属于敏感个人信息。请删去，至少脱敏。',
  minorBirthDate: '未满十四周岁未成年人的出生日期，属于敏感个人信息。请删去，至少只留年份。',
  minorAge: '可能是未满十四周岁未成年人的姓名。请核对；是的，隐去名字。',
  minorList: '可能是未成年人的名单。未满十四周岁的，姓名也是敏感个人信息，请核对有没有必须公开的依据。',
  sensitiveTable:
    '含有姓名的敏感名单。请核对公开的法定依据，设定公示期（期满自动撤下），只公开规定必须公开的栏目。',
  sensitiveTitle: '敏感名单。请核对公开的法定依据，设定公示期（期满自动撤下），只公开规定必须公开的内容。',
  sensitiveName: '姓名与低保、残疾、疾病、救助等情况连在一起。请核对有没有必须公开的依据；没有的，隐去名字。',
  secrecyLevel:
    '密级标志。涉密的不得公开，请停止发布并报告保密工作机构；已经解密的，删去标志并附解密的依据。',
  internalMark: '内部资料的标志。请核对能不能公开；可以公开的，删去标志。',
  notForPublic: '文件写明不公开或者依申请公开，与发布相矛盾。请核对公开属性。',
}

export const splitText = '这个号码拆在同一行的几格（几段）里。'

/** What each kind of hidden content is called; null: it is in sight of everybody and only read. */
export const hiddenLabels: Readonly<Record<HiddenKind, string | null>> = {
  hiddenText: '隐藏的文字',
  hiddenRow: '隐藏的行',
  hiddenColumn: '隐藏的列',
  hiddenSheet: '隐藏的工作表',
  comment: '批注',
  trackedChange: '修订痕迹',
  speakerNotes: '备注',
  headerFooter: null,
}

/** Traces that are no hidden text: what they are called, and what is to be done. */
export const traceWords: Readonly<
  Record<
    Exclude<TraceKind, HiddenKind>,
    { readonly rule: 'hiddenContent' | 'fileTrace'; readonly label: string; readonly text: string }
  >
> = {
  author: { rule: 'fileTrace', label: '作者', text: '文件属性里有作者的名字。请清除。' },
  lastEditor: { rule: 'fileTrace', label: '最后修改人', text: '文件属性里有最后修改人的名字。请清除。' },
  organisation: {
    rule: 'fileTrace',
    label: '单位',
    text: '文件属性里有单位、负责人等。请核对，一般应当清除。',
  },
  customProperty: {
    rule: 'fileTrace',
    label: '自定义属性',
    text: '文件带有自定义属性，可能有办理信息。请清除。',
  },
  externalLink: {
    rule: 'fileTrace',
    label: '外部引用',
    text: '文件引用了外部的文件或者网址，打开时会去读取。请断开引用。',
  },
  exif: { rule: 'fileTrace', label: '拍摄信息', text: '照片带有拍摄时间、设备等信息。请清除。' },
  location: {
    rule: 'hiddenContent',
    label: '拍摄位置',
    text: '照片带有拍摄位置，能定位到户。请清除以后再发布。',
  },
  embeddedFile: {
    rule: 'hiddenContent',
    label: '嵌入的文件',
    text: '文件里嵌着别的文件，没有检查。请取出来单独作为附件，或者删去。',
  },
  macro: { rule: 'hiddenContent', label: '宏', text: '文件带有宏，公众打开有风险。请另存为不带宏的格式。' },
  script: { rule: 'hiddenContent', label: '脚本', text: '文件带有脚本，公众打开有风险。请重新导出。' },
}
