import { interpretationDue } from '../../law/publishing/interpretation.ts'
import { penaltyWithdrawalDue } from '../../law/publishing/penalty.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { type Answer, type Desk, done, may, refuse } from '../desk/index.ts'
import { listUnits, type Unit } from '../units/index.ts'
import { needsInterpretation } from './content/interpretation.ts'
import { type Disclosure, penaltyChangeLabels } from './disclosure.ts'
import { disclosureKinds } from './disclosure-kind.ts'
import { publicationState } from './due.ts'
import { disclosurePolicy } from './policy.ts'
import { publishingSettingsOf } from './publishing-settings.ts'
import { selectBlocked } from './scan/scan-store.ts'
import { findDisclosureRow, selectByState } from './store.ts'
import { selectUnexplained, selectWatched } from './watch-store.ts'

/** What the board watches over. */
export const boardKinds = [
  'scan',
  'releaseFailed',
  'urgent',
  'penalty',
  'overdue',
  'interpretation',
  'referral',
  'reassessment',
] as const
export type BoardKind = (typeof boardKinds)[number]

export const boardKindLabels: Readonly<Record<BoardKind, string>> = {
  scan: '已发布信息检查出问题',
  releaseFailed: '到时没有发布成',
  urgent: '应急发布，待事后审核',
  penalty: '处罚决定变动，待撤下',
  overdue: '超过公开期限还没有发布',
  interpretation: '政策文件缺解读',
  referral: '报请确定，等待答复',
  reassessment: '不公开信息到期评估',
}

/** One thing on the board: what it is, whose, by when, and whether that day has passed. */
export interface BoardRow {
  readonly kind: BoardKind
  readonly unit: Unit
  readonly disclosure: Disclosure
  readonly note: string
  readonly dueOn: Temporal.PlainDate | null
  readonly late: boolean
  readonly ground: string
}

/** How far back a missing explanation is looked for. */
const explainedSince = { years: 1 }

/** 发布监督: what stands out in publishing, of the units that this person watches over; the worst first. */
export async function publishingBoard(desk: Desk): Promise<Answer<BoardRow[]>> {
  const units = (await listUnits(desk.read)).filter((unit) =>
    may(desk.actor, disclosurePolicy.seeBoard, unit),
  )
  if (units.length === 0) return refuse('notAllowed', '您的账号不能查看发布监督。')
  const codes = units.map(({ code }) => code)
  const rows = [
    ...(await workingRows(desk, codes)),
    ...(await watchedRows(desk, codes)),
    ...(await blockedRows(desk, codes)),
    ...(await unexplainedRows(desk, codes)),
  ].flatMap(({ unitCode, ...row }) => {
    const unit = units.find(({ code }) => code === unitCode)
    return unit ? [{ ...row, unit }] : []
  })
  const rank = (row: BoardRow): number => boardKinds.indexOf(row.kind) - (row.late ? boardKinds.length : 0)
  const day = (row: BoardRow): string => row.dueOn?.toString() ?? '9999'
  return done(rows.sort((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : 1)))
}

type Row = Omit<BoardRow, 'unit'> & { readonly unitCode: string }

/** What is not out: late, failed, waiting for an authority, or due for another look. */
async function workingRows(desk: Desk, codes: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  const today = desk.today()
  for (const disclosure of await selectByState(desk.read, codes, [
    'draft',
    'inReview',
    'scheduled',
    'kept',
  ])) {
    const { unitCode, state, referral, releaseFailure, reassessOn } = disclosure
    const row = { unitCode, disclosure }
    if (releaseFailure !== null) {
      const ground = '公开办法：定时发布'
      rows.push({ ...row, kind: 'releaseFailed', note: releaseFailure, dueOn: null, late: true, ground })
    }
    if (state === 'inReview' && referral && referral.answer === null) {
      const note = `${referral.on} 报请${referral.to}：${referral.question}`
      rows.push({ ...row, kind: 'referral', note, dueOn: null, late: false, ground: '条例第十七条' })
    }
    if (state === 'kept' && reassessOn && Temporal.PlainDate.compare(reassessOn, today) <= 0) {
      const note = '到了定期评估的日子：理由已经消除的，应当公开。'
      rows.push({ ...row, kind: 'reassessment', note, dueOn: reassessOn, late: true, ground: '条例第十八条' })
    }
    if (state === 'kept' || disclosure.openness !== 'proactive') continue
    const column = (await catalogueOf(desk.read, unitCode)).columns.find(
      ({ code }) => code === disclosure.column,
    )
    const due = publicationState(desk.calendar, column ?? { timeLimit: 'promptly' }, disclosure, today)
    if (!due.late || disclosure.revision) continue
    const note = `${disclosure.madeOn.toString()} 形成，还没有发布。`
    rows.push({ ...row, kind: 'overdue', note, dueOn: due.dueOn, late: true, ground: '条例第二十六条' })
  }
  return rows
}

async function watchedRows(desk: Desk, codes: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const disclosure of await selectWatched(desk.read, codes, 'urgent')) {
    const { unitCode, urgent } = disclosure
    if (!urgent || (urgent.pending.length === 0 && urgent.objection === null)) continue
    const note = urgent.objection
      ? `事后审核有异议（${urgent.objection.by}）：${urgent.objection.text}`
      : `${urgent.by}应急发布：${urgent.reason}`
    const late = urgent.objection !== null
    rows.push({ unitCode, disclosure, kind: 'urgent', note, dueOn: null, late, ground: '三审三校制度' })
  }
  for (const disclosure of await selectWatched(desk.read, codes, 'penalty_change')) {
    const { unitCode, penaltyChange } = disclosure
    if (!penaltyChange) continue
    const { dueOn } = penaltyWithdrawalDue(penaltyChange.on, desk.calendar)
    const late = Temporal.PlainDate.compare(desk.today(), dueOn) > 0
    const note = `${penaltyChange.on.toString()} ${penaltyChangeLabels[penaltyChange.kind]}：${penaltyChange.ground}`
    rows.push({ unitCode, disclosure, kind: 'penalty', note, dueOn, late, ground: '行政处罚法第四十八条' })
  }
  return rows
}

/** What the rules in force find in what is public already. */
async function blockedRows(desk: Desk, codes: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const { id, blocking } of await selectBlocked(desk.read, codes)) {
    const disclosure = await findDisclosureRow(desk.read, id)
    if (!disclosure) continue
    const note = `按现行规则检查，有 ${blocking} 处必须处理：请更正，或者撤下。`
    const row = { unitCode: disclosure.unitCode, disclosure, kind: 'scan', note } as const
    rows.push({ ...row, dueOn: null, late: true, ground: '条例第十五条、第十七条' })
  }
  return rows
}

/** 三同步: policy documents without their explanation. */
async function unexplainedRows(desk: Desk, codes: readonly string[]): Promise<Row[]> {
  const { interpretationDays } = await publishingSettingsOf(desk.read)
  const since = desk.today().subtract(explainedSince).toString()
  const kinds = disclosureKinds.filter(needsInterpretation)
  return (await selectUnexplained(desk.read, codes, kinds, since)).map((disclosure) => {
    const { dueOn } = interpretationDue(
      disclosure.publishedOn ?? disclosure.madeOn,
      desk.calendar,
      interpretationDays,
    )
    const late = Temporal.PlainDate.compare(desk.today(), dueOn) > 0
    const { unitCode } = disclosure
    const note = '已经发布，还没有关联的政策解读。'
    return { unitCode, disclosure, kind: 'interpretation', note, dueOn, late, ground: '政策解读“三同步”' }
  })
}
