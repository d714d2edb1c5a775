import { type Answer, type Desk, done, type Issue, mend, refuse } from '../../desk/index.ts'
import { writingBar } from '../filing/bars.ts'
import { handleReport, type OnReport, recordOnReport, writerOf } from '../filing/handle-report.ts'
import { selectYearFigures } from '../store.ts'
import { deleteMonth, selectMonths, upsertMonth } from './computing-store.ts'
import { enteredFigureLabels } from './entered-figures.ts'
import {
  type KeptMonthEntry,
  monthFault,
  type MonthEntry,
  type MonthFigure,
  monthFigureNames,
  monthFigures,
} from './month-figures.ts'

export interface EnterMonths extends OnReport {
  /** the months that are given; what is not named stays as it is */
  readonly entries: readonly MonthEntry[]
  /** the file out of which they came; left out: typed */
  readonly fileName?: string
}

const mostEntries = 12 * monthFigures.length
const ground = '条例第二十条第五、六、八项'

/**
 * 按月填报业务数据: what the 科室 did in each month; the year's figure of table 二 is the sum. A figure is reported by
 * months or for the year as a whole, never both.
 */
export async function enterMonths(desk: Desk, request: EnterMonths): Promise<Answer<KeptMonthEntry[]>> {
  const issues = faultsOf(request)
  if (issues.length > 0) return mend(...issues)
  return handleReport(desk, request, 'enterMonths', async (transaction, held) => {
    const { unit, year, standing } = held
    const bar = writingBar(standing)
    if (bar) return bar
    const today = desk.today()
    const ahead = request.entries.find(
      ({ month, value }) =>
        value !== null && (year > today.year || (year === today.year && month > today.month)),
    )
    if (ahead) return refuse('notNow', `${year} 年 ${ahead.month} 月还没有到，不能填报。`)
    const before = await selectMonths(transaction, unit.code, year)
    const yearly = await selectYearFigures(transaction, unit.code, year)
    const both = new Set(
      request.entries
        .filter(({ figure, value }) => value !== null && Number(yearly[figure]) > 0)
        .map(({ figure }) => figure),
    )
    if (both.size > 0) return mend(...[...both].map((figure) => bothFault(figure, yearly[figure])))
    for (const entry of request.entries) await keep(transaction, entry)
    const after = await selectMonths(transaction, unit.code, year)
    await recordOnReport(transaction, desk, held, {
      act: request.fileName === undefined ? 'report.enter-months' : 'report.import-months',
      before: changed(before, after),
      after: { ...changed(after, before), file: request.fileName ?? null },
    })
    return done(after)

    async function keep(session: typeof transaction, { month, figure, value }: MonthEntry): Promise<void> {
      if (value === null) return deleteMonth(session, unit.code, year, { month, figure })
      // who reported a figure stays beside it when somebody saves the sheet without touching it
      const same = before.some((one) => one.month === month && one.figure === figure && one.value === value)
      if (same) return
      await upsertMonth(session, unit.code, year, {
        month,
        figure,
        value,
        on: today.toString(),
        ...writerOf(desk),
      })
    }
  })
}

function faultsOf({ entries }: EnterMonths): Issue[] {
  if (entries.length > mostEntries)
    return [{ field: 'entries', text: '一年只有 12 个月、4 项数据，请核对。' }]
  const seen = new Set<string>()
  return entries.flatMap(({ month, figure, value }) => {
    const field = `entries.${month}.${figure}`
    const key = `${month} ${figure}`
    if (!Number.isInteger(month) || month < 1 || month > 12) {
      return [{ field, text: `没有“${month}”这个月，请填 1 到 12。` }]
    }
    if (seen.has(key))
      return [{ field, text: `${month} 月的“${monthFigureNames[figure]}”填了两次，请只留一个。` }]
    seen.add(key)
    const fault = value === null ? null : monthFault(figure, value)
    return fault === null ? [] : [{ field, text: `${month} 月：${fault}`, ground }]
  })
}

function bothFault(figure: MonthFigure, value: string): Issue {
  return {
    field: `figures.${figure}`,
    text: `“${enteredFigureLabels[figure]}”已经填了全年数 ${value}，不能再按月填：两种只能用一种。要按月填的，请先把全年数改为 0 并保存。`,
    ground,
  }
}

/** What of the one list is not in the other: `3月行政许可` → its value. */
function changed(list: readonly KeptMonthEntry[], other: readonly KeptMonthEntry[]): Record<string, string> {
  const known = new Set(other.map(({ month, figure, value }) => `${month} ${figure} ${value}`))
  return Object.fromEntries(
    list
      .filter(({ month, figure, value }) => !known.has(`${month} ${figure} ${value}`))
      .map(({ month, figure, value }) => [`${month}月${monthFigureNames[figure]}`, value]),
  )
}
