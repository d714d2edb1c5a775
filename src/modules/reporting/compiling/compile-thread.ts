import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../../platform/database/index.ts'
import { accountsOf } from './accounts.ts'
import type { CompileTask } from './compilations.ts'

/** The thread in which a large county is added up: told of it at its start, it answers once and ends. */
const { address, path, year }: CompileTask = workerData
const database = await openDatabase(address)
try {
  parentPort?.postMessage(await accountsOf(database.read, { path }, year))
} finally {
  await database.close()
}
