import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendar,
  correction,
  decided,
  extended,
  fee,
  read,
  received,
  withdrawn,
  type Json,
} from '../../../tests/support/case-steps.ts'
import {
  countedCase,
  countRemedies,
  countRequests,
  remedyResultOfYear,
  rowsOfYear,
  type CountedCase,
  type CountedRemedy,
} from './counting.ts'
import { checkCarryover, checkRemedySums, checkRequestSums } from './report-identities.ts'
import { applicantKinds, outcomes, requestColumns, requestRows } from './report-rows.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

function counted(...events: readonly Json[]): CountedCase {
  const result = countedCase(read('2026-12-31', events).events, calendar)
  if (result === null) throw new Error('nothing received')
  return result
}

/** Where a case counts in 2023, 2024 and 2025. */
const rows = (...events: readonly Json[]) => {
  const one = counted(...events)
  return [2023, 2024, 2025].map((year) => rowsOfYear(one, year).join(' '))
}

test.each<[string, readonly Json[], readonly string[]]>([
  [
    'received and answered in one year',
    [received('2024-03-01'), decided('2024-03-20', 'partial')],
    ['', 'received partial concluded', ''],
  ],
  [
    'answered in the next year',
    [received('2023-12-20'), decided('2024-01-02', 'refused.internal')],
    ['received carriedOut', 'carriedIn refused.internal concluded', ''],
  ],
  [
    'answered on 31 December',
    [received('2023-12-20'), decided('2023-12-31')],
    ['received granted concluded', '', ''],
  ],
  [
    'carried through a whole year',
    [received('2023-12-20'), decided('2025-01-02')],
    ['received carriedOut', 'carriedIn carriedOut', 'carriedIn granted concluded'],
  ],
  [
    'withdrawn',
    [received('2023-12-20'), withdrawn('2024-01-02')],
    ['received carriedOut', 'carriedIn other.other concluded', ''],
  ],
  [
    'lapsed, but not decided: still carried',
    [received('2023-12-20'), correction('2023-12-22', '2023-12-26')],
    ['received carriedOut', 'carriedIn carriedOut', 'carriedIn carriedOut'],
  ],
  [
    'lapsed and decided',
    [received('2023-12-20'), fee('2023-12-22'), decided('2024-02-01', 'other.feeLapsed')],
    ['received carriedOut', 'carriedIn other.feeLapsed concluded', ''],
  ],
  [
    'a second decision is out of order and changes nothing',
    [received('2024-03-01'), decided('2024-03-20'), decided('2025-03-20', 'partial')],
    ['', 'received granted concluded', ''],
  ],
  [
    'a decision dated before the step before it is none',
    [received('2024-03-01'), extended('2024-03-15'), decided('2024-03-10')],
    ['', 'received carriedOut', 'carriedIn carriedOut'],
  ],
])('%s', (_name, events, expected) => {
  expect(rows(...events)).toEqual(expected)
})

test('the ground stays with the conclusion', () => {
  const one = counted(received('2024-03-01'), {
    ...decided('2024-03-20', 'unavailable.notHeld'),
    ground: 'notOurs',
  })
  expect(one.conclusion).toMatchObject({
    outcome: 'unavailable.notHeld',
    ground: 'notOurs',
    withdrawn: false,
  })
  expect(countedCase([], calendar)).toBeNull()
})

test('a table of one case', () => {
  const one = { ...counted(received('2024-03-01'), decided('2024-03-20')), applicant: 'research' as const }
  const table = countRequests([one], 2024)
  const figures = [0, 0, 1, 0, 0, 0, 1]
  for (const row of requestRows) {
    const expected = ['received', 'granted', 'concluded'].includes(row) ? figures : figures.map(() => 0)
    expect([row, table[row]]).toEqual([row, expected])
  }
})

const drawnDay = fc.integer({ min: 0, max: 1500 }).map((days) => day('2022-06-01').add({ days }))

const drawnCase = fc
  .record({
    receivedOn: drawnDay,
    applicant: fc.constantFrom(...applicantKinds),
    outcome: fc.constantFrom(...outcomes),
    after: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }),
  })
  .map(({ receivedOn, applicant, outcome, after }) => ({
    receivedOn,
    applicant,
    conclusion:
      after === null
        ? null
        : { on: receivedOn.add({ days: after }), outcome, ground: null, withdrawn: false },
  }))

test('whatever the cases, all identities hold in every year and from year to year', () => {
  fc.assert(
    fc.property(fc.array(drawnCase, { maxLength: 60 }), (cases) => {
      let previous = countRequests(cases, 2021)
      for (let year = 2022; year <= 2028; year += 1) {
        const table = countRequests(cases, year)
        expect(checkRequestSums(table)).toEqual([])
        expect(checkCarryover(previous, table)).toEqual([])
        const total = requestColumns.indexOf('total')
        expect(table.received[total]).toBe(cases.filter(({ receivedOn }) => receivedOn.year === year).length)
        expect(table.concluded[total]).toBe(
          cases.filter(({ conclusion }) => conclusion?.on.year === year).length,
        )
        previous = table
      }
    }),
    { numRuns: 50 },
  )
})

const remedy = (
  acceptedOn: string,
  closedOn: string | null,
  result: CountedRemedy['result'],
): CountedRemedy => ({
  block: 'reconsideration',
  acceptedOn: day(acceptedOn),
  closedOn: closedOn === null ? null : day(closedOn),
  result,
})

test.each([
  [remedy('2023-05-01', '2023-07-01', 'upheld'), ['upheld', null, null]],
  [remedy('2023-05-01', '2024-07-01', 'corrected'), ['pending', 'corrected', null]],
  [remedy('2023-12-31', null, null), ['pending', 'pending', 'pending']],
  [remedy('2024-01-01', '2025-12-31', 'otherResult'), [null, 'pending', 'otherResult']],
])('a remedy counts in each year until it is closed', (one, expected) => {
  expect([2023, 2024, 2025].map((year) => remedyResultOfYear(one, year))).toEqual(expected)
})

test('table 四 adds up', () => {
  const all = [
    remedy('2023-05-01', '2023-07-01', 'upheld'),
    remedy('2023-05-01', '2024-07-01', 'corrected'),
    { ...remedy('2023-08-01', '2023-09-01', 'upheld'), block: 'litigationAfterReconsideration' as const },
  ]
  const table = countRemedies(all, 2023)
  expect(table.reconsideration).toEqual({ upheld: 1, corrected: 0, otherResult: 0, pending: 1, total: 2 })
  expect(table.litigationAfterReconsideration).toMatchObject({ upheld: 1, total: 1 })
  expect(table.litigationDirect.total).toBe(0)
  expect(checkRemedySums(table)).toEqual([])
})
