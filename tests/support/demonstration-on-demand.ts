import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for the loaded demonstration of this run; the first who asks has it loaded. */
    demonstration: string
  }
}

/** The day of the demonstration in tests, so that every date in it is certain. */
export const demonstrationDay = '2026-10-14'
/** The password of all its accounts. */
export const demonstrationPassword = 'Yong-yu-ceshi-2026'

/** Vitest's global setup: one loaded demonstration for all test files, each of which works on a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-demonstration-'))
  let loading: Promise<unknown> | undefined
  const door = createServer((_request, response) => {
    loading ??= loadInto(folder)
    loading.then(
      () => response.end(folder),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('no port for the demonstration')
  project.provide('demonstration', `http://127.0.0.1:${address.port}/`)
  return async () => {
    door.closeAllConnections()
    door.close()
    await loading?.catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

function loadInto(folder: string): Promise<unknown> {
  const script = join(import.meta.dirname, 'load-demonstration.ts')
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: '',
    DEMO_TODAY: demonstrationDay,
    DEMO_PASSWORD: demonstrationPassword,
  }
  return promisify(execFile)(process.execPath, [script], { env })
}
