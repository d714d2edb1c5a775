import { Worker } from 'node:worker_threads'

/** What one piece of work may take. */
export interface ThreadLimits {
  readonly milliseconds: number
}

/** Memory of one thread (MB): a document of 300 pages takes a tenth of it. */
const largestHeapMb = 512
/** Bytes outside of the heap, where what was unpacked lies: the engine's own limit does not count them. */
const largestBuffers = 384 * 1024 * 1024
const memoryEveryMs = 50

/**
 * One piece of work in a thread of its own, which is told of it at its start and answers once; null where it takes
 * too long or too much memory, or breaks.
 */
export async function inBoundedThread<T>(
  program: URL,
  workerData: unknown,
  { milliseconds }: ThreadLimits,
): Promise<T | null> {
  const worker = new Worker(program, {
    // options of the program are none of the thread's, and some a thread refuses
    execArgv: [],
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: largestHeapMb, maxYoungGenerationSizeMb: 64 },
    // a library's grumbling about a broken file is nobody's business
    stdout: true,
    stderr: true,
  })
  let timer: NodeJS.Timeout | undefined
  let memory: NodeJS.Timeout | undefined
  try {
    return await new Promise<T | null>((resolve) => {
      const giveUp = (): void => resolve(null)
      timer = setTimeout(giveUp, milliseconds)
      memory = setInterval(() => {
        worker.getHeapStatistics().then(
          ({ external_memory: buffers }) => {
            if (buffers > largestBuffers) giveUp()
          },
          // it has ended meanwhile, which is told by its own events
          () => undefined,
        )
      }, memoryEveryMs)
      worker.once('message', resolve).once('error', giveUp).once('exit', giveUp)
    })
  } finally {
    clearTimeout(timer)
    clearInterval(memory)
    await worker.terminate()
  }
}
