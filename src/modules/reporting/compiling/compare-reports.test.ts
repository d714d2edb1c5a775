import fc from 'fast-check'
import { expect, test } from 'vitest'
import { busyReport } from '../../../../tests/support/example-report.ts'
import { compareReports, unreadCells } from './compare-reports.ts'
import { cellNamed, reportCells, typedFigure, withFigure } from './report-cells.ts'

test('a report agrees with itself, however its lines are broken', () => {
  expect(compareReports(busyReport, busyReport)).toEqual([])
  const broken = {
    ...busyReport,
    parts: busyReport.parts.map((part) => ({ ...part, text: part.text.replaceAll('。', '。\n') })),
  }
  expect(compareReports(busyReport, broken)).toEqual([])
})

test('any one figure that differs is found at its cell, and at no other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...reportCells), fc.integer({ min: 1, max: 9_999 }), (cell, more) => {
      const own = cell.get(busyReport)
      fc.pre(own !== null)
      const differing = withFigure(busyReport, cell, Number(own) + more)
      expect(compareReports(busyReport, differing).map(({ where }) => where)).toEqual([cell.name])
      expect(cell.get(busyReport)).toBe(own)
    }),
  )
})

test('a figure that was not read is no difference, but is told as unread', () => {
  const cell = cellNamed('requests.granted.naturalPerson')
  if (!cell) throw new Error('no such cell')
  const page = withFigure(busyReport, cell, null)
  expect(compareReports(busyReport, page)).toEqual([])
  expect(unreadCells(busyReport, page)).toEqual([cell.name])
})

test('hundreds of changed paragraphs are told, the first of them', () => {
  const lines = (mark: string) =>
    Array.from({ length: 2_000 }, (_none, index) => `${mark}${index}${'培训不够。'.repeat(20)}`).join('\n')
  const with5 = (text: string) => ({
    ...busyReport,
    parts: busyReport.parts.map((part) => (part.number === '五' ? { ...part, text } : part)),
  })
  expect(compareReports(with5(lines('甲')), with5(lines('乙'))).length).toBe(300)
})

test.each([
  ['count', '１２', 12],
  ['count', ' 1,204 ', 1204],
  ['count', '', null],
  ['count', '-1', undefined],
  ['count', '1.5', undefined],
  ['wanYuan', '12.50', '12.50'],
  ['wanYuan', '十二', undefined],
  ['yuan', '30.5', 30.5],
] as const)('typed into a %s cell, “%s” is %s', (kind, text, figure) => {
  expect(typedFigure(kind, text)).toBe(figure)
})
