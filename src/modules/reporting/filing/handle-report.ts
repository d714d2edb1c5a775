import { holdLock, type Session } from '../../../platform/database/index.ts'
import { type Json, record, type SealedRow } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, forbidden, refuse } from '../../desk/index.ts'
import { findUnit, type Unit } from '../../units/index.ts'
import { type ReportAct, reportPolicy } from '../policy.ts'
import { type ReportStanding, reportStanding } from './report-standing.ts'

/** Which report an act is on, and what the person had seen of it. */
export interface OnReport {
  readonly unitCode: string
  readonly year: number
  /** number of the last event of the report before the person's eyes; left out: he did not look (set-up code) */
  readonly seen?: number
}

/** A report with where it stands, inside a transaction that nobody else enters. */
export interface HeldReport {
  readonly unit: Unit
  readonly year: number
  readonly standing: ReportStanding
}

/** The frame of an act on a report: load, may he, has he seen the last event, then the act itself. */
export async function handleReport<T>(
  desk: Desk,
  request: OnReport,
  act: ReportAct,
  work: (transaction: Session, held: HeldReport) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy[act], unit)
    if (refused) return refused
    await holdLock(transaction, `report:${unit.code}:${request.year}`)
    const standing = await reportStanding(transaction, unit.code, request.year)
    if (request.seen !== undefined && request.seen !== lastEventOf(standing)) {
      return refuse('changedMeanwhile', `您打开以后，${changeOf(standing)}。请刷新后再办。`)
    }
    return work(transaction, { unit, year: request.year, standing })
  })
}

/** Number of the last event that moved the report; 0 before the first. */
export function lastEventOf({ course, submission, ruling, version }: ReportStanding): number {
  return Math.max(course.entries.at(-1)?.seq ?? 0, submission?.seq ?? 0, ruling?.seq ?? 0, version?.seq ?? 0)
}

const moves = {
  opened: '送了审',
  passed: '审核通过了这份报告',
  returned: '退回了这份报告',
  signed: '签发了这份报告',
  recalled: '撤回了送审',
  reopened: '开始了更正',
} as const

/** Who did what last, in words. */
function changeOf(standing: ReportStanding): string {
  const { course, submission, ruling, version } = standing
  const last = lastEventOf(standing)
  const entry = course.entries.at(-1)
  if (entry?.seq === last) return `${entry.by}${moves[entry.kind]}`
  if (version?.seq === last) return `这份报告已经发布（第${version.version}版）`
  if (ruling?.seq === last) return `主管部门${ruling.ruling === 'accepted' ? '接收' : '退回'}了这份报告`
  return submission?.seq === last ? `${submission.by}报送了这份报告` : '这份报告有了变动'
}

/** Records an act on a report with the rows that it writes once. */
export async function recordOnReport(
  transaction: Session,
  desk: Desk,
  { unit, year }: Pick<HeldReport, 'unit' | 'year'>,
  entry: {
    readonly act: string
    readonly before?: Json
    readonly after?: Json
    readonly sealed?: readonly SealedRow[]
  },
): Promise<number> {
  return record(transaction, desk, {
    object: { kind: 'report', id: `${unit.code}/${year}` },
    unitCode: unit.code,
    ...entry,
  })
}

/** Who sits at the desk, as rows name him. */
export function writerOf(desk: Desk): { readonly by: string; readonly byId: string | null } {
  return { by: actorName(desk.actor), byId: desk.actor.kind === 'account' ? desk.actor.id : null }
}
