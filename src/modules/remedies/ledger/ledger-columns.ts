/** 申请台账: the columns of a `.csv` or `.xlsx`, one application a row. */

/** What a cell of a column holds. */
export type ColumnKind = 'text' | 'day' | 'choice' | 'whole' | 'money'

export interface LedgerColumn {
  readonly label: string
  readonly kind: ColumnKind
  readonly required?: true
  /** what belongs here, for the sheet that explains it */
  readonly help: string
  /** in signs */
  readonly width?: number
}

const day = '日期，或者 2023-03-01'

export const ledgerColumns = {
  number: { label: '申请编号', kind: 'text', required: true, help: '本机关内不重复；单元格请设为“文本”' },
  kind: {
    label: '申请人类别',
    kind: 'choice',
    required: true,
    help: '自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他',
  },
  name: { label: '申请人', kind: 'text', required: true, help: '姓名，或者单位全称' },
  idKind: {
    label: '证件类型',
    kind: 'choice',
    help: '居民身份证、护照、港澳居民来往内地通行证、台湾居民来往大陆通行证、其他有效证件',
  },
  idNumber: {
    label: '证件号码',
    kind: 'text',
    width: 22,
    help: '单元格请设为“文本”；居民身份证核对末位校验码，没有的留空',
  },
  creditCode: { label: '统一社会信用代码', kind: 'text', width: 22, help: '18位，核对末位校验码' },
  legalRepresentative: { label: '法定代表人', kind: 'text', help: '法人或者其他组织填写' },
  contactName: { label: '联系人', kind: 'text', help: '法人或者其他组织填写' },
  phone: { label: '联系电话', kind: 'text', help: '单元格请设为“文本”' },
  email: { label: '电子邮箱', kind: 'text', help: '如 name@example.com' },
  address: { label: '联系地址', kind: 'text', width: 30, help: '' },
  postcode: { label: '邮政编码', kind: 'text', help: '6位数字' },
  content: {
    label: '申请内容',
    kind: 'text',
    required: true,
    width: 40,
    help: '所需政府信息的描述，不超过 20000 字',
  },
  documentName: { label: '名称或文号', kind: 'text', help: '申请人写明的文件名称、文号' },
  yearFrom: { label: '年份起', kind: 'text', help: '4位数字' },
  yearTo: { label: '年份止', kind: 'text', help: '4位数字' },
  carrier: { label: '载体形式', kind: 'choice', help: '电子文件、纸质文件' },
  delivery: {
    label: '获取方式',
    kind: 'choice',
    help: '在本网站查看和下载、电子邮件、邮寄、自行领取、当场查阅、抄录',
  },
  receivedOn: {
    label: '收到日期',
    kind: 'day',
    required: true,
    help: `${day}；法律上的收到申请之日（条例第三十一条）`,
  },
  channel: {
    label: '渠道',
    kind: 'choice',
    required: true,
    help: '当面提交、邮寄（签收）、平常信函、网上提交、电子邮件、传真',
  },
  correctionRequestedOn: { label: '补正告知日期', kind: 'day', help: day },
  respondBy: { label: '补正期限', kind: 'day', help: '告知的最后一天' },
  correctionReceivedOn: { label: '收到补正日期', kind: 'day', help: day },
  thirdPartyConsultedOn: { label: '征求第三方日期', kind: 'day', help: '征求意见书发出之日' },
  thirdPartyDeliveredOn: { label: '第三方收到日期', kind: 'day', help: '不写的，按发出之日' },
  thirdPartyAnsweredOn: { label: '第三方答复日期', kind: 'day', help: day },
  thirdPartyAnswer: { label: '第三方意见', kind: 'choice', help: '同意、不同意、部分同意' },
  agencyConsultedOn: { label: '征求机关日期', kind: 'day', help: '征求其他机关、共同制作机关意见' },
  agencyDeliveredOn: { label: '机关收到日期', kind: 'day', help: '不写的，按发出之日' },
  agencyAnsweredOn: { label: '机关答复日期', kind: 'day', help: day },
  agencyAnswer: { label: '机关意见', kind: 'choice', help: '同意、不同意、部分同意' },
  extendedOn: { label: '延期告知日期', kind: 'day', help: '告知申请人之日' },
  extensionDays: { label: '延长天数', kind: 'whole', help: '工作日，1 至 20' },
  approvedBy: { label: '同意延期的人', kind: 'text', help: '政府信息公开工作机构负责人' },
  feeNotifiedOn: { label: '收费通知日期', kind: 'day', help: '发出之日' },
  feeDeliveredOn: { label: '收费通知送达', kind: 'day', help: '不写的，按发出之日' },
  feeBasis: { label: '计收方式', kind: 'choice', help: '按件、按量' },
  feeCount: { label: '计收数量', kind: 'whole', help: '件数或者页数' },
  feeAsked: { label: '应缴金额', kind: 'money', help: '元，最多两位小数' },
  feePaidOn: { label: '缴费日期', kind: 'day', help: '缴清之日' },
  feePaid: { label: '实缴金额', kind: 'money', help: '元，最多两位小数' },
  voucher: { label: '票据号码', kind: 'text', help: '财政票据' },
  refundedOn: { label: '退费日期', kind: 'day', help: day },
  refunded: { label: '退费金额', kind: 'money', help: '元，最多两位小数' },
  refundVoucher: { label: '退付凭证', kind: 'text', help: '' },
  refundReason: { label: '退费原因', kind: 'text', help: '' },
  decidedOn: { label: '答复日期', kind: 'day', help: '交给、寄出或者网上送出之日' },
  outcome: { label: '办理结果', kind: 'choice', width: 30, help: '年度报告表三第三项的各种情形，见下' },
  ground: {
    label: '具体情形',
    kind: 'choice',
    width: 24,
    help: '如 已经主动公开、经检索，政府信息不存在、不属于本机关负责公开',
  },
  withdrawnOn: { label: '撤回日期', kind: 'day', help: '申请人撤回的' },
  remedyKind: { label: '救济种类', kind: 'choice', help: '行政复议、未经复议直接起诉、复议后起诉' },
  remedyAcceptedOn: { label: '受理日期', kind: 'day', help: '复议机关受理、法院立案之日' },
  remedyOrgan: { label: '受理机关', kind: 'text', help: '' },
  remedyCaseNumber: { label: '案号', kind: 'text', help: '' },
  remedyClosedOn: { label: '审结日期', kind: 'day', help: day },
  remedyResult: { label: '救济结果', kind: 'choice', help: '结果维持、结果纠正、其他结果、尚未审结' },
  course: {
    label: '经过',
    kind: 'text',
    width: 30,
    help: '一行写不下的特殊经过，按 .jsonl 中 events 的写法；写了这一列，各个日期列留空',
  },
} as const satisfies Readonly<Record<string, LedgerColumn>>
export type ColumnName = keyof typeof ledgerColumns

export const columnNames = Object.keys(ledgerColumns) as readonly ColumnName[] // the keys of a literal are its type's

export function columnOf(name: ColumnName): LedgerColumn {
  return ledgerColumns[name]
}

/** What an exported ledger says besides; read, and without effect but for the word 演示数据. */
export const silentColumns = { notice: '说明' } as const

/** Columns of one application that stand in its first row alone. */
export const ownColumns: readonly ColumnName[] = columnNames.slice(
  0,
  columnNames.indexOf('correctionRequestedOn'),
)

/** The Chinese name of a field of a line, `applicant.idNumber`; the field itself where it has none. */
export function fieldLabel(field: string): string {
  const name = field.replace(/^(?:applicant|requested)\./, '')
  if (name in ledgerColumns) return columnOf(name as ColumnName).label
  if (field === 'events') return '经过'
  return field.startsWith('remedies') ? '救济' : field
}
