import type { Engine, Session } from './session.ts'

/** One database, whichever engine keeps it. */
export interface Database {
  readonly engine: Engine
  /** for queries outside a transaction; sees what is committed */
  readonly read: Session
  /** Runs `work` in one durable transaction; rolls back when it throws. */
  transaction<T>(work: (transaction: Session) => Promise<T>): Promise<T>
  /**
   * A number that changes with every commit, by this process at once, by another within milliseconds; null
   * where the engine cannot say so at no cost.
   */
  version(): number | null
  /** Faults in the database's own structure, one line each; none when it is whole. */
  check(): Promise<string[]>
  close(): Promise<void>
}

/** Where the database is: a PostgreSQL address, or a SQLite file. */
export type DatabaseAddress = { readonly url: string } | { readonly file: string }
