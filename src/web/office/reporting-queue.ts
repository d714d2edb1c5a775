import { type Desk, may } from '../../modules/desk/index.ts'
import {
  awaitedStep,
  reportPolicy,
  reportRulesOf,
  type ReportRules,
  type ReportStanding,
  reportStanding,
  reportStateText,
  stepBarOf,
} from '../../modules/reporting/index.ts'
import { findUnit, type SignedInAccount, type Unit } from '../../modules/units/index.ts'
import { dueWords } from './due-words.ts'
import { groupOf, standing as limitOf } from './publication-limit.ts'
import { reportDueOf } from './report-standing.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** 年度报告 in the queue: last year's, from New Year until it is out (条例第四十九条), and corrections under way. */
export async function reportingQueue(desk: Desk, account: SignedInAccount): Promise<QueueRow[]> {
  const unit = await findUnit(desk.read, account.unit.code)
  if (!unit || !may(account, reportPolicy.read, unit)) return []
  const year = desk.today().year - 1
  const standing = await reportStanding(desk.read, unit.code, year)
  const rules = await reportRulesOf(desk.read)
  const task = await taskOf(desk, account, { unit, year, standing }, rules)
  if (task === null) return []
  return [rowOf(desk, unit, year, standing, rules, task)]
}

/** What is to be done, and whether by this person. */
interface Task {
  readonly label: string
  readonly mine: boolean
}

interface Held {
  readonly unit: Unit
  readonly year: number
  readonly standing: ReportStanding
}

async function taskOf(
  desk: Desk,
  account: SignedInAccount,
  held: Held,
  { acceptBeforePublishing }: ReportRules,
): Promise<Task | null> {
  const { unit, standing } = held
  const writes = may(account, reportPolicy.write, unit)
  const task = (label: string, mine: boolean): Task | null => (mine || writes ? { label, mine } : null)
  switch (standing.state) {
    case 'published':
      return null
    case 'notBegun':
      return task('开始编制', writes)
    case 'drafting':
      return task(standing.course.state === 'returned' ? '按意见修改' : '继续编制', writes)
    case 'sentBack':
      return task('按意见修改', writes)
    case 'submitted':
      return acceptBeforePublishing ? task('查看', false) : publishing(account, unit)
    case 'accepted':
      return publishing(account, unit)
    case 'inReview': {
      if (standing.course.state === 'signed') return task('报送', writes)
      const mine = (await stepBarOf(desk.read, desk, held)) === null
      return task(mine ? (awaitedStep(standing.course)?.signs === true ? '签发' : '审核') : '查看', mine)
    }
  }
}

function publishing(account: SignedInAccount, unit: Unit): Task | null {
  return may(account, reportPolicy.publish, unit) ? { label: '发布', mine: true } : null
}

function rowOf(
  desk: Desk,
  unit: Unit,
  year: number,
  standing: ReportStanding,
  rules: ReportRules,
  { label, mine }: Task,
): QueueRow {
  const due = standing.version ? null : reportDueOf(unit, year, rules, standing, desk.today())
  const dueOn = due && Temporal.PlainDate.from(due.dueOn)
  const words =
    dueOn === null
      ? { dueText: '更正', dueNote: null }
      : dueWords(
          limitOf(desk, { dueOn, provisional: desk.calendar.isProvisional(desk.today(), dueOn) }),
          desk.today(),
        )
  return {
    id: `report/${unit.code}/${year}`,
    kind: 'report',
    kindLabel: '年度报告',
    title: `${year}年度政府信息公开工作年度报告`,
    number: null,
    since: null,
    ground: due?.ground ?? null,
    unit: null,
    group: !mine ? 'waiting' : dueOn === null ? 'later' : groupOf(desk, dueOn),
    notStarted: false,
    dueOn: due?.dueOn ?? null,
    ...words,
    now: waitsFor(standing),
    action: { label, to: `/reports/${year}` },
  }
}

function waitsFor(standing: ReportStanding): string {
  const step = awaitedStep(standing.course)
  if (step !== null) return `待${step.label}`
  if (standing.course.state === 'returned') return '审签中被退回，待修改'
  if (standing.state === 'sentBack') return '被县主管部门退回，待修改'
  if (standing.state === 'notBegun') return '还没有开始编制'
  return standing.state === 'submitted' || standing.state === 'accepted'
    ? `${reportStateText(standing)}，还没有发布`
    : reportStateText(standing)
}
