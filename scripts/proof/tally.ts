import { z } from 'zod'

/** How many things were proved, and how many were not. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** What vitest writes down about a run, as far as it is counted. */
const account = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/**
 * Counts a run of vitest. Strict on purpose: a test left out proves nothing and counts as failed, as do a file that
 * could not be loaded, a run that ended badly though every test passed, and a run without a test.
 * @param text vitest's own account of the run (JSON), empty where it wrote none
 * @param endedWell whether its process ended with status 0
 */
export function tallyOfVitest(text: string, endedWell: boolean): Tally {
  const read = account.safeParse(parse(text))
  if (!read.success) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read.data
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length
  const failed = numFailedTests + numPendingTests + numTodoTests + unloaded
  const proved = endedWell && numPassedTests > 0
  return { passed: numPassedTests, failed: proved ? failed : Math.max(failed, 1) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The line that closes every run; it is read by machines, so its form is fixed. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
}
