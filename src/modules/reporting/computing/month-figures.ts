import { addDecimals } from '../add-reports.ts'
import { enteredFigureLabels, isEnteredFigure } from './entered-figures.ts'

/** The figures of table 二 that the 科室 count month by month (条例第二十条第五、六、八项). */
export const monthFigures = ['licensing', 'penalties', 'coercion', 'chargesWanYuan'] as const
export type MonthFigure = (typeof monthFigures)[number]

/** As a column heads them: 行政许可. */
export const monthFigureNames: Readonly<Record<MonthFigure, string>> = {
  licensing: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
  chargesWanYuan: '行政事业性收费（万元）',
}

/** One figure of one month, as a 科室 reported it. */
export interface MonthEntry {
  /** 1 to 12 */
  readonly month: number
  readonly figure: MonthFigure
  /** a whole number, or 万元 with up to six decimals; null: not reported */
  readonly value: string | null
}

/** An entry with who made it, and when. */
export interface KeptMonthEntry extends MonthEntry {
  readonly value: string
  readonly on: string
  readonly by: string
}

/** The sum of each figure that was reported by months; figures that were not are left out. */
export function sumOfMonths(
  entries: readonly Pick<KeptMonthEntry, 'figure' | 'value'>[],
): ReadonlyMap<MonthFigure, string> {
  const byFigure = Map.groupBy(entries, ({ figure }) => figure)
  return new Map(
    [...byFigure].map(([figure, all]) => [figure, addDecimals(all.map(({ value }) => value)) ?? '0']),
  )
}

/** Why a value is none of this figure; null where it is. */
export function monthFault(figure: MonthFigure, value: string): string | null {
  if (isEnteredFigure(figure, value)) return null
  const name = enteredFigureLabels[figure]
  return figure === 'chargesWanYuan'
    ? `“${name}”应填以万元为单位的数字，最多六位小数，如 12.5，不写单位。`
    : `“${name}”应填不小于 0 的整数，如 12，不写单位。`
}
