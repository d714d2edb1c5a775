import { type Desk, may } from '../../modules/desk/index.ts'
import { publishedReport, reportPolicy, unitsWithReportBegun } from '../../modules/reporting/index.ts'
import { findUnit, type SignedInAccount } from '../../modules/units/index.ts'
import { dueWords } from './due-words.ts'
import { groupOf, standing } from './publication-limit.ts'
import { reportDueOf } from './report-standing.ts'
import type { QueueRow } from './routes/queue.schema.ts'

/** 年度报告 in the queue: last year's, from New Year until it is out (条例第四十九条). */
export async function reportingQueue(desk: Desk, account: SignedInAccount): Promise<QueueRow[]> {
  const unit = await findUnit(desk.read, account.unit.code)
  if (!unit) return []
  const writes = may(account, reportPolicy.write, unit)
  const publishes = may(account, reportPolicy.publish, unit)
  const year = desk.today().year - 1
  if (!(writes || publishes) || (await publishedReport(desk.read, unit.code, year))) return []
  const begun = (await unitsWithReportBegun(desk.read, year)).has(unit.code)
  const due = reportDueOf(unit, year, desk.today(), null)
  const dueOn = Temporal.PlainDate.from(due.dueOn)
  const provisional = desk.calendar.isProvisional(desk.today(), dueOn)
  return [
    {
      id: `report/${unit.code}/${year}`,
      kind: 'report',
      kindLabel: '年度报告',
      title: `${year}年度政府信息公开工作年度报告`,
      number: null,
      since: null,
      ground: due.ground,
      unit: null,
      group: groupOf(desk, dueOn),
      notStarted: false,
      dueOn: due.dueOn,
      ...dueWords(standing(desk, { dueOn, provisional }), desk.today()),
      now: begun ? '编制中，还没有发布' : '还没有开始编制',
      action: { label: writes ? (begun ? '继续编制' : '开始编制') : '核对发布', to: `/reports/${year}` },
    },
  ]
}
