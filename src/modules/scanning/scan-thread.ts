import { parentPort, workerData } from 'node:worker_threads'
import type { ScanReport } from './finding.ts'
import type { ScanRules } from './rules.ts'
import { scanUnit, unitsOf } from './scan.ts'
import type { ScanContext, ScanInput } from './scan-input.ts'

/** What a thread is started with: days are text on the way. */
export interface ThreadTask {
  readonly input: Omit<ScanInput, 'context'> & { readonly context: Omit<ScanContext, 'today'> }
  readonly today: string
  readonly rules: ScanRules
  /** the first unit to scan */
  readonly from: number
}

/** What it tells: one unit is done. */
export interface UnitDone {
  readonly unit: number
  readonly report: ScanReport
}

const { input, today, rules, from } = workerData as ThreadTask // what scan-in-worker.ts starts us with
const context = { ...input.context, today: Temporal.PlainDate.from(today) }
const whole: ScanInput = { ...input, context }
for (let unit = from; unit < unitsOf(whole); unit += 1) {
  const done: UnitDone = { unit, report: scanUnit(whole, rules, unit) }
  parentPort?.postMessage(done)
}
