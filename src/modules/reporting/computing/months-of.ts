import { type Answer, type Desk, done, forbidden, may, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import { isOpenForWriting, reportStanding } from '../filing/report-standing.ts'
import { reportPolicy } from '../policy.ts'
import { selectMonths } from './computing-store.ts'
import { type KeptMonthEntry, type MonthFigure, sumOfMonths } from './month-figures.ts'

/** 月度数据 of a year. */
export interface MonthsOfYear {
  readonly entries: readonly KeptMonthEntry[]
  /** 全年: the months that were reported, added up; a figure of which none was is left out */
  readonly sums: Readonly<Partial<Record<MonthFigure, string>>>
  readonly mayEnter: boolean
}

/** 月度数据 of a unit's year, for whoever reads the report or enters months of it. */
export async function monthsOf(
  desk: Desk,
  request: { readonly unitCode: string; readonly year: number },
): Promise<Answer<MonthsOfYear>> {
  const unit = await findUnit(desk.read, request.unitCode)
  if (!unit) return refuse('notFound', '没有这个机关。')
  const mayEnter = may(desk.actor, reportPolicy.enterMonths, unit)
  const refused = mayEnter ? null : forbidden(desk.actor, reportPolicy.read, unit)
  if (refused) return refused
  const standing = await reportStanding(desk.read, unit.code, request.year)
  const entries = await selectMonths(desk.read, unit.code, request.year)
  return done({
    entries,
    sums: Object.fromEntries(sumOfMonths(entries)),
    mayEnter: mayEnter && isOpenForWriting(standing),
  })
}
