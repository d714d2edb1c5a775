import { holdLock } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Answer, type Desk, done, forbidden, type Issue, mend, refuse } from '../../desk/index.ts'
import { findUnit } from '../../units/index.ts'
import {
  type EnteredFigure,
  enteredFigureLabels,
  enteredFigures,
  isEnteredFigure,
} from './entered-figures.ts'
import { reportStanding, writingBar } from '../filing/index.ts'
import { reportPolicy } from '../policy.ts'
import { selectYearFigures, upsertFigure } from '../store.ts'
import { selectMonths } from './computing-store.ts'
import { sumOfMonths } from './month-figures.ts'

export interface EnterFigures {
  readonly unitCode: string
  readonly year: number
  readonly figures: Readonly<Partial<Record<EnteredFigure, string>>>
}

/** 填报业务数据: 行政许可、处罚、强制、收费 (条例第二十条第五、六、八项) and suggestions and proposals. */
export async function enterFigures(
  desk: Desk,
  { unitCode, year, figures: typed }: EnterFigures,
): Promise<Answer<null>> {
  const given = enteredFigures.filter((figure) => typed[figure] !== undefined)
  // an input method leaves digits in full width
  const figures: EnterFigures['figures'] = Object.fromEntries(
    given.map((figure) => [figure, (typed[figure] ?? '').normalize('NFKC').trim()]),
  )
  const request: EnterFigures = { unitCode, year, figures }
  const issues: Issue[] = given
    .filter((figure) => !isEnteredFigure(figure, request.figures[figure] ?? ''))
    .map((figure) => ({
      field: `figures.${figure}`,
      text: `“${enteredFigureLabels[figure]}”应填${figure === 'chargesWanYuan' ? '以万元为单位的数字，如 12.5' : '不小于 0 的整数'}。`,
    }))
  if (issues.length > 0) return mend(...issues)
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy.write, unit)
    if (refused) return refused
    await holdLock(transaction, `report:${unit.code}:${request.year}`)
    const bar = writingBar(await reportStanding(transaction, unit.code, request.year))
    if (bar) return bar
    const before = await selectYearFigures(transaction, unit.code, request.year)
    const months = new Map<EnteredFigure, string>(
      sumOfMonths(await selectMonths(transaction, unit.code, request.year)),
    )
    const typedOver = given.filter(
      (figure) => (months.get(figure) ?? request.figures[figure]) !== request.figures[figure],
    )
    if (typedOver.length > 0)
      return mend(...typedOver.map((figure) => byMonths(figure, months.get(figure) ?? '0')))
    // what is the sum of its months is not kept a second time
    const own = given.filter((figure) => !months.has(figure))
    for (const figure of own) {
      await upsertFigure(transaction, unit.code, request.year, figure, request.figures[figure] ?? '0')
    }
    await record(transaction, desk, {
      act: 'report.enter-figures',
      object: { kind: 'report', id: `${unit.code}/${request.year}` },
      unitCode: unit.code,
      before,
      after: {
        ...before,
        ...Object.fromEntries(own.map((figure) => [figure, request.figures[figure] ?? '0'])),
      },
    })
    return done(null)
  })
}

function byMonths(figure: EnteredFigure, sum: string): Issue {
  return {
    field: `figures.${figure}`,
    text: `“${enteredFigureLabels[figure]}”已经按月填报，全年数是各月之和 ${sum}，不能另填。要改的请改各月的数；要填全年数的，请先清空各月。`,
    ground: '条例第二十条第五、六、八项',
  }
}
