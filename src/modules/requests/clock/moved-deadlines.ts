import type { Calendar } from '../../../law/calendar/calendar.ts'
import { type MovedLimit, movedLimits } from '../../../law/clock/moved-limits.ts'
import { stamp } from '../../../platform/day.ts'
import { takingTurns } from '../../../platform/turns.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { unreadable } from '../lists/readable-units.ts'
import { applicationPolicy } from '../policy.ts'
import {
  markSummarySeen,
  type MoveRow,
  type MoveSummary,
  selectMoves,
  selectNumbers,
  selectOpenCases,
  selectSummaries,
} from './clock-store.ts'

/** Shown at most; the count is always of all. */
const mostShown = 500
const pageSize = 500

export interface ExpectedMoves {
  /** open cases looked at */
  readonly examined: number
  /** of these, cases of which a limit moves */
  readonly moved: number
  /** the first of them */
  readonly rows: readonly MoveRow[]
}

/** 预览: which open cases of these units a change of the calendar would move. Writes nothing. */
export async function expectedMoves(
  desk: Desk,
  unitCodes: readonly string[],
  before: Calendar,
  after: Calendar,
): Promise<Answer<ExpectedMoves>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  const turn = takingTurns()
  const asOf = desk.today()
  const found: { readonly id: string; readonly unitCode: string; readonly moves: readonly MovedLimit[] }[] =
    []
  let examined = 0
  let moved = 0
  for (let afterId = ''; ;) {
    const cases = await selectOpenCases(desk.read, afterId, pageSize)
    const last = cases.at(-1)
    if (last === undefined) break
    afterId = last.id
    for (const { id, unitCode, events } of cases) {
      if (!unitCodes.includes(unitCode)) continue
      examined += 1
      const moves = movedLimits({ events, asOf }, before, after)
      if (moves.length === 0) continue
      moved += 1
      if (found.length < mostShown) found.push({ id, unitCode, moves })
      await turn()
    }
    await turn()
  }
  const numbers = await selectNumbers(
    desk.read,
    found.map(({ id }) => id),
  )
  const rows = found.flatMap(({ id, unitCode, moves }) => {
    const known = numbers.get(id)
    return known === undefined ? [] : moves.map((move) => ({ id, unitCode, ...known, ...move }))
  })
  return done({ examined, moved, rows: rows.toSorted((a, b) => Temporal.PlainDate.compare(a.to, b.to)) })
}

/** What this unit has to look at: notices that moved its cases and that its clerk has not seen yet. */
export async function unseenMoves(desk: Desk, unitCode: string): Promise<MoveSummary[]> {
  const unit = await findUnit(desk.read, unitCode)
  if (!unit || forbidden(desk.actor, applicationPolicy.seeMoves, unit)) return []
  return selectSummaries(desk.read, { unitCodes: [unitCode], unseen: true })
}

/** Which limits a notice moved in these units. */
export async function movedDeadlines(
  desk: Desk,
  noticeSeq: number,
  unitCodes: readonly string[],
): Promise<Answer<{ readonly summaries: readonly MoveSummary[]; readonly rows: readonly MoveRow[] }>> {
  const refused = await unreadable(desk, unitCodes)
  if (refused) return refused
  const summaries = await selectSummaries(desk.read, { unitCodes, noticeSeq })
  if (summaries.length === 0) return refuse('notFound', '这一通知没有使这些机关的期限变动。')
  return done({ summaries, rows: await selectMoves(desk.read, noticeSeq, unitCodes, mostShown) })
}

/** 知道了: the clerk has seen which limits a notice moved; it leaves his queue. */
export async function seeMovedDeadlines(
  desk: Desk,
  request: { readonly noticeSeq: number; readonly unitCode: string },
): Promise<Answer<null>> {
  const { noticeSeq, unitCode } = request
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, applicationPolicy.seeMoves, unit)
    if (refused) return refused
    const [summary] = await selectSummaries(transaction, { unitCodes: [unitCode], noticeSeq })
    if (summary === undefined) return refuse('notFound', '这一通知没有使本单位的期限变动。')
    if (summary.seen) return done(null)
    await markSummarySeen(transaction, noticeSeq, unitCode, stamp(desk.now()), actorName(desk.actor))
    await record(transaction, desk, {
      act: 'application.see-moved-deadlines',
      object: { kind: 'holidayNotice', id: String(noticeSeq) },
      unitCode,
      after: { number: summary.number, cases: summary.cases },
    })
    return done(null)
  })
}
