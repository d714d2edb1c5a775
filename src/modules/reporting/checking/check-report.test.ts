import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomes, requestColumns, requestRows } from '../../../law/report/report-rows.ts'
import { printReport, sampleReport } from '../reading/sample-report.ts'
import type { SampleReport, Style } from '../reading/sample-report.ts'
import { readTextReport } from '../reading/read-text-report.ts'
import { checkReport } from './index.ts'

function read(text: string) {
  const report = readTextReport(new TextEncoder().encode(text), { fileName: '报告.txt' })
  if (!report.readable) throw new Error(report.reason)
  return report
}

/** The findings of the sample after a change, as `rule where`. */
function found(change: (report: SampleReport) => void = () => {}, style: Style = 'bordered'): string[] {
  const report = sampleReport()
  change(report)
  return checkReport(read(printReport(report, style))).map(({ rule, where }) => `${rule} ${where}`)
}

test.for<Style>(['bordered', 'cells', 'lines', 'glued'])(
  'a consistent report printed as %s has no finding',
  (style) => {
    expect(
      found((report) => {
        // glued cells can only be told apart where each has one digit
        if (style === 'glued') report.charges = '5'
      }, style),
    ).toEqual([])
  },
)

const contradictions: { name: string; change: (report: SampleReport) => void; expected: string[] }[] = [
  {
    name: 'the balance of one column',
    change: (report) => {
      report.requests.carriedOut = [2, 0, 0, 0, 0, 0, 2]
      report.overview = []
    },
    expected: [
      'requests.balance requests.received.naturalPerson',
      'requests.balance requests.received.total',
    ],
  },
  {
    name: 'an outcome that is not in the sum',
    change: (report) => {
      report.requests['refused.internal'] = [0, 0, 0, 0, 0, 1, 1]
    },
    expected: [
      'requests.concluded requests.concluded.otherOrganisation',
      'requests.concluded requests.concluded.total',
    ],
  },
  {
    name: 'a row whose kinds do not add up',
    change: (report) => {
      report.requests.partial = [1, 1, 0, 0, 0, 0, 1]
    },
    expected: [
      'requests.concluded requests.concluded.naturalPerson',
      'requests.total requests.partial.total',
    ],
  },
  {
    name: 'a block of table 四',
    change: (report) => {
      report.remedies[13] = 4
    },
    expected: ['remedies.sum remedies.litigationAfterReconsideration.total'],
  },
  {
    name: 'a remedy total that is printed as nothing',
    change: (report) => {
      report.remedies[4] = 0
      report.overview = report.overview.slice(0, 2)
    },
    expected: ['remedies.sum remedies.reconsideration.total'],
  },
]

test.for(contradictions)('finds $name, in every print', ({ change, expected }) => {
  for (const style of ['bordered', 'cells', 'lines'] as const) expect(found(change, style)).toEqual(expected)
})

test('a blank cell is unknown: it breaks no sum and is named once for its table', () => {
  const text = printReport(sampleReport())
    .replace('| 三（三）', '')
    .replace('| （一）予以公开 | 4 | 0 |', '| （一）予以公开 | / |   |')
  expect(checkReport(read(text)).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'cell.blank warning',
  ])
})

test('known cells that already break a sum are found beside blank ones', () => {
  const text = printReport(sampleReport()).replace('| （七）总计 | 7 | 1 |', '| （七）总计 | — | 0 |')
  const rules = checkReport(read(text)).map(({ rule }) => rule)
  expect(rules).toContain('requests.balance')
  expect(rules).toContain('requests.concluded')
  expect(rules).toContain('cell.blank')
})

test('结转 is compared with the report of the year before, column by column', () => {
  const before = sampleReport()
  before.year = 2022
  before.requests.carriedOut = [1, 1, 0, 0, 0, 0, 2]
  const findings = checkReport(read(printReport(sampleReport())), { previous: read(printReport(before)) })
  expect(findings.map(({ rule, where, expected, actual }) => [rule, where, expected, actual])).toEqual([
    ['carryover', 'requests.carriedIn.naturalPerson', '1', '2'],
    ['carryover', 'requests.carriedIn.business', '1', '0'],
  ])
})

const withoutPart = (text: string, number: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(`${number}、`))
    .join('\n')

const structures: { name: string; change: (text: string) => string; expected: string[] }[] = [
  {
    name: 'a missing part',
    change: (text) => withoutPart(text, '五'),
    expected: ['structure.parts 五、存在的主要问题及改进情况'],
  },
  {
    name: 'a wrong number',
    change: (text) => text.replace('五、存在的', '六、存在的'),
    expected: ['structure.parts 五、存在的主要问题及改进情况'],
  },
  {
    name: 'parts out of order',
    change: (text) => {
      const [head = '', others = ''] = text.split('六、其他')
      return head.replace('二、主动公开', `六、其他${others}\n二、主动公开`)
    },
    expected: ['structure.parts 六、其他需要报告的事项'],
  },
  {
    name: 'a missing row',
    change: (text) => text.replace(/^\| 2\.重复申请.*\n/m, ''),
    expected: ['structure.table requests'],
  },
  {
    name: 'a missing table 四',
    change: (text) => text.replace(/^\| (?:2 \| 0 \| 1|行政复议|未经复议|结果维持).*\n/gm, ''),
    expected: ['structure.table remedies'],
  },
  {
    name: 'a missing column of table 三',
    change: (text) =>
      text
        .replace(' | 法律服务机构', '')
        .replace(/^(\| [^|]+(?: \| \d+){4}) \| \d+((?: \| \d+){2} \|)$/gm, '$1$2'),
    expected: ['structure.table requests', 'cell.blank requests.received.naturalPerson'],
  },
  {
    name: 'the table of another year',
    change: (text) =>
      text
        .replace(
          '本年制发件数 | 本年废止件数 | 现行有效件数',
          '本年新制作数量 | 本年新公开数量 | 对外公开总数量',
        )
        .replace(/^\| (行政(?:许可|处罚|强制)) \| (\d+) \|$/gm, '| $1 | 0 | 0 | $2 |')
        .replace(/^\| (行政事业性收费) \| ([\d.]+) \|$/gm, '| $1 | 0 | $2 |'),
    expected: ['structure.table proactive'],
  },
  {
    name: 'another year in the title',
    change: (text) =>
      `2022年政府信息公开工作年度报告\n${text}`.replace(
        /^.*\n(.*)\n/,
        '$1\n青禾镇人民政府2022年政府信息公开工作年度报告\n',
      ),
    expected: ['title.mismatch 青禾镇人民政府2022年政府信息公开工作年度报告'],
  },
  {
    name: 'another unit in the introduction',
    change: (text) => text.replace('本报告由青禾镇', '本报告由柳湾镇'),
    expected: ['title.mismatch 本报告由柳湾镇人民政府按照'],
  },
  {
    name: 'another year in the period',
    change: (text) => text.replace('自2023年1月1日起至2023年12月31日', '自2022年1月1日起至2022年12月31日'),
    expected: ['period.mismatch 2022年1月1日起至2022年12月31日'],
  },
]

test.for(structures)('finds $name', ({ change, expected }) => {
  const text = change(printReport(sampleReport()))
  expect(checkReport(read(text)).map(({ rule, where }) => `${rule} ${where}`)).toEqual(expected)
})

test.for([
  ['the unit with its county before it', '本报告由青禾镇', '本报告由清河县青禾镇'],
  ['an office of the unit', '青禾镇人民政府按照', '青禾镇党政办公室按照'],
  [
    'the period in another wording',
    '自2023年1月1日起至2023年12月31日止',
    '为 2023 年 1 月 1 日至 12 月 31 日',
  ],
  [
    'last year’s report as one of the things done',
    '（一）主动公开情况\n',
    '（一）主动公开情况\n按时发布《青禾镇人民政府2022年政府信息公开工作年度报告》。\n',
  ],
  [
    'a table of contents',
    '一、总体情况',
    '目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n一、总体情况',
  ],
  ['numbered points within a part', '公开的及时性', '一、存在问题\n公开的及时性'],
  ['page numbers', '二、主动公开', '- 2 -\n二、主动公开'],
])('%s is no fault', ([, from, to]) => {
  const text = printReport(sampleReport())
  expect(text).toContain(from)
  expect(checkReport(read(text.replace(from ?? '', to ?? '')))).toEqual([])
})

test('（六）其他处理 in one row stands for its three rows', () => {
  const lines = printReport(sampleReport()).split('\n')
  const text = lines
    .filter((line) => !/申请人无正当理由|申请人逾期|\| 3\.其他/.test(line))
    .map((line) => (line === '| （六）其他处理 |' ? '| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |' : line))
    .join('\n')
  expect(checkReport(read(text))).toEqual([])
  const broken = text.replace(
    '（六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
    '（六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2',
  )
  expect(checkReport(read(broken)).map(({ where }) => where)).toEqual([
    'requests.concluded.naturalPerson',
    'requests.concluded.total',
  ])
})

test.for([
  ['counted in 总计', 10, []],
  ['left out of 总计', 8, []],
  ['in no sum that holds', 12, ['requests.concluded']],
] as const)('a row of the province’s own, %s', ([, concluded, expected]) => {
  const report = sampleReport()
  report.overview = []
  report.requests.concluded = [concluded - 1, 1, 0, 0, 0, 0, concluded]
  report.requests.received = [concluded - 2, 1, 0, 0, 0, 0, concluded - 1]
  const own = '| 4.不属于本机关职责 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n'
  const text = printReport(report).replace('| 1.信访', `${own}| 1.信访`)
  expect([...new Set(checkReport(read(text)).map(({ rule }) => rule))]).toEqual(expected)
})

test('every finding says in Chinese what is wrong and names its rule, place and severity', () => {
  const report = sampleReport()
  report.requests.carriedOut = [5, 0, 0, 0, 0, 0, 5]
  report.overview.push('全年主动公开政府信息10条，其中公告公示18条。')
  const findings = checkReport(read(withoutPart(printReport(report), '六')))
  expect(findings.length).toBeGreaterThan(3)
  for (const { text, where, severity } of findings) {
    expect(text).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(where).not.toBe('')
    expect(['error', 'warning']).toContain(severity)
  }
})

/** Consistent tables with any figures: what is carried out follows from the rest. */
const consistent = fc
  .record({
    received: fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }),
    carriedIn: fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
    places: fc.array(fc.nat(outcomes.length - 1), { minLength: 6, maxLength: 6 }),
    remedies: fc.array(fc.nat(500), { minLength: 12, maxLength: 12 }),
  })
  .map(({ received, carriedIn, places, remedies }) => {
    const report = sampleReport()
    report.overview = []
    const sum = (figures: readonly number[]): number => figures.reduce((one, other) => one + other, 0)
    const withTotal = (figures: readonly number[]): number[] => [...figures, sum(figures)]
    for (const row of requestRows) report.requests[row] = requestColumns.map(() => 0)
    report.requests.received = withTotal(received)
    report.requests.carriedIn = withTotal(carriedIn)
    report.requests.concluded = withTotal(received)
    report.requests.carriedOut = withTotal(carriedIn)
    for (const [row, outcome] of outcomes.entries()) {
      report.requests[outcome] = withTotal(
        received.map((count, column) => (places[column] === row ? count : 0)),
      )
    }
    report.remedies = [0, 4, 8].flatMap((start) => withTotal(remedies.slice(start, start + 4)))
    return report
  })
const style = fc.constantFrom<Style>('bordered', 'cells', 'lines')

test('whatever the figures, tables that agree have no finding', () => {
  fc.assert(
    fc.property(consistent, style, (report, print) => {
      expect(checkReport(read(printReport(report, print)))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('one figure of table 三 or 四 more or less is always noticed', () => {
  const cells = requestRows.length * requestColumns.length + 15
  fc.assert(
    fc.property(
      consistent,
      style,
      fc.nat(cells - 1),
      fc.integer({ min: 1, max: 50 }),
      (report, print, place, by) => {
        const row = requestRows[Math.floor(place / requestColumns.length)]
        const figures = row === undefined ? report.remedies : report.requests[row]
        const index = row === undefined ? place % 15 : place % requestColumns.length
        figures[index] = (figures[index] ?? 0) + by
        expect(
          checkReport(read(printReport(report, print))).some(({ severity }) => severity === 'error'),
        ).toBe(true)
      },
    ),
    { numRuns: 120 },
  )
})
