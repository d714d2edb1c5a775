/**
 * The words of the yearly report's tables (国办公开办函〔2021〕30号): columns, rows and labels in their
 * official order. Everything that computes, prints, reads or checks a report uses these lists.
 */

/** The six applicant kinds of table 三, in column order. */
export const applicantKinds = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganisation',
] as const
export type ApplicantKind = (typeof applicantKinds)[number]

/** The columns of table 三: the six applicant kinds, then 总计. */
export const requestColumns = [...applicantKinds, 'total'] as const
export type RequestColumn = (typeof requestColumns)[number]

export const requestColumnLabels: Readonly<Record<RequestColumn, string>> = {
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicInterest: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganisation: '其他',
  total: '总计',
}

/** The 21 leaves under 三、本年度办理结果: one concluded application has exactly one of them. */
export const outcomes = [
  'granted',
  'partial',
  'refused.stateSecret',
  'refused.otherLaw',
  'refused.securityStability',
  'refused.thirdParty',
  'refused.internal',
  'refused.process',
  'refused.enforcementFile',
  'refused.administrativeQuery',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.stillUnclear',
  'notProcessed.petition',
  'notProcessed.duplicate',
  'notProcessed.publication',
  'notProcessed.massRepeat',
  'notProcessed.confirmation',
  'other.correctionLapsed',
  'other.feeLapsed',
  'other.other',
] as const
export type Outcome = (typeof outcomes)[number]

/** All rows of table 三 in print order. */
export const requestRows = ['received', 'carriedIn', ...outcomes, 'concluded', 'carriedOut'] as const
export type RequestRow = (typeof requestRows)[number]

/** The label of each row as 30号 prints it (leaf text only; group cells are in `requestRowGroups`). */
export const requestRowLabels: Readonly<Record<RequestRow, string>> = {
  received: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  granted: '（一）予以公开',
  partial: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  'refused.stateSecret': '1.属于国家秘密',
  'refused.otherLaw': '2.其他法律行政法规禁止公开',
  'refused.securityStability': '3.危及“三安全一稳定”',
  'refused.thirdParty': '4.保护第三方合法权益',
  'refused.internal': '5.属于三类内部事务信息',
  'refused.process': '6.属于四类过程性信息',
  'refused.enforcementFile': '7.属于行政执法案卷',
  'refused.administrativeQuery': '8.属于行政查询事项',
  'unavailable.notHeld': '1.本机关不掌握相关政府信息',
  'unavailable.needsCreation': '2.没有现成信息需要另行制作',
  'unavailable.stillUnclear': '3.补正后申请内容仍不明确',
  'notProcessed.petition': '1.信访举报投诉类申请',
  'notProcessed.duplicate': '2.重复申请',
  'notProcessed.publication': '3.要求提供公开出版物',
  'notProcessed.massRepeat': '4.无正当理由大量反复申请',
  'notProcessed.confirmation': '5.要求行政机关确认或重新出具已获取信息',
  'other.correctionLapsed': '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  'other.feeLapsed': '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  'other.other': '3.其他',
  concluded: '（七）总计',
  carriedOut: '四、结转下年度继续办理',
}

/** A group cell of table 三 that spans the rows named. */
export interface RequestRowGroup {
  readonly label: string
  readonly rows: readonly RequestRow[]
}

/** 三、本年度办理结果 spans 22 rows (21 leaves and 总计). */
export const resultsGroup: RequestRowGroup = {
  label: '三、本年度办理结果',
  rows: [...outcomes, 'concluded'],
}

/** The four second-level groups (（三）至（六）); （一）、（二）、（七） are rows of their own. */
export const requestRowGroups: readonly RequestRowGroup[] = [
  { label: '（三）不予公开', rows: outcomes.filter((key) => key.startsWith('refused.')) },
  { label: '（四）无法提供', rows: outcomes.filter((key) => key.startsWith('unavailable.')) },
  { label: '（五）不予处理', rows: outcomes.filter((key) => key.startsWith('notProcessed.')) },
  { label: '（六）其他处理', rows: outcomes.filter((key) => key.startsWith('other.')) },
]

/** The text of table 三's top-left cell. */
export const requestTableNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** The three blocks of table 四. */
export const remedyBlocks = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'] as const
export type RemedyBlock = (typeof remedyBlocks)[number]

export const remedyBlockLabels: Readonly<Record<RemedyBlock, string>> = {
  reconsideration: '行政复议',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReconsideration: '复议后起诉',
}

/** The four results of a remedy; `remedyColumns` adds 总计. */
export const remedyResults = ['upheld', 'corrected', 'otherResult', 'pending'] as const
export type RemedyResult = (typeof remedyResults)[number]
export const remedyColumns = [...remedyResults, 'total'] as const
export type RemedyColumn = (typeof remedyColumns)[number]

export const remedyColumnLabels: Readonly<Record<RemedyColumn, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
  pending: '尚未审结',
  total: '总计',
}

/** The six parts of the report, in order. */
export const reportParts = [
  { number: '一', title: '总体情况' },
  { number: '二', title: '主动公开政府信息情况' },
  { number: '三', title: '收到和处理政府信息公开申请情况' },
  { number: '四', title: '政府信息公开行政复议、行政诉讼情况' },
  { number: '五', title: '存在的主要问题及改进情况' },
  { number: '六', title: '其他需要报告的事项' },
] as const
export type ReportPartNumber = (typeof reportParts)[number]['number']

/** Table 二, blocks of 条例第二十条 with their column heads and rows. */
export const proactiveBlocks = [
  {
    heading: '第二十条第（一）项',
    columns: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    rows: [
      { key: 'regulations', label: '规章' },
      { key: 'normativeDocuments', label: '行政规范性文件' },
    ],
  },
  {
    heading: '第二十条第（五）项',
    columns: ['信息内容', '本年处理决定数量'],
    rows: [{ key: 'licensing', label: '行政许可' }],
  },
  {
    heading: '第二十条第（六）项',
    columns: ['信息内容', '本年处理决定数量'],
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coercion', label: '行政强制' },
    ],
  },
  {
    heading: '第二十条第（八）项',
    columns: ['信息内容', '本年收费金额（单位：万元）'],
    rows: [{ key: 'chargesWanYuan', label: '行政事业性收费' }],
  },
] as const
