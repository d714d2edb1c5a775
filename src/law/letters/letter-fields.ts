/**
 * What a letter of an application's course may say, field by field: the name under which a county's own Word template
 * asks for it, where it comes from, and what belongs there. Which kind must have which is `letters.ts`.
 */

/** `case`: out of the case file · `unit`: out of the unit's data · `law`: the law's own sentence · `clerk`: to be written. */
export type LetterFieldSource = 'case' | 'unit' | 'law' | 'clerk'

export interface LetterFieldFacts {
  /** the field's name in Chinese, and in templates: {{收到日期}} */
  readonly label: string
  readonly source: LetterFieldSource
  /** what belongs here, for the one who writes; '' for what is not written by hand */
  readonly guidance: string
  readonly example: string
  /** a day to choose instead of a text */
  readonly day?: true
  /** one line instead of a paragraph */
  readonly line?: true
  /** one of these instead of a text */
  readonly choices?: readonly string[]
}

function taken(label: string, source: 'case' | 'unit' | 'law'): LetterFieldFacts {
  return { label, source, guidance: '', example: '' }
}

function written(
  label: string,
  guidance: string,
  example: string,
  form: 'line' | 'day' | '' = '',
): LetterFieldFacts {
  return {
    label,
    source: 'clerk',
    guidance,
    example,
    ...(form === 'line' ? { line: true } : {}),
    ...(form === 'day' ? { day: true } : {}),
  }
}

/** 按件 or 按量, as a fee notice says it. */
export const feeManners = ['按件计收', '按量计收'] as const

/** All fields. The keys are stored and asked for; never change one. */
export const letterFields = {
  title: taken('标题', 'law'),
  number: taken('文号', 'case'),
  addressee: written(
    '收件人',
    '文书写给谁。给申请人的自动填写；给第三方或者其他机关的，写全称。',
    '某某建设有限公司',
    'line',
  ),
  applicant: taken('申请人', 'case'),
  caseNumber: taken('申请编号', 'case'),
  receivedOn: taken('收到日期', 'case'),
  channel: taken('提交方式', 'case'),
  description: taken('申请内容', 'case'),
  correction: taken('补正情况', 'case'),
  outcome: taken('办理结果', 'case'),
  article: taken('法律依据', 'case'),
  agency: taken('机关名称', 'unit'),
  contact: taken('联系方式', 'unit'),
  date: taken('成文日期', 'case'),
  remedies: taken('救济告知', 'law'),
  dueOn: taken('答复期限', 'case'),
  materials: written('收到的材料', '逐件列出收到的材料和份数。', '政府信息公开申请表1份、身份证复印件1份'),
  content: written(
    '答复内容',
    '告知申请人的实质内容：提供的信息、可以公开的部分，或者处理的结果。按拟定的答复自动填写，可以修改文字。',
    '现将《杨店镇2025年高标准农田建设项目施工合同》复印件提供给您，共12页。',
  ),
  reasons: written(
    '理由',
    '对照法律条文写明本件的具体理由，不能只抄条文。按拟定的答复自动填写。',
    '该会议纪要记载了尚未作出决定的讨论意见，属于讨论记录。',
  ),
  provision: written(
    '提供方式',
    '信息怎样提供：随函附上、网上下载、领取的时间和地点。按申请人要求的方式（条例第四十条）。',
    '随函附送纸质复印件1份。',
  ),
  search: written(
    '检索情况',
    '写明在哪些范围、用什么方法检索，结果如何（条例第三十六条第（四）项）。按拟定的答复自动填写。',
    '以“高标准农田”为关键词检索本机关2023年至2025年收发文登记和档案室案卷目录，没有该信息。',
  ),
  responsible: written(
    '负责公开的机关',
    '能够确定负责公开该信息的机关的，应当告知其名称和联系方式；不能确定的写明不能确定（条例第三十六条第（五）项）。',
    '某某县自然资源局，电话：0000-0000000。',
  ),
  earlierReply: written(
    '前次答复',
    '前一次答复的文号和日期（条例第三十六条第（六）项）。',
    '杨店公复〔2026〕3号，2026年3月12日',
    'line',
  ),
  specialLaw: written(
    '专门规定',
    '对该信息的获取作出专门规定的法律、行政法规及其条款（条例第三十六条第（七）项）。',
    '《不动产登记暂行条例》第二十七条',
    'line',
  ),
  specialOffice: written('办理的机关', '依照该规定到哪里查询。', '某某县不动产登记中心查询窗口', 'line'),
  forbiddingLaw: written(
    '禁止公开的规定',
    '禁止公开的法律、行政法规的名称和条款；地方规定不能作为依据（条例第十四条）。',
    '《中华人民共和国统计法》第十一条',
    'line',
  ),
  rightChannel: written(
    '反映的渠道',
    '可以告知申请人通过什么渠道提出（条例第三十九条第一款）。',
    '可以向某某县信访局提出，地址：某某县某某路1号。',
  ),
  wayToObtain: written(
    '获取的途径',
    '已经公开在哪里，或者出版物怎样获取：网址、栏目、地点、刊物的名称和期号。',
    '某某县政府网站“政府信息公开—镇街文件”栏目，标题为《……》。',
  ),
  items: written(
    '补正事项',
    '一次写明需要补正的全部事项，逐条写哪里不明确（条例第三十条）。',
    '1.请写明所需合同的年度；2.请写明合同所涉及的村。',
  ),
  advice: written(
    '指导和释明',
    '告诉申请人怎样写才明确，可以到哪里查目录、打哪个电话（条例第三十条）。',
    '可以写合同的名称、编号，或者项目名称加年度；不清楚的可以拨打下面的电话，我们协助您填写。',
  ),
  respondBy: written(
    '补正期限',
    '最后一天。应当合理，一般不少于7个工作日（条例第三十条）。',
    '2026年11月4日',
    'day',
  ),
  consequence: taken('逾期后果', 'law'),
  reasonsAsked: written(
    '请说明的事项',
    '写明申请的数量、频次，请申请人说明什么（条例第三十五条）。',
    '您自2026年1月以来向本机关提出相同或者相近的申请共46件，请说明理由。',
  ),
  reasonsBy: written('说明的期限', '最后一天，应当合理。', '2026年11月4日', 'day'),
  extensionReason: written('延期理由', '为什么不能在原期限内答复。', '所涉档案较多，尚在检索。'),
  extensionDays: taken('延长工作日', 'case'),
  newDueOn: taken('延长后期限', 'case'),
  approvedBy: taken('同意延期的负责人', 'case'),
  matter: written(
    '征求意见事项',
    '请对方对什么提出意见：是否同意公开，理由是什么。不要写出申请人的姓名。',
    '本机关收到申请，要求公开你单位与本机关签订的《……合同》。请就是否同意公开提出意见。',
  ),
  extract: written(
    '信息摘录',
    '把要征求意见的信息摘录在这里，或者写明附件。',
    '合同第三条“合同价款”、附件二“报价清单”，见附件。',
  ),
  replyTerm: taken('答复意见期限', 'law'),
  silence: taken('逾期未提出意见的后果', 'law'),
  replyForm: taken('意见反馈', 'law'),
  notCounted: taken('不计入期限', 'law'),
  disclosedContent: written(
    '决定公开的内容',
    '逐项写明决定公开的内容（条例第三十二条）。',
    '合同正文及合同价款，不含联系人手机号码。',
  ),
  disclosedReasons: written(
    '决定公开的理由',
    '不公开会对公共利益造成什么重大影响，或者第三方的意见为什么没有合理理由（条例第三十二条）。',
    '该项目使用财政资金，公开合同价款便于公众监督。',
  ),
  feeBasis: taken('收费依据', 'law'),
  feeManner: {
    ...written(
      '计收方式',
      '按件、按量只能选一种（国办函〔2020〕109号第三条）。此前的件数按当月台账计数，标准和数额由系统算出，不用填写。',
      '按量计收',
      'line',
    ),
    choices: feeManners,
  },
  feeCount: written(
    '计收数量',
    '按件计收的，写本件计几件，一般1件；按量计收的，写本件提供的页数（A4及以下幅面，单面为1页）。',
    '131',
    'line',
  ),
  feeStandard: taken('收费标准', 'law'),
  feeCounting: taken('计算过程', 'case'),
  feeAmount: taken('收费数额', 'case'),
  payment: written(
    '缴纳方式',
    '账户、地点、办公时间，凭什么缴。',
    '持本通知书到某某镇便民服务中心3号窗口缴纳，或者汇至……',
  ),
  payTerm: taken('缴费期限', 'law'),
  recordResult: written(
    '更正处理结果',
    '予以更正、转送有权更正的机关，或者告知向有权更正的机关提出（条例第四十一条）。',
    '经核实，已将您户的耕地面积由3.2亩更正为3.6亩。',
  ),
  served: written(
    '送达的文书',
    '文书名称、文号和份数。',
    '《政府信息公开告知书》（杨店公复〔2026〕12号）1份',
  ),
  servedHow: written(
    '送达方式',
    '当面、邮寄（邮件号码）、网上、电子邮件或者传真。',
    '邮寄送达，邮件号码1000000000000',
    'line',
  ),
  servedOn: written('送达日期', '交付或者签收的那一天。', '2026年10月20日', 'day'),
  receiver: written(
    '收件人签名',
    '收件人签名或者盖章；留空由收件人手写。代收的写明与收件人的关系。',
    '（由收件人签名）',
    'line',
  ),
} as const satisfies Readonly<Record<string, LetterFieldFacts>>

export type LetterField = keyof typeof letterFields

export const letterFieldKeys = Object.keys(letterFields) as readonly LetterField[] // the keys of a literal are its type's

/** Every field's text; a field that is not there is empty. */
export type LetterValues = Readonly<Partial<Record<LetterField, string>>>

export function letterFieldFacts(field: LetterField): LetterFieldFacts {
  return letterFields[field]
}
