import { Worker } from 'node:worker_threads'
import type { Cleaned } from './cleaning.ts'
import type { Masked } from './masking.ts'
import type { FileKind, FileReading, Mask } from './reading.ts'
import { reasons } from './unreadable.ts'

/** What the thread is asked for. */
export type Task =
  | { readonly name: 'read'; readonly bytes: Uint8Array; readonly type: FileKind }
  | {
      readonly name: 'mask'
      readonly bytes: Uint8Array
      readonly type: FileKind
      readonly masks: readonly Mask[]
    }
  | { readonly name: 'clean'; readonly bytes: Uint8Array; readonly type: FileKind }
  | {
      readonly name: 'fill'
      readonly bytes: Uint8Array
      readonly texts: readonly (readonly [name: string, text: string])[]
    }

export interface ReadingLimits {
  /** milliseconds that a file may take, counted from its turn; 10,000 unless said otherwise */
  readonly ms?: number
}

const usualMs = 10_000
const mostMemoryMb = 768
/** Bytes that the process may grow by: buffers do not count as the thread's own memory. */
const mostGrowth = 1024 ** 3
const memoryEveryMs = 100

/** `readFile` in a thread of its own, which is ended where a file takes too long or too much memory. */
export async function readFileBounded(
  bytes: Uint8Array,
  type: FileKind,
  limits: ReadingLimits = {},
): Promise<FileReading> {
  const answer = await thread.run<FileReading>({ name: 'read', bytes, type }, limits.ms ?? usualMs)
  return 'stopped' in answer ? { pieces: [], traces: [], unread: answer.stopped } : answer
}

/** `maskFile` in the same thread, with the same limits. */
export async function maskFileBounded(
  bytes: Uint8Array,
  type: FileKind,
  masks: readonly Mask[],
  limits: ReadingLimits = {},
): Promise<Masked> {
  const answer = await thread.run<Masked>({ name: 'mask', bytes, type, masks }, limits.ms ?? 2 * usualMs)
  return 'stopped' in answer ? { refused: answer.stopped } : answer
}

/** `cleanFile` in the same thread, with the same limits. */
export async function cleanFileBounded(
  bytes: Uint8Array,
  type: FileKind,
  limits: ReadingLimits = {},
): Promise<Cleaned> {
  const answer = await thread.run<Cleaned>({ name: 'clean', bytes, type }, limits.ms ?? 2 * usualMs)
  return 'stopped' in answer ? { refused: answer.stopped } : answer
}

/** `fillDocx` in the same thread, with the same limits. */
export async function fillDocxBounded(
  bytes: Uint8Array,
  texts: readonly (readonly [name: string, text: string])[],
  limits: ReadingLimits = {},
): Promise<Masked> {
  const answer = await thread.run<Masked>({ name: 'fill', bytes, texts }, limits.ms ?? 2 * usualMs)
  return 'stopped' in answer ? { refused: answer.stopped } : answer
}

/** Ends the thread; the next file starts another one. */
export function closeReaders(): Promise<void> {
  return thread.close()
}

interface Stopped {
  readonly stopped: string
}

/** One thread, used for one file after the other. It keeps no process alive that has nothing else to do. */
class ReadingThread {
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()

  run<T>(task: Task, ms: number): Promise<T | Stopped> {
    const turn = this.#last.then(() => this.#runNow<T>(task, ms))
    this.#last = turn
    return turn
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  async #runNow<T>(task: Task, ms: number): Promise<T | Stopped> {
    const worker = (this.#worker ??= await this.#start())
    worker.ref()
    const asked = new AbortController()
    const limit = setTimeout(() => asked.abort(`检查超过${ms / 1000}秒，没有读完，${wayOut}`), ms)
    const before = process.memoryUsage.rss()
    const memory = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostGrowth) asked.abort(tooMuchMemory)
    }, memoryEveryMs)
    try {
      return await answerOf<T>(worker, task, asked.signal)
    } finally {
      clearTimeout(limit)
      clearInterval(memory)
      worker.unref()
      if (asked.signal.aborted) await this.#end(worker)
    }
  }

  /** A thread that has read its program: how long that takes is no fault of the file. */
  async #start(): Promise<Worker> {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      // options of the program are none of the thread's, and some a thread refuses
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    })
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = null
    }
    worker.on('error', forget)
    worker.on('exit', forget)
    await new Promise<void>((resolve) => {
      worker.once('message', () => resolve()).once('exit', () => resolve())
    })
    return worker
  }

  async #end(worker: Worker): Promise<void> {
    if (this.#worker === worker) this.#worker = null
    await worker.terminate()
  }
}

/** The answer to a task, or why there is none; the signal's reason is for the person who added the file. */
function answerOf<T>(worker: Worker, task: Task, signal: AbortSignal): Promise<T | Stopped> {
  return new Promise((resolve) => {
    const failed = (error: unknown): void => {
      const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle({ stopped: memory ? tooMuchMemory : reasons.unexpected })
    }
    const gone = (): void => settle({ stopped: reasons.unexpected })
    const late = (): void => settle({ stopped: String(signal.reason) })
    const settle = (answer: T | Stopped): void => {
      worker.off('message', settle).off('error', failed).off('exit', gone)
      signal.removeEventListener('abort', late)
      resolve(answer)
    }
    worker.on('message', settle).on('error', failed).on('exit', gone)
    signal.addEventListener('abort', late)
    worker.postMessage(task)
  })
}

const wayOut = '请拆成几个文件或者重新另存后再添加'
const tooMuchMemory = `检查需要的内存太多，没有读完，${wayOut}`

const thread = new ReadingThread()
