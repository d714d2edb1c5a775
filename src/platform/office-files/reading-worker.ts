import { parentPort } from 'node:worker_threads'
import type { Task } from './bounded.ts'
import { cleanFile, type Cleaned } from './cleaning.ts'
import { fillDocx } from './filling.ts'
import { maskFile, type Masked } from './masking.ts'
import { readFile } from './read-file.ts'
import type { FileReading } from './reading.ts'

// what a library says of a file that has been answered must not end the next one
process.on('unhandledRejection', () => {})

parentPort?.on('message', (task: Task) => {
  run(task).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => setImmediate(() => fail(error)),
  )
})

function run(task: Task): Promise<FileReading | Masked | Cleaned> {
  switch (task.name) {
    case 'read':
      return readFile(task.bytes, task.type)
    case 'mask':
      return maskFile(task.bytes, task.type, task.masks)
    case 'clean':
      return cleanFile(task.bytes, task.type)
    case 'fill':
      return fillDocx(task.bytes, task.texts)
  }
}

parentPort?.postMessage('ready')

/** Ends the thread: the fault is ours. */
function fail(error: unknown): never {
  throw error
}
