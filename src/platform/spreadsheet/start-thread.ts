import { Worker } from 'node:worker_threads'
import type { Task } from './protocol.ts'

/** What the thread may take: beyond it the thread ends, not the house. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 64 }

export function startThread(task: Task): Worker {
  return new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits,
    execArgv: [],
  })
}
