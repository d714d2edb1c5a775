import { expect, test } from 'vitest'
import { busyReport, readInReport } from '../../../../tests/support/example-report.ts'
import { reportParts } from '../../../law/report/report-rows.ts'
import { checkReport } from '../checking/index.ts'
import type { YearlyReport } from '../report.ts'
import { reportChecks, type WrittenReport } from './checks.ts'

/** The busy year with this prose in part 六, checked, and as it was typed. */
function withSix(text: string): WrittenReport {
  const parts = busyReport.parts.map((part) => (part.number === '六' ? { ...part, text } : part))
  const report: YearlyReport = { ...busyReport, parts }
  const raw = Object.fromEntries(parts.map(({ number, text: own }) => [number, own])) as NonNullable<
    WrittenReport['raw']
  >
  return {
    report: { ...report, findings: checkReport(report) },
    raw,
    previous: null,
    overrides: [],
    written: reportParts.map(({ number }) => number),
  }
}

const { deputies } = busyReport.suggestions
const fee = `本年度收取信息处理费${busyReport.feesCollectedYuan}元。`

test('a report whose figures agree has nothing but what holds, each with its sum', () => {
  const checks = reportChecks(withSix(`${fee}承办人大代表建议${deputies}件。`))
  expect(checks.map(({ state }) => state)).not.toContain('failed')
  const total = busyReport.requests.rows.concluded[6]
  expect(checks.find(({ title }) => title.startsWith('第三项总计'))?.text).toContain(`${total} 件`)
})

test('a figure typed by hand stands first, names its part, and is put right where it stands', () => {
  const [first] = reportChecks(withSix(`${fee}承办人大代表建议9999件。`))
  expect(first).toMatchObject({ state: 'failed', title: '正文与表格不一致', part: '六' })
  expect(first?.mend?.label).toBe(`改为 ${deputies}`)
  expect(first?.mend?.to).toBe(first?.mend?.from.replace('9999', String(deputies)))
})

test('the fee must be told even where there was none; part 五 must be written by the unit', () => {
  const given = withSix('没有其他需要报告的事项。')
  expect(reportChecks(given)).toContainEqual(
    expect.objectContaining({ state: 'todo', title: '信息处理费还没有说明', part: '六' }),
  )
  expect(reportChecks({ ...given, written: ['一', '六'] })[0]).toMatchObject({
    state: 'failed',
    part: '五',
    mend: null,
  })
})

test('what came over from last year must be what last year passed on', () => {
  const given = withSix(fee)
  const previous = { ...busyReport, year: busyReport.year - 1 }
  expect(reportChecks({ ...given, previous })).toContainEqual(
    expect.objectContaining({ state: 'failed', title: '与上年不衔接', part: '三', mayOverride: false }),
  )
  const rows = { ...previous.requests.rows, carriedOut: busyReport.requests.rows.carriedIn }
  const matching = { ...previous, requests: { ...previous.requests, rows } }
  expect(reportChecks({ ...given, previous: matching })).toContainEqual(
    expect.objectContaining({ state: 'passed', title: '与上年衔接' }),
  )
})

test('a report that was read in is never asked to be written, and unknown sums are not claimed to hold', () => {
  const checks = reportChecks({ report: readInReport, raw: null, previous: null, written: [], overrides: [] })
  expect(checks.some(({ title }) => title.includes('还没有'))).toBe(false)
  expect(checks.every(({ mend }) => mend === null)).toBe(true)
})

test('what a draft leaves open bars the report until it is filled in', () => {
  expect(reportChecks(withSix(`${fee}〔请写明做到了没有〕。`))[0]).toMatchObject({
    state: 'failed',
    title: '底稿还没有填完',
    part: '六',
  })
})
