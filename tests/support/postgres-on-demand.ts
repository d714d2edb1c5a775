import { createServer } from 'node:http'
import { once } from 'node:events'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'
import type { PostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for the PostgreSQL of this run; the first who asks has it started. */
    postgres: string
  }
}

/** Vitest's global setup: one PostgreSQL for all test files, started when the first of them needs it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<PostgresServer> | undefined
  const door = createServer((_request, response) => {
    running ??= startPostgres()
    running.then(
      (server) => response.end(server.url),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (address === null || typeof address === 'string') throw new Error('no port for the door to PostgreSQL')
  project.provide('postgres', `http://127.0.0.1:${address.port}/`)
  return async () => {
    door.closeAllConnections()
    door.close()
    await (await running?.catch(() => undefined))?.stop()
  }
}
