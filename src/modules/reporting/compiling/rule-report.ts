import { type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { reportParts } from '../../../law/report/report-rows.ts'
import {
  handleReport,
  type HeldReport,
  type OnReport,
  type PlaceNote,
  recordOnReport,
  type ReportStanding,
  reportStanding,
  type Ruling,
  sealedRuling,
  selectSubmission,
  writerOf,
} from '../filing/index.ts'
import type { YearlyReport } from '../report.ts'
import { tellUnit } from './compiling-notices.ts'
import { cellNamed } from './report-cells.ts'

export interface SendBackReport extends OnReport {
  /** each on a cell (`requests.received.naturalPerson`), on a part (`五`) or on a passage of it (`五：培训不够`) */
  readonly remarks: readonly PlaceNote[]
}

const mostRemarks = 50
const longestText = 1_000
const longestPassage = 400

/** 接收 (条例第四十九条): 主管部门 takes the newest submission; compiled tables add it up from now on. */
export async function acceptReport(desk: Desk, request: OnReport): Promise<Answer<ReportStanding>> {
  return handleReport(desk, request, 'rule', async (transaction, held) => {
    const bar = acceptBar(held.standing)
    return bar ?? ruled(transaction, desk, held, { ruling: 'accepted', remarks: [] })
  })
}

/** 退回: with remarks, each on a cell or a passage; the unit mends, signs and hands in anew. */
export async function sendBackReport(desk: Desk, request: SendBackReport): Promise<Answer<ReportStanding>> {
  return handleReport(desk, request, 'rule', async (transaction, held) => {
    const { submission } = held.standing
    const bar = sendBackBar(held.standing)
    if (bar || submission === null) return bar ?? refuse('notNow', '这份报告还没有报送。')
    const whole = await selectSubmission(transaction, submission.id)
    if (whole === null) throw new Error(`submission ${submission.id} holds no report`)
    const remarks = request.remarks.map(({ where, text }) => ({ where: where.trim(), text: text.trim() }))
    const issues = remarksIssues(remarks, whole.report)
    if (issues.length > 0) return mend(...issues)
    return ruled(transaction, desk, held, { ruling: 'sentBack', remarks })
  })
}

/** Why the newest submission cannot be accepted now; null where it can. */
export function acceptBar({ state, submission, ruling }: ReportStanding): Answer<never> | null {
  if (submission === null) return refuse('notNow', '这份报告还没有报送，没有可以接收的。')
  if (ruling?.ruling === 'accepted') return refuse('alreadyExists', '这份报告已经接收，没有重复接收。')
  if (state === 'submitted' || state === 'published') return null
  if (state === 'sentBack') return refuse('notNow', '这份报告已经退回，请等单位改好后重新报送，再接收。')
  return refuse('notNow', '单位正在更正这份报告，请等重新报送后再接收。')
}

/** Why the newest submission cannot be sent back now; null where it can. */
export function sendBackBar({ state, submission }: ReportStanding): Answer<never> | null {
  if (submission === null) return refuse('notNow', '这份报告还没有报送，没有可以退回的。')
  if (state === 'submitted' || state === 'accepted' || state === 'published') return null
  if (state === 'sentBack') return refuse('alreadyExists', '这份报告已经退回，请等单位重新报送。')
  return refuse('notNow', '单位正在更正这份报告，请等重新报送后再看。')
}

/** What is wrong with the remarks of a return; none where each names a place that the report has. */
function remarksIssues(remarks: readonly PlaceNote[], report: YearlyReport): Issue[] {
  if (remarks.length === 0) {
    return [{ field: 'remarks', text: '请至少写一条意见，注明针对哪个格子或者哪段文字，单位才知道改什么。' }]
  }
  if (remarks.length > mostRemarks) {
    return [{ field: 'remarks', text: `意见最多 ${mostRemarks} 条，请合并同类的意见。` }]
  }
  return remarks.flatMap(({ where, text }, index): Issue[] => {
    const issues: Issue[] = []
    if (text === '' || text.length > longestText) {
      const said = `请写明哪里不对、怎样改，不超过 ${longestText} 字。`
      issues.push({ field: `remarks.${index}.text`, text: said })
    }
    if (!isPlace(where, report)) {
      const said =
        '没有找到意见所指的地方。请选择一个格子，或者选择一个部分并照抄其中一段原文（一字不差，不超过 400 字）。'
      issues.push({ field: `remarks.${index}.where`, text: said })
    }
    return issues
  })
}

/** Whether the report has such a place: a cell, a part, or a passage word for word. */
export function isPlace(where: string, report: YearlyReport): boolean {
  if (cellNamed(where)) return true
  const [, number, passage] = /^([一二三四五六])(?:：([^]*))?$/.exec(where) ?? []
  const part = reportParts.find((one) => one.number === number)
  if (!part) return false
  if (passage === undefined) return true
  if (passage.trim() === '' || passage.length > longestPassage) return false
  const text = report.parts.find((one) => one.number === part.number)?.text ?? ''
  return tight(text).includes(tight(passage))
}

function tight(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

async function ruled(
  transaction: Parameters<typeof recordOnReport>[0],
  desk: Desk,
  held: HeldReport,
  { ruling, remarks }: { readonly ruling: Ruling; readonly remarks: readonly PlaceNote[] },
): Promise<Answer<ReportStanding>> {
  const { unit, year, standing } = held
  const { submission } = standing
  if (submission === null) throw new Error(`nothing was submitted of ${unit.code}/${year}`)
  await recordOnReport(transaction, desk, held, {
    act: ruling === 'accepted' ? 'report.accept' : 'report.send-back',
    after: { submission: submission.number, remarks: remarks.map(({ where, text }) => `${where}：${text}`) },
    sealed: [
      sealedRuling({
        id: desk.newId(),
        submissionId: submission.id,
        unitCode: unit.code,
        year,
        ruling,
        remarks,
        on: desk.today().toString(),
        ...writerOf(desk),
      }),
    ],
  })
  await tellUnit(transaction, desk, { notice: ruling, code: unit.code, year })
  return done(await reportStanding(transaction, unit.code, year))
}
