import { reportParts } from '../../../law/report/report-rows.ts'
import type { Finding } from '../report.ts'
import type { Layout } from '../reading/reading.ts'
import { rowName } from './cell-name.ts'
import { finding } from './finding.ts'

/** 30号: six parts, each under its own number, in order; one finding for each part that is not so. */
export function checkParts({ headings }: Layout): Finding[] {
  const places = reportParts.map(({ number }) => headings.findIndex(({ part }) => part === number))
  const inOrder = longestRise(places)
  return reportParts.flatMap(({ number, title }, index): Finding[] => {
    const place = places[index] ?? -1
    const heading = headings[place]
    const where = `${number}、${title}`
    if (heading === undefined) {
      return [
        finding('structure.parts', {
          where,
          expected: where,
          text: `缺少第${number}部分“${title}”。年度报告应当有六个部分（国办公开办函〔2021〕30号），没有内容的也要保留标题并说明，请补上。`,
        }),
      ]
    }
    if (heading.printed !== null && heading.printed !== number) {
      return [
        finding('structure.parts', {
          where,
          expected: number,
          actual: heading.printed,
          text: `“${heading.title}”应当是第${number}部分，现在标为“${heading.printed}”。请改正序号。`,
        }),
      ]
    }
    if (!inOrder.has(place)) {
      return [
        finding('structure.parts', {
          where,
          expected: `第${number}部分`,
          actual: `排在第${place + 1}位`,
          text: `第${number}部分“${title}”的位置不对，请按一至六的次序排列。`,
        }),
      ]
    }
    return []
  })
}

/** The places that can stay where they are: the longest rising run among those that are there. */
function longestRise(places: readonly number[]): ReadonlySet<number> {
  let best: number[] = []
  const runs: number[][] = []
  for (const place of places) {
    if (place < 0) continue
    const before = runs.filter((run) => (run.at(-1) ?? -1) < place)
    const longest = before.reduce<number[]>((one, other) => (other.length > one.length ? other : one), [])
    const run = [...longest, place]
    runs.push(run)
    if (run.length > best.length) best = run
  }
  return new Set(best)
}

const tableNames = {
  proactive: { part: '二', name: '表二（主动公开政府信息情况）' },
  requests: { part: '三', name: '表三（收到和处理政府信息公开申请情况）' },
  remedies: { part: '四', name: '表四（政府信息公开行政复议、行政诉讼情况）' },
} as const

/** The three tables are there, readable, whole, and in the form of the year. */
export function checkTables(layout: Layout, year: number | null): Finding[] {
  return (['proactive', 'requests', 'remedies'] as const).flatMap((key): Finding[] => {
    const table = layout.tables[key]
    const { part, name } = tableNames[key]
    const report = (text: string, expected: string, actual: string): Finding =>
      finding('structure.table', { where: key, expected, actual, text })
    if (table.state === 'missing') {
      return [report(`没有找到${name}。没有数据的也要列表填 0，请在第${part}部分补上。`, name, '没有')]
    }
    if (table.state === 'unreadable') {
      return [report(`${name}读不出来（可能是图片，或者单元格粘连）。请换成可以编辑的表格。`, name, '读不出')]
    }
    const findings: Finding[] = []
    if (year !== null && year >= 2021 && table.form === '2019') {
      findings.push(
        report(
          `${name}用的是 2019、2020 年度的旧格式，${year} 年度应当用国办公开办函〔2021〕30号规定的格式，请换表重填。`,
          '国办公开办函〔2021〕30号格式',
          '2019 年格式',
        ),
      )
    }
    if (year !== null && (year === 2019 || year === 2020) && table.form === '2021') {
      findings.push(
        report(
          `${name}用的是 2021 年起的格式，${year} 年度的报告应当用国办公开办函〔2019〕60号的格式。`,
          '2019 年格式',
          '国办公开办函〔2021〕30号格式',
        ),
      )
    }
    if (table.form !== '2019' && table.missingRows.length > 0) {
      const rows = listed(table.missingRows.map((row) => `“${row}”`))
      findings.push(
        report(
          `${name}缺少 ${table.missingRows.length} 行：${rows}。请按格式补齐，没有的填 0。`,
          '各行齐全',
          '缺行',
        ),
      )
    }
    if (table.missingColumns.length > 0) {
      const columns = table.missingColumns.map((column) => `“${column}”`).join('、')
      findings.push(report(`${name}缺少列：${columns}。请按格式补齐，没有的填 0。`, '各列齐全', '缺列'))
    }
    return findings
  })
}

/** Cells without a number; one finding a table, and none where the table is in another year's form. */
export function checkBlankCells(layout: Layout): Finding[] {
  return (['proactive', 'requests', 'remedies'] as const).flatMap((key): Finding[] => {
    const { state, blankCells } = layout.tables[key]
    const [first] = blankCells
    if (state !== 'read' || first === undefined) return []
    return [
      finding('cell.blank', {
        where: first,
        expected: '数字',
        actual: `${blankCells.length} 格不是数字`,
        text: `${tableNames[key].name}有 ${blankCells.length} 格空着、画了斜线或者不是数字（${listed(rowNames(blankCells))}）。没有的请填 0；这些格按“不明”处理，没有当作 0。`,
      }),
    ]
  })
}

function rowNames(cells: readonly string[]): string[] {
  return [...new Set(cells.map(rowName))]
}

function listed(cells: readonly string[]): string {
  return cells.length > 6 ? `${cells.slice(0, 6).join('、')} 等` : cells.join('、')
}
