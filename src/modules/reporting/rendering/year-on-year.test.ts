import { expect, test } from 'vitest'
import { requestColumns, requestRows } from '../../../law/report/report-rows.ts'
import type { YearlyReport } from '../report.ts'
import { changeWords, yearOnYear } from './year-on-year.ts'

const block = { upheld: 0, corrected: 0, otherResult: 0, pending: 0, total: 0 }

function report(year: number, received: number, columns: Record<string, number>): YearlyReport {
  const rows = Object.fromEntries(requestRows.map((row) => [row, requestColumns.map(() => 0)])) as Record<
    (typeof requestRows)[number],
    number[]
  >
  rows.received = [received, 0, 0, 0, 0, 0, received]
  rows['refused.internal'] = [2, 0, 0, 0, 0, 0, 2]
  rows['refused.process'] = [1, 0, 0, 0, 0, 0, 1]
  return {
    unit: { code: 'zhen', name: '某镇人民政府' },
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    proactive: {
      regulations: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued: 0, repealed: 0, inForce: 0 },
      licensing: null,
      penalties: 0,
      coercion: 0,
      chargesWanYuan: '0',
    },
    disclosed: { total: Object.values(columns).reduce((all, one) => all + one, 0), byColumn: columns },
    requests: { columns: requestColumns, rows },
    remedies: {
      reconsideration: block,
      litigationDirect: { ...block, total: 1 },
      litigationAfterReconsideration: { ...block, total: 2 },
    },
    source: 'events',
    feesCollectedYuan: 0,
    suggestions: { deputies: 0, committeeMembers: 0 },
    parts: [],
    findings: [],
  }
}

test('puts this year beside last year, column by column', () => {
  const groups = yearOnYear(report(2024, 9, { 公告公示: 6, 新栏目: 2 }), report(2023, 6, { 公告公示: 5 }))
  expect(groups[0]).toEqual({
    title: '主动公开',
    unit: '条',
    total: { label: '主动公开信息', now: 8, before: 5 },
    rows: [
      { label: '公告公示', now: 6, before: 5 },
      { label: '新栏目', now: 2, before: null },
    ],
  })
  expect(groups.flatMap(({ rows }) => rows)).toEqual(
    expect.arrayContaining([
      { label: '本年新收', now: 9, before: 6 },
      { label: '不予公开', now: 3, before: 3 },
      { label: '行政诉讼', now: 3, before: 3 },
      { label: '行政许可', now: null, before: null },
    ]),
  )
})

test('without a report of last year only this year is known', () => {
  const figures = yearOnYear(report(2024, 9, {}), null).flatMap(({ rows }) => rows)
  expect(figures.every(({ before }) => before === null)).toBe(true)
})

test.each([
  [9, 6, '增加 3（50%）'],
  [6, 9, '减少 3（33.3%）'],
  [6, 6, '持平'],
  [0, 0, '持平'],
  [4, 0, '增加 4'],
  [0, 4, '减少 4（100%）'],
  [null, 4, null],
  [4, null, null],
])('%s after %s: %s', (now, before, words) => {
  expect(changeWords({ label: '', now, before })).toBe(words)
})
