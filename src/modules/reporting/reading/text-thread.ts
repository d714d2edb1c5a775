import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readTextReport } from './read-text-report.ts'

/** The thread in which one large text is read: told of it at its start, it answers once and ends. */
const { bytes, fileName } = z
  .object({ bytes: z.instanceof(Uint8Array), fileName: z.string() })
  .parse(workerData)
parentPort?.postMessage(readTextReport(bytes, { fileName }))
