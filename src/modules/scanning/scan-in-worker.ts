import { Worker } from 'node:worker_threads'
import type { ScanReport } from './finding.ts'
import type { ScanRules } from './rules.ts'
import { joinReports, scan, unitsOf, unscannedUnit } from './scan.ts'
import type { ScanInput } from './scan-input.ts'
import type { ThreadTask, UnitDone } from './scan-thread.ts'

/** Signs above which a scan would hold up the requests of others. */
const mostInPlace = 200_000
/** How long a file, or the texts, may take. */
const limitMs = 10_000
/** Threads at one time; who comes later waits. */
const mostThreads = 2
const memory = { maxOldGenerationSizeMb: 768 }

/**
 * A scan that holds nobody up: a long text goes to a thread of its own. What takes too long, or too much
 * memory, is told as not checked, and the rest is scanned all the same.
 */
export async function scanInWorker(
  input: ScanInput,
  rules: ScanRules,
  options: { readonly limitMs?: number; readonly mostInPlace?: number } = {},
): Promise<ScanReport> {
  if (signsOf(input) <= (options.mostInPlace ?? mostInPlace)) return scan(input, rules)
  await seat()
  try {
    return await inThreads(input, rules, options.limitMs ?? limitMs)
  } finally {
    leave()
  }
}

function signsOf({ texts, body, files }: ScanInput): number {
  let signs = body.length
  for (const { text } of texts) signs += text.length
  for (const { reading } of files) for (const { text } of reading.pieces) signs += text.length
  return signs
}

/** Scans unit after unit; a unit at which a thread fails is left to people, and another thread takes the rest. */
async function inThreads(input: ScanInput, rules: ScanRules, limit: number): Promise<ScanReport> {
  const reports: ScanReport[] = []
  while (reports.length < unitsOf(input)) {
    const failure = await runThread(input, rules, reports, limit)
    if (failure === null) continue
    reports.push(unscannedUnit(input, rules, reports.length, failure))
  }
  return joinReports(reports, rules)
}

const tooLong = '内容太多，没有在规定的时间内检查完。'
const tooMuch = '内容太大，检查时内存不够。'

/** Runs one thread until it has done every unit or fails; says why it failed, null: it did not. */
function runThread(
  input: ScanInput,
  rules: ScanRules,
  reports: ScanReport[],
  limit: number,
): Promise<string | null> {
  const { context, ...parts } = input
  const { today, ...rest } = context
  const task: ThreadTask = {
    input: { ...parts, context: rest },
    today: today.toString(),
    rules,
    from: reports.length,
  }
  const worker = new Worker(new URL('./scan-thread.ts', import.meta.url), {
    // options of the program are none of the thread's, and some a thread refuses
    execArgv: [],
    workerData: task,
    resourceLimits: memory,
  })
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    let ended = false
    const end = (failure: string | null): void => {
      if (ended) return
      ended = true
      clearTimeout(timer)
      void worker.terminate()
      resolve(failure)
    }
    const wind = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => end(tooLong), limit)
    }
    wind()
    worker.on('message', ({ report }: UnitDone) => {
      // what comes after its time is not believed half
      if (ended) return
      reports.push(report)
      if (reports.length === unitsOf(input)) end(null)
      else wind()
    })
    worker.on('error', () => end(tooMuch))
    worker.on('exit', () => end(tooMuch))
  })
}

const waiting: (() => void)[] = []
let busy = 0

async function seat(): Promise<void> {
  if (busy < mostThreads) {
    busy += 1
    return
  }
  await new Promise<void>((resolve) => waiting.push(resolve))
}

/** Gives the seat to whoever waits longest. */
function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else busy -= 1
}
