import { expect, test } from 'vitest'
import { closingLine, sum, tallyOfVitest } from './tally.ts'

interface Counts {
  passed?: number
  failed?: number
  pending?: number
  todo?: number
  /** files that failed without a failing test */
  unloaded?: number
}

function account({ passed = 0, failed = 0, pending = 0, todo = 0, unloaded = 0 }: Counts): string {
  const testResults = [
    ...Array.from({ length: failed }, () => ({ status: 'failed', assertionResults: [{ status: 'failed' }] })),
    ...Array.from({ length: unloaded }, () => ({ status: 'failed', assertionResults: [] })),
  ]
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults,
  })
}

test.each([
  ['all passed', account({ passed: 5 }), true, 5, 0],
  ['one failed', account({ passed: 4, failed: 1 }), false, 4, 1],
  ['one left out', account({ passed: 4, pending: 1 }), true, 4, 1],
  ['one only promised', account({ passed: 4, todo: 1 }), true, 4, 1],
  ['a file that does not load', account({ passed: 4, unloaded: 2 }), false, 4, 2],
  ['an error outside of any test', account({ passed: 4 }), false, 4, 1],
  ['no test at all', account({}), true, 0, 1],
  ['no account', '', true, 0, 1],
  ['an account of another kind', '{"ok": true}', true, 0, 1],
])('%s', (_, text, endedWell, passed, failed) => {
  expect(tallyOfVitest(text, endedWell)).toEqual({ passed, failed })
})

test('the closing line has the one form that machines read', () => {
  expect(
    closingLine(
      sum([
        { passed: 1, failed: 0 },
        { passed: 40, failed: 2 },
      ]),
    ),
  ).toBe('41 passed, 2 failed')
})
