import { Worker } from 'node:worker_threads'
import { readTextReport, unreadable } from './read-text-report.ts'
import type { ReadReport } from './reading.ts'

/** Smaller files are read here: a thread would take longer to start. */
const smallBytes = 200_000
const longestMs = 8_000
/** Memory of the thread (MB). */
const largestHeapMb = 512

/** `readTextReport`; a large file in a thread of its own, which is ended where it takes too long or too much memory. */
export async function readTextBounded(
  bytes: Uint8Array,
  { fileName }: { readonly fileName: string },
): Promise<ReadReport> {
  if (bytes.byteLength <= smallBytes) return readTextReport(bytes, { fileName })
  const worker = new Worker(new URL('text-thread.ts', import.meta.url), {
    // options of the program are none of the thread's, and some a thread refuses
    execArgv: [],
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: largestHeapMb, maxYoungGenerationSizeMb: 64 },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<ReadReport>((resolve) => {
      const giveUp = (): void => resolve(unreadable(tooMuch))
      timer = setTimeout(giveUp, longestMs)
      worker.once('message', resolve).once('error', giveUp).once('exit', giveUp)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const tooMuch = '文件内容太多或者结构异常，没有读完，不像一份年度报告。请另存为只含年度报告的文件后再检查。'
