import { inBoundedThread } from '../../../platform/bounded-thread.ts'
import { WaitingLine } from '../../../platform/waiting-line.ts'
import type { ReportReading } from '../reading/reading.ts'
import type { Finding } from '../report.ts'
import { checkReport } from './check-report.ts'

/** Signs of prose that are checked here: a thread would take longer to start. */
const shortProse = 15_000
const longestMs = 8_000
const turns = new WaitingLine({ mostAtOnce: 2, mostWaiting: 10 })

/**
 * `checkReport` of a report that came from outside; a long one in a thread of its own. Null where it takes too long
 * or too many others wait.
 */
export async function checkBounded(report: ReportReading): Promise<Finding[] | null> {
  const { opening, parts } = report.account
  const signs = parts.reduce((sum, { text }) => sum + text.length, opening?.length ?? 0)
  if (signs <= shortProse) return checkReport(report)
  const program = new URL('check-thread.ts', import.meta.url)
  const { account, layout } = report
  return turns.take(() =>
    inBoundedThread<Finding[]>(program, { account, layout }, { milliseconds: longestMs }),
  )
}

/** Why a report that was read was not checked. */
export const notChecked =
  '报告读出来了，但是内容太多，没有检查完，没有读入。请另存为只含年度报告的文件，过一会儿再试。'
