import { Worker } from 'node:worker_threads'
import type { OfficialDocument } from './model.ts'
import type { PdfFile } from './pdf-make.ts'
import { sent, type PdfAnswer, type PdfJob } from './pdf-wire.ts'

export type { PdfFile } from './pdf-make.ts'

export interface PdfOptions {
  /** the county's folder of licensed fonts and of supplements for 生僻字; it need not exist */
  readonly fontFolder?: string
}

/** How long the thread, and the fonts that it keeps open, wait for the next document (ms). */
const idleMs = 60_000
/** How long one document may take (ms): a fault of the program, not of the document, lasts longer. */
const limitMs = 60_000

/**
 * The document as a PDF in the form of GB/T 9704, page by page as its `.docx`: fonts embedded and subset, text that
 * can be searched and copied, structure and outline for those who have it read to them. The same document and fonts
 * give the same bytes. Made in a thread of its own, so that no request waits for it.
 */
export async function renderPdf(document: OfficialDocument, options: PdfOptions = {}): Promise<PdfFile> {
  thread ??= startThread()
  return thread.make(document, options.fontFolder)
}

interface Thread {
  make(document: OfficialDocument, fontFolder: string | undefined): Promise<PdfFile>
}

let thread: Thread | null = null

interface Waiting {
  readonly done: (file: PdfFile) => void
  readonly failed: (error: Error) => void
}

function startThread(): Thread {
  const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), { execArgv: [] })
  const waiting = new Map<number, Waiting>()
  let count = 0
  let timer: NodeJS.Timeout | undefined

  const end = (reason: string): void => {
    clearTimeout(timer)
    if (thread === self) thread = null
    for (const { failed } of waiting.values()) failed(new Error(`PDF: ${reason}`))
    waiting.clear()
    void worker.terminate()
  }
  /** Each answer starts the clock anew: jobs are done one after the other. */
  const wind = (): void => {
    clearTimeout(timer)
    const idle = waiting.size === 0
    timer = setTimeout(() => end(idle ? 'idle' : 'took too long'), idle ? idleMs : limitMs)
    timer.unref()
    // a process that has nothing else to do ends, but not before its documents are made
    if (idle) worker.unref()
    else worker.ref()
  }
  worker.on('message', (answer: PdfAnswer) => {
    const asker = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('file' in answer) asker?.done(answer.file)
    else asker?.failed(new Error(`PDF: ${answer.fault}`))
    wind()
  })
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  worker.on('exit', () => end('the thread ended'))

  const self: Thread = {
    make(document, fontFolder) {
      count += 1
      const job: PdfJob = { number: count, document: sent(document), fontFolder }
      worker.postMessage(job)
      const made = new Promise<PdfFile>((done, failed) => waiting.set(job.number, { done, failed }))
      wind()
      return made
    },
  }
  return self
}
