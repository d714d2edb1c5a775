import type { Finding } from '../report.ts'
import type { ReportReading } from '../reading/reading.ts'
import { finding, once, quote } from './finding.ts'
import { sameUnit } from './same-unit.ts'

/** Title, introduction and statistics period name one unit and one year. */
export function checkAgreement({ account, layout }: ReportReading): Finding[] {
  return [...checkTitles(layout.titles), ...checkPeriods(account.year, layout)]
}

/** A file that surely names another unit than the one whose account it is to be. */
export function checkUnit({ account, layout }: ReportReading, unit: string): Finding[] {
  const named = account.unitName
  if (named === null || sameUnit(named, unit)) return []
  return [
    finding('title.mismatch', {
      where: quote(layout.titles.find((title) => title.unit === named)?.text ?? named),
      expected: unit,
      actual: named,
      text: `这份报告是“${named}”的，读入的是“${unit}”的年度报告。请核对是否选错了文件或者机关。`,
    }),
  ]
}

function checkTitles(titles: ReportReading['layout']['titles']): Finding[] {
  const unit = titles.find((title) => title.unit !== null)?.unit ?? null
  const year = titles.find((title) => title.year !== null)?.year ?? null
  const findings: Finding[] = []
  for (const title of titles) {
    if (year !== null && title.year !== null && title.year !== year) {
      findings.push(
        finding('title.mismatch', {
          where: quote(title.text),
          expected: String(year),
          actual: String(title.year),
          text: `报告标题是 ${year} 年，这里写的是 ${title.year} 年：“${quote(title.text)}”。请改成一致。`,
        }),
      )
    }
    if (unit !== null && title.unit !== null && !sameUnit(unit, title.unit)) {
      findings.push(
        finding('title.mismatch', {
          where: quote(title.text),
          expected: unit,
          actual: title.unit,
          text: `报告标题是“${unit}”，这里写的是“${title.unit}”：“${quote(title.text)}”。请改成一致。`,
        }),
      )
    }
  }
  return once(findings)
}

function checkPeriods(year: number | null, { periods }: ReportReading['layout']): Finding[] {
  if (year === null) return []
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return once(
    periods
      .filter((period) => period.from !== from || period.to !== to)
      .map((period) =>
        finding('period.mismatch', {
          where: quote(period.text),
          expected: `${from} 至 ${to}`,
          actual: `${period.from} 至 ${period.to}`,
          text: `统计期限写的是“${quote(period.text)}”，${year} 年度的报告应当自 ${year} 年 1 月 1 日起至 ${year} 年 12 月 31 日止。请改正。`,
        }),
      ),
  )
}
