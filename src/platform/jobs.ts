import { setTimeout } from 'node:timers/promises'
import type { Database, Migration, Session } from './database/index.ts'

/** Work that comes by the clock: what is due is asked of the database each time, so that nothing is forgotten. */
export interface Job {
  readonly name: string
  /** pause between two looks (ms) */
  readonly everyMs: number
  run(): Promise<unknown>
}

export type JobTables = {
  /** which round of a job was done on which day */
  job_days: { name: string; day: string }
}

export const jobMigrations: readonly Migration[] = [
  {
    name: '0023-jobs',
    async up(session) {
      await session.schema
        .createTable('job_days')
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('job_days_key', ['name', 'day'])
        .execute()
    },
  },
]

/** Runs each job again and again until it is stopped; one that fails is told and tried again at its next turn. */
export function startJobs(
  jobs: readonly Job[],
  failed: (job: string, error: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const rounds = jobs.map(async (job) => {
    while (!stopping.signal.aborted) {
      await setTimeout(job.everyMs, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      try {
        await job.run()
      } catch (error) {
        failed(job.name, error)
      }
    }
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all(rounds)
    },
  }
}

/** Does a round that comes at most once a day, and its record, in one transaction; false: it was done already. */
export async function oncePerDay(
  database: Pick<Database, 'transaction'>,
  name: string,
  day: Temporal.PlainDate,
  work: (transaction: Session) => Promise<void>,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const inserted = await transaction
      .withTables<JobTables>()
      .insertInto('job_days')
      .values({ name, day: day.toString() })
      .onConflict((conflict) => conflict.columns(['name', 'day']).doNothing())
      .executeTakeFirst()
    // of several processes one is the first
    if ((inserted.numInsertedOrUpdatedRows ?? 0n) === 0n) return false
    await work(transaction)
    return true
  })
}
