import type { Finding } from '../report.ts'
import type { ReportReading } from '../reading/reading.ts'
import { joinLists } from '../reading/lists.ts'
import { plain } from '../reading/plain.ts'
import { findSplits } from '../reading/splits.ts'
import type { Split } from '../reading/split.ts'
import { findStatements } from '../reading/statements.ts'
import type { Paragraph } from '../reading/statement.ts'
import { checkGrowth } from './check-growth.ts'
import { checkPercents } from './check-percents.ts'
import { checkAgainstTables } from './check-against-tables.ts'
import { finding, quote } from './finding.ts'

/** The figures of the prose: sums, tables, percentages, and 同比 where last year's report is at hand. Doubtful prose is left alone. */
export function checkProse(report: ReportReading, previous?: ReportReading): Finding[] {
  const paragraphs = proseOf(report)
  const statements = findStatements(paragraphs, report.account)
  const texts = paragraphs.map(({ text }) => plain(text))
  return [
    ...checkColumns(report),
    ...texts.flatMap((text) =>
      findSplits(text)
        .filter((split) => split.verdict === 'breaks')
        .map(sumFinding),
    ),
    ...checkAgainstTables(report, statements),
    ...texts.flatMap(checkPercents),
    ...(previous === undefined ? [] : checkGrowth(statements, previous)),
  ]
}

function proseOf({ account }: ReportReading): Paragraph[] {
  return joinLists(
    account.parts.flatMap(({ number, text }) =>
      text.split('\n').map((line) => ({ part: number, text: line })),
    ),
  )
}

/** What was disclosed by column against the total, where our own form states both. */
function checkColumns({ account, layout }: ReportReading): Finding[] {
  const { total, byColumn } = account.disclosed
  const figures = Object.values(byColumn)
  if (layout.columns === null || total === null || figures.length === 0) return []
  const sum = figures.reduce<number>((known, figure) => known + (figure ?? 0), 0)
  const all = layout.columns === 'all' && !figures.includes(null)
  if (sum === total || (sum < total && !all)) return []
  return [
    finding('narrative.sum', {
      where: 'disclosed.total',
      expected: String(sum),
      actual: String(total),
      text: `主动公开信息总数是 ${total}，各栏目合计 ${sum}，两者不符。请核对各栏目的数量。`,
    }),
  ]
}

function sumFinding(split: Split): Finding {
  const { total, parts, sum, passage } = split
  const sign = sum > total.value ? '多于' : '少于'
  const shown = parts.length > 12 ? `${parts.length} 项` : parts.map((part) => part.value).join('＋')
  return finding('narrative.sum', {
    where: quote(passage, total.start),
    expected: String(total.value),
    actual: String(sum),
    text: `正文写总数 ${total.value}${total.unit}，所列各项 ${shown}${parts.length > 12 ? '合计' : '＝'}${sum}，${sign}总数。请核对总数和各项。`,
  })
}
