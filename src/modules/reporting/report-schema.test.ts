import { expect, test } from 'vitest'
import { busyReport, readInReport } from '../../../tests/support/example-report.ts'
import { reportForReaders } from './report-json.ts'
import { reportJsonSchema, reportShape } from './report-schema.ts'

test('our reports are of the published form, computed and read in', () => {
  expect(reportShape.safeParse(busyReport).error).toBeUndefined()
  expect(reportShape.safeParse(readInReport).error).toBeUndefined()
  const compiled = { included: ['zhen'], computed: [], missing: [] }
  expect(reportShape.safeParse({ ...busyReport, compiled, unitNames: { zhen: '某镇' } }).success).toBe(true)
})

test.each([
  [
    'a row of six figures',
    {
      requests: {
        ...busyReport.requests,
        rows: { ...busyReport.requests.rows, granted: [0, 0, 0, 0, 0, 0] },
      },
    },
  ],
  ['a figure below zero', { proactive: { ...busyReport.proactive, penalties: -1 } }],
  ['a key that is not known', { remarks: '' }],
  ['a year in words', { year: '二〇二三' }],
])('%s is not', (_name, harm) => {
  expect(reportShape.safeParse({ ...busyReport, ...harm }).success).toBe(false)
})

test('who wrote the 更正说明 is not told, not even out of a version that was frozen with it', () => {
  const carryNote = { reason: '上年漏计', on: '2026-01-12', text: '更正说明：上年漏计' }
  const frozen = { ...busyReport, carryNote: { ...carryNote, by: '某经办人' } }
  expect(reportShape.safeParse(frozen).success).toBe(false)
  expect(reportShape.safeParse(reportForReaders(frozen)).error).toBeUndefined()
  expect(reportForReaders(frozen).carryNote).toEqual(carryNote)
  expect(reportForReaders(busyReport)).toEqual(busyReport)
})

test('the schema names every row and column, and what each is', () => {
  const schema = JSON.stringify(reportJsonSchema())
  for (const word of ['"refused.stateSecret"', 'litigationAfterReconsideration', '统计期限', '2020-12']) {
    expect(schema).toContain(word)
  }
})
