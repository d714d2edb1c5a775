/**
 * 政府信息公开审查审批单: the form that goes into the file of an item, with its whole trail of reviews. Made from
 * plain words, so that whatever keeps the trail can fill it; nothing is decided here.
 */
import {
  paragraph,
  type Block,
  type OfficialDocument,
  type Table,
  type TableCell,
  type TableRow,
} from '../../../platform/documents/model.ts'
import { writtenDate } from '../../../platform/documents/form.ts'

/** Everything that the sheet says. Days are `2026-10-14`, moments `2026-10-14 09:30` as the clock on the wall had it. */
export interface ApprovalSheet {
  /** 填表日期, a day */
  readonly filledOn: string
  /** 拟公开信息单位: full name */
  readonly unit: string
  /** 信息名称 */
  readonly title: string
  /** 文号; '' where there is none */
  readonly documentNumber: string
  /** 备案编号 of the sheet; '' while there is none */
  readonly recordNumber: string
  /** 信息载体形式: true 公文类, false 非公文类 */
  readonly officialDocument: boolean
  /** 拟公开方式: any of `approvalChannels`; whatever else is named after 其他 */
  readonly channels: readonly string[]
  /** 拟公开时间, in words or as a day: 审签后即时公开, 2026-10-20 */
  readonly plannedFor: string
  readonly openness: 'proactive' | 'onRequest' | 'withheld'
  /** 理由（依据）: the article for what is open, the reason for what is not */
  readonly opennessReason: string
  readonly concerns: Readonly<Record<ApprovalConcern, ConcernAnswer>>
  /** null: that level has not spoken, its line stays blank to be signed by hand */
  readonly opinions: Readonly<Record<ApprovalLevel, Opinion | null>>
  /** every step that was taken, the ones sent back too, oldest first */
  readonly trail: readonly ApprovalStep[]
  /** what the scan found and the signing leader released all the same */
  readonly releasedFindings: readonly ReleasedFinding[]
  /** 突发事件紧急发布; null for the ordinary way */
  readonly urgent: UrgentRelease | null
  /** who filled two steps, as the unit's setting allows: 一审、二审由张三一人办理 */
  readonly doubledSteps: readonly string[]
  /** the version that was approved, and the hash of its content */
  readonly version: number
  readonly hash: string
  readonly demonstration: boolean
}

/** 是否涉及 */
export type ApprovalConcern = 'stateSecret' | 'workSecret' | 'tradeSecret' | 'privacy' | 'threeSecurities'

/** `uncertain` 不能确定 leads to a referral (条例第十七条); null: not answered yet */
export type ConcernAnswer = 'yes' | 'no' | 'uncertain' | null

export type ApprovalLevel =
  | 'drafter'
  | 'departmentHead'
  | 'secrecyReviewer'
  | 'supervisingLeader'
  | 'principal'
  | 'referral'

export interface Opinion {
  readonly text: string
  /** who signed, by name */
  readonly by: string
  /** a day */
  readonly on: string
}

export interface ApprovalStep {
  /** 一审, 二审, 保密审查, 签发（三审）, 送审 … */
  readonly step: string
  /** result of 审, the content: 通过, 退回; '' where the step has none */
  readonly review: string
  /** result of 校, the text */
  readonly proof: string
  readonly by: string
  /** a moment */
  readonly at: string
  readonly remarks: string
}

export interface ReleasedFinding {
  /** where it stands: 正文, 附件“名单.xlsx”第3行 */
  readonly place: string
  /** what was found, with the personal data in it masked by the caller */
  readonly finding: string
  readonly reason: string
  readonly by: string
}

export interface UrgentRelease {
  readonly reason: string
  readonly by: string
  /** a moment */
  readonly at: string
  /** the review after the fact, in one sentence; '' while it is still due */
  readonly reviewedAfterwards: string
}

/** The ways of publishing that the form names. */
export const approvalChannels = ['政府网站', '报刊', '广播', '电视', '政府公开栏'] as const

const formTitle = '政府信息公开审查审批单'

/** The sheet as a document: one page of A4 for an ordinary item. */
export function approvalSheetDocument(sheet: ApprovalSheet): OfficialDocument {
  return {
    title: `${formTitle}：${sheet.title}`,
    unit: sheet.unit,
    date: Temporal.PlainDate.from(sheet.filledOn),
    demonstration: sheet.demonstration,
    blocks: [
      paragraph('title', formTitle),
      form(sheet),
      ...trail(sheet),
      ...released(sheet),
      paragraph('note', `内容校验值：${sheet.hash}`),
    ],
  }
}

/** Label; three columns that an opinion fills; signature; day. In mm, together 156. */
const columns = [30, 23, 23, 22, 24, 34] as const

function form(sheet: ApprovalSheet): Table {
  const { channels, opinions } = sheet
  const named = channels.filter((channel) => isNamed(channel))
  const other = channels.filter((channel) => !isNamed(channel))
  return {
    type: 'table',
    caption: formTitle,
    columns,
    headerRows: 0,
    density: 'normal',
    keepTogether: false,
    rows: [
      pair('拟公开信息单位', sheet.unit, '填表日期', dayInWords(sheet.filledOn)),
      wide('信息名称', sheet.title),
      pair('文　　号', sheet.documentNumber || '无', '备案编号', sheet.recordNumber),
      pair(
        '信息载体形式',
        boxes(['公文类', sheet.officialDocument], ['非公文类', !sheet.officialDocument]),
        '拟公开时间',
        dayInWords(sheet.plannedFor),
      ),
      wide(
        '拟公开方式',
        boxes(...approvalChannels.map((channel) => [channel, named.includes(channel)] as const), [
          other.length > 0 ? `其他（${other.join('、')}）` : '其他',
          other.length > 0,
        ]),
      ),
      wide(
        '公开属性及理由',
        [
          boxes(
            ['主动公开', sheet.openness === 'proactive'],
            ['依申请公开', sheet.openness === 'onRequest'],
            ['不予公开', sheet.openness === 'withheld'],
          ),
          `理由（依据）：${sheet.opennessReason}`,
        ].join('\n'),
      ),
      ...concerns(sheet),
      ...marks(sheet),
      {
        cells: [head('审查审批环节'), { ...head('意　　见'), colSpan: 3 }, head('签　名'), head('日　期')],
        startsGroup: true,
      },
      ...levels.map(({ level, label }) => opinion(label, opinions[level])),
    ],
  }
}

const levels = [
  { level: 'drafter', label: '承办人初审' },
  { level: 'departmentHead', label: '部门负责人审核' },
  { level: 'secrecyReviewer', label: '保密审查机构' },
  { level: 'supervisingLeader', label: '分管领导审批' },
  { level: 'principal', label: '主要领导\n（重大事项）' },
  { level: 'referral', label: '报主管部门、\n保密部门确定' },
] as const satisfies readonly { level: ApprovalLevel; label: string }[]

function opinion(label: string, given: Opinion | null): TableRow {
  return {
    cells: [
      { text: label, heads: 'row' },
      { text: given?.text ?? roomToSign, colSpan: 3, align: 'start' },
      { text: given?.by ?? '' },
      { text: given ? dayInWords(given.on) : '' },
    ],
  }
}

/** two lines high: enough for a hand */
const roomToSign = '\n'

const concernLabels = [
  { concern: 'stateSecret', label: '国家秘密' },
  { concern: 'workSecret', label: '工作秘密' },
  { concern: 'tradeSecret', label: '商业秘密' },
  { concern: 'privacy', label: '个人隐私' },
  { concern: 'threeSecurities', label: '三安全一稳定' },
] as const satisfies readonly { concern: ApprovalConcern; label: string }[]

function concerns(sheet: ApprovalSheet): TableRow[] {
  return [
    {
      cells: [
        { text: '是否涉及', heads: 'group', rowSpan: 2 },
        ...concernLabels.map(({ label }) => head(label)),
      ],
    },
    { cells: concernLabels.map(({ concern }) => ({ text: answerBoxes(sheet.concerns[concern]) })) },
  ]
}

function answerBoxes(answer: ConcernAnswer): string {
  const plain = boxes(['是', answer === 'yes'], ['否', answer === 'no'])
  return answer === 'uncertain' ? `${plain}\n■不能确定` : plain
}

/** What is out of the ordinary: urgent release, one person in two steps. */
function marks({ urgent, doubledSteps }: ApprovalSheet): TableRow[] {
  const said = [
    ...(urgent
      ? [
          `■紧急发布：${urgent.by}于${momentInWords(urgent.at)}批准。原因：${stopped(urgent.reason)}` +
            `事后审查：${stopped(urgent.reviewedAfterwards || '尚未进行')}`,
        ]
      : []),
    ...doubledSteps.map((doubled) => `■一人两审：${stopped(doubled)}`),
  ]
  return said.length > 0 ? [wide('特别记载', said.join('\n'))] : []
}

function trail({ trail: steps, version }: ApprovalSheet): Block[] {
  const caption = `审核、校对记录（审批版本：第${version}版）`
  if (steps.length === 0) return [paragraph('note', `${caption}：还没有办理`)]
  const lines = steps.map(({ step, review, proof, by, at, remarks }) => [
    step,
    review || '—',
    proof || '—',
    by,
    at,
    remarks,
  ])
  return [paragraph('note', caption), list(caption, trailColumns, lines)]
}

function released({ releasedFindings: findings }: ApprovalSheet): Block[] {
  if (findings.length === 0) return []
  const caption = `检查发现、经批准仍予公开的内容（${findings.length}处）`
  const lines = findings.map(({ place, finding, reason, by }) => [place, finding, reason, by])
  return [paragraph('note', caption), list(caption, findingColumns, lines)]
}

/** A column of a list: its head, its width in mm, `start` where it holds sentences. */
interface Column {
  readonly head: string
  readonly width: number
  readonly align?: 'start'
}

const trailColumns: readonly Column[] = [
  { head: '环节', width: 22 },
  { head: '审核', width: 18 },
  { head: '校对', width: 18 },
  { head: '办理人', width: 24 },
  { head: '时间', width: 28 },
  { head: '意见', width: 46, align: 'start' },
]

const findingColumns: readonly Column[] = [
  { head: '位置', width: 38, align: 'start' },
  { head: '发现的内容', width: 44, align: 'start' },
  { head: '仍予公开的理由', width: 52, align: 'start' },
  { head: '批准人', width: 22 },
]

function list(caption: string, of: readonly Column[], lines: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    caption,
    columns: of.map(({ width }) => width),
    headerRows: 1,
    density: 'dense',
    keepTogether: false,
    rows: [
      { cells: of.map((column) => head(column.head)) },
      ...lines.map((line) => ({
        cells: line.map((text, column): TableCell => ({ text, align: of[column]?.align ?? 'center' })),
      })),
    ],
  }
}

function pair(label: string, value: string, second: string, other: string): TableRow {
  return {
    cells: [
      { text: label, heads: 'row' },
      { text: value, colSpan: 2 },
      { text: second, heads: 'row' },
      { text: other, colSpan: 2 },
    ],
  }
}

function wide(label: string, value: string): TableRow {
  return {
    cells: [
      { text: label, heads: 'row' },
      { text: value, colSpan: columns.length - 1, align: 'start' },
    ],
  }
}

function head(text: string): TableCell {
  return { text, heads: 'column' }
}

function boxes(...choices: readonly (readonly [label: string, chosen: boolean])[]): string {
  return choices.map(([label, chosen]) => `${chosen ? '■' : '□'}${label}`).join('　')
}

function isNamed(channel: string): boolean {
  return approvalChannels.some((known) => known === channel)
}

/** A day as a 公文 writes it; words stay as they are. */
function dayInWords(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? writtenDate(Temporal.PlainDate.from(text)) : text
}

function momentInWords(text: string): string {
  const [day = '', time] = text.split(' ')
  return time ? `${dayInWords(day)}${time}` : dayInWords(day)
}

/** The sentence with its full stop. */
function stopped(sentence: string): string {
  return /[。！？]$/.test(sentence) ? sentence : `${sentence}。`
}
