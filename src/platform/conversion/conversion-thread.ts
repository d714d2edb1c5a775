import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { convertFile } from './convert.ts'

/** The thread in which one file is taken over: told of it at its start, it answers once and ends. */
const { bytes, name } = z.object({ bytes: z.instanceof(Uint8Array), name: z.string() }).parse(workerData)
parentPort?.postMessage(await convertFile(bytes, name))
