import fc from 'fast-check'
import { expect, test } from 'vitest'
import { busyReport } from '../../../../tests/support/example-report.ts'
import { applicantKinds, requestColumns, requestRows } from '../../../law/report/report-rows.ts'
import type { YearlyReport } from '../report.ts'
import { isUnchanged, reportChanges } from './differences.ts'

const compared = (report: YearlyReport, cells: Record<string, string[]> | null = null) => ({ report, cells })

/** The report with one figure of table 三 set. */
function withCell(row: (typeof requestRows)[number], column: number, value: number | null): YearlyReport {
  const cells = [...busyReport.requests.rows[row]]
  cells[column] = value
  const rows = { ...busyReport.requests.rows, [row]: cells }
  return { ...busyReport, requests: { ...busyReport.requests, rows } }
}

test('any one figure of table 三 that differs is told with its name, and no other', () => {
  const places = fc.record({
    row: fc.constantFrom(...requestRows),
    column: fc.integer({ min: 0, max: requestColumns.length - 1 }),
    value: fc.option(fc.nat()),
  })
  fc.assert(
    fc.property(places, ({ row, column, value }) => {
      const changes = reportChanges(compared(busyReport), compared(withCell(row, column, value)))
      const old = busyReport.requests.rows[row][column]
      if (old === value) expect(isUnchanged(changes)).toBe(true)
      else {
        expect(changes.parts).toEqual([])
        expect(changes.cells).toMatchObject([
          {
            where: `requests.${row}.${requestColumns[column]}`,
            before: String(old),
            after: value === null ? '（不详）' : String(value),
          },
        ])
      }
    }),
  )
})

test('the cases that came and went; a column of the catalogue that is new or gone; charges as they are written', () => {
  const kind = applicantKinds[0]
  const where = `requests.received.${kind}`
  const before = compared(busyReport, { [where]: ['a', 'b'] })
  const { byColumn } = busyReport.disclosed
  const [first = ''] = Object.keys(byColumn)
  const { [first]: gone, ...kept } = byColumn
  const after = compared(
    {
      ...withCell('received', 0, 99),
      disclosed: { ...busyReport.disclosed, byColumn: { ...kept, 新栏目: 1 } },
      proactive: { ...busyReport.proactive, chargesWanYuan: '0.50' },
    },
    { [where]: ['b', 'c'] },
  )
  const cells = new Map(reportChanges(before, after).cells.map((cell) => [cell.where, cell]))
  expect(cells.get(where)).toMatchObject({ added: ['c'], removed: ['a'] })
  expect(cells.get(`disclosed.${first}`)).toMatchObject({ before: String(gone), after: '（无此栏目）' })
  expect(cells.get('disclosed.新栏目')).toMatchObject({ before: '（无此栏目）', after: '1' })
  expect(cells.get('proactive.chargesWanYuan')).toMatchObject({ after: '0.50' })
})

test('prose is compared by paragraph', () => {
  const parts = (text: string): YearlyReport => ({
    ...busyReport,
    parts: busyReport.parts.map((part) => (part.number === '五' ? { ...part, text } : part)),
  })
  const changes = reportChanges(compared(parts('甲\n乙\n丙')), compared(parts('甲\n\n丁\n丙')))
  expect(changes).toMatchObject({
    cells: [],
    parts: [
      {
        number: '五',
        paragraphs: [
          { kind: 'same', text: '甲' },
          { kind: 'removed', text: '乙' },
          { kind: 'added', text: '丁' },
          { kind: 'same', text: '丙' },
        ],
      },
    ],
  })
})
