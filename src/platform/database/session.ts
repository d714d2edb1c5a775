import { type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * A connection on which statements run: either the reader or an open transaction. It names no table;
 * a module's store narrows it with `session.withTables<ItsTables>()`.
 */
export type Session = Kysely<unknown>

export type Engine = 'sqlite' | 'postgres'

/** Which engine a session speaks to, for the few statements that differ. */
export function engineOf(session: Session): Engine {
  return session.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}

/**
 * Holds a named lock until the transaction ends, so that two processes do not take the same number.
 * SQLite has one writer at a time and every transaction here begins as a writer: nothing to do.
 */
export async function holdLock(transaction: Session, name: string): Promise<void> {
  if (engineOf(transaction) === 'postgres') {
    await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(transaction)
  }
}

/** {@link holdLock} for many names at once; whoever holds several takes them in one order, so that none waits in a ring. */
export async function holdLocks(transaction: Session, names: readonly string[]): Promise<void> {
  if (engineOf(transaction) !== 'postgres' || names.length === 0) return
  await sql`
    select pg_advisory_xact_lock(key)
    from (select distinct hashtext(name) as key from unnest(${[...names]}::text[]) as name order by key) as keys
  `.execute(transaction)
}
