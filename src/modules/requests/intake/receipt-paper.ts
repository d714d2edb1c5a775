import { channelLabels } from '../../../law/clock/case-event.ts'
import { chineseDate, type Day } from '../../../law/calendar/day.ts'
import { receiptRules } from '../../../law/clock/receipt.ts'
import {
  type Block,
  type OfficialDocument,
  paragraph,
  type TableRow,
} from '../../../platform/documents/model.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { dayOf } from '../../../platform/day.ts'
import type { Unit } from '../../units/index.ts'
import type { Application } from '../application.ts'
import { maskParticulars } from '../applicant.ts'
import { type CaseFile, clockOfCase, lastOf } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'
import type { Paper } from '../papers/paper.ts'
import { papersOf } from '../papers/read-papers.ts'
import { applicationPolicy } from '../policy.ts'

/** 接收回执 (条例第四十五条): what the office has, since when it counts, and by when it answers. */
export interface ReceiptPaper {
  readonly unit: Unit
  readonly number: string
  readonly caseNumber: string
  /** masked, with the others who apply together */
  readonly applicant: string
  readonly description: string
  readonly channel: string
  readonly arrivedOn: Day
  /** null: 尚未起算, and why */
  readonly receivedOn: Day | null
  readonly dueOn: Day | null
  /** by which rule the day of receipt is found */
  readonly rule: string
  readonly task: string
  readonly materials: readonly string[]
}

/** The receipt of a case in the office. */
export async function receiptOfCase(desk: Desk, id: string): Promise<Answer<ReceiptPaper>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.read, file.unit)
  if (refused) return refused
  const paper = await paperOf(desk, file)
  return paper ? done(paper) : refuse('notNow', '本件的个人信息已按规定删除，不能再打印回执。')
}

/** The receipt for the applicant himself, whose number and query code opened the case; null once it was erased. */
export async function ownReceipt(desk: Desk, id: string): Promise<ReceiptPaper | null> {
  const file = await loadCase(desk.read, desk, id)
  return file ? paperOf(desk, file) : null
}

async function paperOf(desk: Desk, file: CaseFile): Promise<ReceiptPaper | null> {
  const { application, unit } = file
  const { particulars, channel } = application
  if (particulars === null) return null
  const received = lastOf(file, 'received')
  const { rule, task } = receiptRules[channel]
  const papers = await papersOf(desk.read, desk, application.id)
  return {
    unit,
    number: application.number,
    caseNumber: application.caseNumber,
    applicant: maskParticulars(particulars, application.kind).name,
    description: particulars.requested.description,
    channel: channelLabels[channel],
    arrivedOn: application.arrivedOn,
    receivedOn: received?.on ?? null,
    dueOn: clockOfCase(file, desk)?.dueOn ?? null,
    rule,
    task,
    materials: ['政府信息公开申请', ...papers.flatMap((one) => materialOf(one, application))],
  }
}

/** What came in with the application, or was scanned when it was registered; not what was added later. */
function materialOf({ kind, seq, name, addedOn }: Paper, { source, enteredAt }: Application): string[] {
  const scanned = source === 'office' && addedOn.equals(dayOf(Temporal.Instant.from(enteredAt)))
  if ((seq > 1 && !scanned) || (kind !== 'application' && kind !== 'identity')) return []
  return [kind === 'identity' ? '身份证明' : (name ?? '申请材料')]
}

/** The receipt as a document: for paper and as PDF. `queryCode` stands on the one that is handed over, once. */
export function receiptDocument(
  paper: ReceiptPaper,
  options: { readonly today: Day; readonly demonstration: boolean; readonly queryCode?: string },
): OfficialDocument {
  const { unit } = paper
  const { office, address, phone, officeHours } = unit.contact
  const title = `${unit.name}\n政府信息公开申请接收回执`
  const contact = [office || unit.name, address, phone && `电话 ${phone}`, officeHours]
  const rows: readonly (readonly [string, string])[] = [
    ['案号', paper.caseNumber],
    ['申请编号', paper.number],
    ...(options.queryCode === undefined ? [] : [['查询码', options.queryCode] as const]),
    ['申请人', paper.applicant],
    ['申请内容', shortened(paper.description)],
    ['接收渠道', paper.channel],
    ['到达之日', chineseDate(paper.arrivedOn)],
    [
      '收到申请之日',
      paper.receivedOn === null
        ? `待与申请人确认。${paper.task}（${paper.rule}）`
        : `${chineseDate(paper.receivedOn)}（${paper.rule}）`,
    ],
    [
      '答复期限',
      paper.dueOn === null
        ? '自收到申请之日的次日起20个工作日内（条例第三十三条）'
        : `${chineseDate(paper.dueOn)}以前（含当日）。需要延长的，会在期满前告知（条例第三十三条）`,
    ],
    ['材料清单', paper.materials.map((name, index) => `${index + 1}. ${name}`).join('\n')],
    ['联系方式', contact.filter((part) => part !== '').join('，')],
  ]
  const blocks: readonly Block[] = [
    paragraph('title', title),
    {
      type: 'table',
      caption: '政府信息公开申请接收回执',
      columns: [34, 122],
      headerRows: 0,
      density: 'normal',
      keepTogether: false,
      rows: rows.map(([label, text]): TableRow => ({
        cells: [
          { text: label, heads: 'row' },
          { text, align: 'start' },
        ],
      })),
    },
    paragraph('note', '凭申请编号和查询码，可以在政府信息公开专栏“办理进度查询”查看进展和答复。'),
    { type: 'signature', unit: unit.name, date: options.today },
  ]
  return {
    title: '政府信息公开申请接收回执',
    unit: unit.name,
    date: options.today,
    demonstration: options.demonstration,
    blocks,
  }
}

/** Long enough to know one's own application by; the whole stands in the file. */
const mostSigns = 300

function shortened(text: string): string {
  const signs = [...text]
  return signs.length <= mostSigns ? text : `${signs.slice(0, mostSigns).join('')}……`
}
