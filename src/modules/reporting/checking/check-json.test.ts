import { expect, test } from 'vitest'
import { reportParts } from '../../../law/report/report-rows.ts'
import { publishedAccount } from '../reading/index.ts'
import { readTextReport } from '../reading/read-text-report.ts'
import { printReport, sampleReport } from '../reading/sample-report.ts'
import type { YearlyReport } from '../report.ts'
import { checkReport } from './index.ts'

/** A computed report in our own form, with the figures of the sample. */
function ownReport(): YearlyReport {
  const read = readTextReport(new TextEncoder().encode(printReport(sampleReport())), { fileName: '报告.txt' })
  if (!read.readable) throw new Error(read.reason)
  const report = publishedAccount(read.account, {
    unit: { code: 'qinghe', name: '青禾镇人民政府' },
    year: 2023,
  })
  return {
    ...report,
    source: 'events',
    disclosed: { total: 40, byColumn: { 公告公示: 18, 会议公开: 12, 财政: 10 } },
  }
}

function checkJson(report: unknown): string[] {
  const read = readTextReport(new TextEncoder().encode(JSON.stringify(report)), { fileName: 'report.json' })
  if (!read.readable) throw new Error(read.reason)
  return checkReport(read).map(({ rule, where }) => `${rule} ${where}`)
}

test('our own report agrees with itself, as an object and as a file', () => {
  expect(checkReport(ownReport())).toEqual([])
  expect(checkJson(ownReport())).toEqual([])
  expect(
    checkJson({ ...ownReport(), findings: [], compiled: { included: [], computed: [], missing: [] } }),
  ).toEqual([])
})

test.for<[string, (report: YearlyReport) => void, string[]]>([
  [
    'a cell of table 三',
    (report) => {
      report.requests.rows.received[0] = 7
    },
    ['requests.balance requests.received.naturalPerson', 'requests.total requests.received.total'],
  ],
  [
    'a cell of table 四',
    (report) => {
      report.remedies.litigationDirect.upheld = 2
    },
    ['remedies.sum remedies.litigationDirect.total'],
  ],
  [
    'the period',
    (report) => {
      report.period.to = '2023-11-30'
    },
    ['period.mismatch 2023-01-01 至 2023-11-30'],
  ],
  [
    'a column of the catalogue',
    (report) => {
      report.disclosed.byColumn['会议公开'] = 13
    },
    ['narrative.sum disclosed.total'],
  ],
  [
    'an unknown cell',
    (report) => {
      report.proactive.licensing = null
    },
    ['cell.blank proactive.licensing'],
  ],
  [
    'a part',
    (report) => {
      report.parts.splice(4, 1)
    },
    ['structure.parts 五、存在的主要问题及改进情况'],
  ],
  [
    'the prose',
    (report) => {
      const [first] = report.parts
      if (first !== undefined)
        first.text = '2023年，青禾镇主动公开政府信息41条。全年新收政府信息公开申请8件。'
    },
    ['narrative.table 2023年，青禾镇主动公开政府信息41条', 'narrative.table 全年新收政府信息公开申请8件'],
  ],
])('a change of %s is found', ([, change, expected]) => {
  const report = ownReport()
  change(report)
  expect(checkJson(report)).toEqual(expected)
  expect(checkReport(report).map(({ rule, where }) => `${rule} ${where}`)).toEqual(expected)
})

test('rows that the file lacks are named; they are unknown, not zero', () => {
  const report = ownReport()
  const { granted: _, ...rows } = report.requests.rows
  expect(checkJson({ ...report, requests: { ...report.requests, rows } })).toEqual([
    'structure.table requests',
  ])
})

test('whatever the file lacks is told as such, and does not make the rest unreadable', () => {
  const { requests, remedies, proactive, parts, ...rest } = ownReport()
  const { litigationDirect: _, ...blocks } = remedies
  const { licensing: __, ...others } = proactive
  const whole = { ...rest, requests, remedies, proactive, parts }
  for (const [change, expected] of [
    [{ remedies: undefined }, ['structure.table remedies']],
    [{ remedies: 'x' }, ['structure.table remedies']],
    [{ remedies: blocks }, ['structure.table remedies']],
    [{ proactive: others }, ['structure.table proactive']],
    [{ requests: undefined }, ['structure.table requests']],
    [{ parts: undefined }, reportParts.map(({ number, title }) => `structure.parts ${number}、${title}`)],
    [{ unit: undefined, year: '2023' }, []],
    [{ period: {}, disclosed: null, suggestions: 3, feesCollectedYuan: '0' }, []],
  ] as const) {
    expect(checkJson({ ...whole, ...change })).toEqual(expected)
  }
  const renumbered = parts.map((part) => (part.number === '五' ? { ...part, number: '六' } : part))
  expect(checkJson({ ...whole, parts: renumbered })).toEqual(['structure.parts 五、存在的主要问题及改进情况'])
})

test('figures of table 三 stand under the columns that the file names', () => {
  const report = ownReport()
  const turned = Object.fromEntries(
    Object.entries(report.requests.rows).map(([row, figures]) => [row, figures.toReversed()]),
  )
  const columns = report.requests.columns.toReversed()
  expect(checkJson({ ...report, requests: { columns, rows: turned } })).toEqual([])
  expect(checkJson({ ...report, requests: { columns, rows: report.requests.rows } })).not.toEqual([])
  const six = Object.fromEntries(
    Object.entries(report.requests.rows).map(([row, figures]) => [row, figures.slice(1)]),
  )
  expect(
    checkJson({ ...report, requests: { columns: report.requests.columns.slice(1), rows: six } }),
  ).toEqual(['structure.table requests'])
})

test('a published account without tables says that they are missing', () => {
  const text = '青禾镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n公开信息3条。'
  const read = readTextReport(new TextEncoder().encode(text), { fileName: '报告.txt' })
  if (!read.readable) throw new Error(read.reason)
  const report = publishedAccount(read.account, {
    unit: { code: 'qinghe', name: '青禾镇人民政府' },
    year: 2023,
  })
  expect(checkReport(report).map(({ rule, where }) => `${rule} ${where}`)).toEqual([
    'structure.table proactive',
    'structure.table requests',
    'structure.table remedies',
  ])
})
