import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadTask } from './read-text-bounded.ts'
import { interpreted, readTextReport } from './read-text-report.ts'
import type { ReadReport } from './reading.ts'

/** The thread in which one large report is read: told of it at its start, it answers once and ends. */
function answerTo(task: ThreadTask): ReadReport {
  return 'document' in task
    ? interpreted(task.document)
    : readTextReport(task.bytes, { fileName: task.fileName })
}

const task: ThreadTask = workerData
parentPort?.postMessage(answerTo(task))
