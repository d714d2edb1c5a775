import { expect, test } from 'vitest'
import { emptyRemedyCounts, emptyRequestCounts } from './counting.ts'
import {
  checkCarryover,
  checkRemedySums,
  checkRequestSums,
  type KnownOrNot,
  type RemedyFigures,
  type RequestFigures,
} from './report-identities.ts'
import { requestColumns, requestRows, type RequestColumn, type RequestRow } from './report-rows.ts'

/** A table of zeros with these cells set. */
function table(cells: Readonly<Record<string, KnownOrNot>>): RequestFigures {
  const figures: Record<RequestRow, KnownOrNot[]> = emptyRequestCounts()
  for (const [name, figure] of Object.entries(cells)) {
    const row = requestRows.find((key) => name.startsWith(`${key}/`))
    const column = requestColumns.find((key) => name.endsWith(`/${key}`))
    if (row === undefined || column === undefined) throw new Error(name)
    figures[row][requestColumns.indexOf(column)] = figure
  }
  return figures
}

const found = (figures: RequestFigures) =>
  checkRequestSums(figures).map(({ rule, where }) => `${rule} ${where}`)

/** One granted application of one person, with these cells changed. */
const oneCase = (cells: Readonly<Record<string, KnownOrNot>> = {}) =>
  table({
    'received/naturalPerson': 1,
    'received/total': 1,
    'granted/naturalPerson': 1,
    'granted/total': 1,
    'concluded/naturalPerson': 1,
    'concluded/total': 1,
    ...cells,
  })

test('a table of zeros and one that adds up have nothing against them', () => {
  expect(found(table({}))).toEqual([])
  expect(found(oneCase())).toEqual([])
})

test.each<[string, Readonly<Record<string, KnownOrNot>>, readonly string[]]>([
  [
    'more came in than went out',
    { 'received/naturalPerson': 2, 'received/total': 2 },
    ['requests.balance requests.received.naturalPerson', 'requests.balance requests.received.total'],
  ],
  [
    'carried in, but never out',
    { 'carriedIn/business': 1, 'carriedIn/total': 1 },
    ['requests.balance requests.received.business', 'requests.balance requests.received.total'],
  ],
  [
    'an outcome too many',
    { 'partial/naturalPerson': 1, 'partial/total': 1 },
    ['requests.concluded requests.concluded.naturalPerson', 'requests.concluded requests.concluded.total'],
  ],
  [
    'a total that its kinds do not give',
    { 'carriedIn/total': 3, 'carriedOut/total': 3 },
    ['requests.total requests.carriedIn.total', 'requests.total requests.carriedOut.total'],
  ],
  ['an unknown part may be anything', { 'granted/naturalPerson': null }, []],
  ['an unknown total too', { 'concluded/naturalPerson': null }, []],
  [
    'unless the known ones are already too many',
    { 'partial/research': null, 'granted/research': 2, 'concluded/research': 1 },
    [
      'requests.balance requests.received.research',
      'requests.concluded requests.concluded.research',
      'requests.total requests.granted.total',
      'requests.total requests.concluded.total',
    ],
  ],
])('%s', (_name, cells, expected) => {
  expect(found(oneCase(cells))).toEqual(expected)
})

test('a table without any figure breaks nothing', () => {
  expect(found({})).toEqual([])
  expect(checkRemedySums({})).toEqual([])
  expect(checkCarryover({}, table({}))).toEqual([])
})

test('a breach tells both sums', () => {
  const [breach] = checkRequestSums(oneCase({ 'received/naturalPerson': 2, 'received/total': 2 }))
  expect(breach).toEqual({
    rule: 'requests.balance',
    severity: 'error',
    where: 'requests.received.naturalPerson',
    expected: '1',
    actual: '2',
    text: '“自然人”列：第一项加第二项为2，第三项总计加第四项为1，两者应当相等。',
  })
})

test('and says at least where cells are unknown', () => {
  const breaches = checkRequestSums(oneCase({ 'carriedIn/total': null, 'received/total': 5 }))
  expect(breaches.find(({ rule }) => rule === 'requests.balance')).toMatchObject({
    expected: '1',
    actual: '至少5',
  })
})

test.each<[RemedyFigures, readonly string[]]>([
  [emptyRemedyCounts(), []],
  [{ reconsideration: { upheld: 1, corrected: 0, otherResult: 0, pending: 0, total: 1 } }, []],
  [
    { reconsideration: { upheld: 1, corrected: 0, otherResult: 0, pending: 0, total: 2 } },
    ['remedies.reconsideration.total'],
  ],
  [{ litigationDirect: { upheld: 1, corrected: null, otherResult: 0, pending: 0, total: 2 } }, []],
  [
    { litigationDirect: { upheld: 3, corrected: null, otherResult: 0, pending: 0, total: 2 } },
    ['remedies.litigationDirect.total'],
  ],
  [{ litigationAfterReconsideration: { upheld: 3, total: null } }, []],
])('table 四 %j', (figures, expected) => {
  expect(checkRemedySums(figures).map(({ where }) => where)).toEqual(expected)
})

test('what was carried out is carried in, column by column', () => {
  const cells = (row: RequestRow, column: RequestColumn, figure: KnownOrNot) =>
    table({ [`${row}/${column}`]: figure })
  expect(checkCarryover(cells('carriedOut', 'business', 2), cells('carriedIn', 'business', 2))).toEqual([])
  expect(checkCarryover(cells('carriedOut', 'business', null), cells('carriedIn', 'business', 2))).toEqual([])
  expect(checkCarryover(cells('carriedOut', 'business', 2), cells('carriedIn', 'business', 1))).toEqual([
    {
      rule: 'carryover',
      severity: 'error',
      where: 'requests.carriedIn.business',
      expected: '2',
      actual: '1',
      text: '“商业企业”列：上年结转1件，而上一年度报告结转下年度2件。',
    },
  ])
})
