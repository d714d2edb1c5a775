import type { Database } from './database/index.ts'
import { deliverNext, type OutboxHandler } from './outbox.ts'

const pauseMs = 1_000

/** Does the outbox's work, one message after the other, until it is stopped. */
export function startWorker(
  database: Database,
  handlers: Readonly<Record<string, OutboxHandler>>,
  failed: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()

  const work = async (): Promise<void> => {
    try {
      while (!stopped && (await deliverNext(database, handlers, Temporal.Now.instant()))) {
        // go on while there is something to do
      }
    } catch (error) {
      failed(error)
    }
    if (!stopped) timer = setTimeout(nextRound, pauseMs)
  }
  const nextRound = (): void => {
    round = work()
  }
  timer = setTimeout(nextRound, pauseMs)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
