import { expect, test } from 'vitest'
import { busyReport } from '../../../tests/support/example-report.ts'
import { checkReport } from './checking/index.ts'
import { fillLiveFields, liveFields, unknownLiveFields } from './live-fields.ts'
import type { YearlyReport } from './report.ts'

const report: YearlyReport = busyReport

test('every live field gives words, and no field is left open', () => {
  for (const field of liveFields) {
    expect(fillLiveFields(`{{${field.name}}}`, report)).toBe(field.value(report))
    expect(field.value(report)).not.toBe('')
  }
  expect(fillLiveFields('{{ 年度 }}年 {{没有}}', report)).toBe(`${report.year}年 {{没有}}`)
  expect(unknownLiveFields('{{年度}}{{没有}}')).toEqual(['没有'])
})

test('a column whose name ends in a digit does not run into its figure', () => {
  const byColumn = { 公告公示: 6, 栏目26: 60 }
  const text = '2023年，主动公开信息{{主动公开总数}}条，其中，{{各栏目条数}}。'
  const changed: YearlyReport = { ...report, disclosed: { total: 66, byColumn } }
  const filled = fillLiveFields(text, changed)
  expect(filled).toContain('“栏目26”60条')
  const parts = changed.parts.map((part) => (part.number === '一' ? { ...part, text: filled } : part))
  expect(checkReport({ ...changed, parts }).filter((finding) => finding.rule === 'narrative.sum')).toEqual([])
})
