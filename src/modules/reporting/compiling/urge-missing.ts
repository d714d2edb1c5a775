import { chineseDate } from '../../../law/calendar/day.ts'
import { holdLock } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { actorName, type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { reportPolicy } from '../policy.ts'
import { type BoardRow, boardRows } from './compile-board.ts'
import { tellUnit } from './compiling-notices.ts'
import { type ReportUrging, sealedUrging, selectUrgings } from './compiling-store.ts'

export interface UrgeMissing {
  /** the unit above: all missing ones at and below it are urged */
  readonly unitCode: string
  readonly year: number
  /** only these; left out: all who are missing */
  readonly codes?: readonly string[]
}

export interface Urged {
  /** names of those who were told */
  readonly urged: readonly string[]
  /** names of those who were told today already */
  readonly before: readonly string[]
}

/** 催报: one notice to each unit whose report is missing, once a day at most, on record (条例第四十七条、第四十九条). */
export async function urgeMissing(desk: Desk, request: UrgeMissing): Promise<Answer<Urged>> {
  return desk.transaction(async (transaction) => {
    const top = await findUnit(transaction, request.unitCode)
    if (!top) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy.urgeReports, top)
    if (refused) return refused
    const { year } = request
    if (year >= desk.today().year) {
      return refuse(
        'notNow',
        `${year} 年还没有过完，次年才报送这一年的报告，现在不用催报。`,
        '条例第四十九条',
      )
    }
    await holdLock(transaction, `report-urgings:${year}`)
    const missing = (await boardRows(transaction, desk.today(), top, year)).filter(
      (row) => row.missing && (request.codes?.includes(row.code) ?? true),
    )
    if (missing.length === 0) return refuse('notNow', '没有需要催报的机关：都已经报送。')
    const today = desk.today().toString()
    const told = new Set(
      (await selectUrgings(transaction, year)).filter(({ on }) => on === today).map(({ code }) => code),
    )
    const due = missing.filter(({ code }) => !told.has(code))
    const before = missing.filter(({ code }) => told.has(code)).map(({ name }) => name)
    if (due.length === 0) {
      return refuse('alreadyExists', '这些机关今天都已经催报过，同一天不重复催报。')
    }
    const urgings = due.map((row): ReportUrging => ({
      id: desk.newId(),
      unitCode: top.code,
      code: row.code,
      year,
      dueOn: row.due.dueOn,
      matter: matterOf(row, year),
      on: today,
      by: actorName(desk.actor),
    }))
    const byId = desk.actor.kind === 'account' ? desk.actor.id : null
    await record(transaction, desk, {
      act: 'report.urge',
      object: { kind: 'report', id: `${top.code}/${year}` },
      unitCode: top.code,
      after: { units: due.map(({ name }) => name) },
      sealed: urgings.map((urging) => sealedUrging(urging, byId)),
    })
    for (const { code } of due) await tellUnit(transaction, desk, { notice: 'urged', code, year })
    return done({ urged: due.map(({ name }) => name), before })
  })
}

function matterOf({ stateText, due }: BoardRow, year: number): string {
  const day = chineseDate(Temporal.PlainDate.from(due.dueOn))
  const late = due.daysLate > 0 ? `，已经过了 ${due.daysLate} 天` : ''
  return `${year} 年度报告应在${day}前报送${late}；现在是“${stateText}”。请抓紧报送。`
}
