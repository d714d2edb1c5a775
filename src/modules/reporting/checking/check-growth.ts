import type { Finding } from '../report.ts'
import type { ReportReading } from '../reading/reading.ts'
import type { Statement } from '../reading/statement.ts'
import { figuresOf } from './check-against-tables.ts'
import { fits, ratioOf, statedChange } from './check-percents.ts'
import { finding, once, quote } from './finding.ts'

/** 同比 in the prose against the report of the year before: 新收7件，同比增长16.7%. */
export function checkGrowth(statements: readonly Statement[], previous: ReportReading): Finding[] {
  return once(statements.flatMap((statement) => growthOf(statement, previous)))
}

function growthOf(statement: Statement, previous: ReportReading): Finding[] {
  const stated = statedChange(statement.passage, statement.value)
  if (stated === null) return []
  const distance = (ratio: number): number => Math.abs(ratio * 100 - Number(stated.printed))
  const readings = earlierFigures(statement, previous).flatMap((before) => {
    const ratio = ratioOf({ before, now: statement.value, word: stated.word })
    return ratio === null ? [] : [{ before, ratio }]
  })
  const [nearest] = readings.toSorted((one, other) => distance(one.ratio) - distance(other.ratio))
  if (nearest === undefined || fits(stated.printed, nearest.ratio)) return []
  const expected = `${(nearest.ratio * 100).toFixed(2)}%`
  return [
    finding('narrative.percent', {
      where: quote(statement.passage, stated.at),
      expected,
      actual: `${stated.printed}%`,
      text: `正文写 ${statement.value}，同比${stated.word} ${stated.printed}%；上一年度报告是 ${nearest.before}，按此计算是 ${expected}。请核对。`,
    }),
  ]
}

function earlierFigures(statement: Statement, previous: ReportReading): readonly number[] {
  if (statement.fact !== 'disclosed') return figuresOf(previous, statement).values
  const { total } = previous.account.disclosed
  return total === null ? [] : [total]
}
