import { sql } from 'kysely'
import type { Database } from './database.ts'
import { engineOf, holdLock, type Engine, type Session } from './session.ts'

/** One forward-only step of the schema. Names are never reused; order is the order of the list. */
export interface Migration {
  readonly name: string
  up(session: Session, engine: Engine): Promise<void>
}

type MigrationTables = {
  migrations: { name: string; applied_at: string }
}

/** The database was made by a newer program than this one. */
export class NewerDatabase extends Error {
  readonly unknown: readonly string[]
  constructor(unknown: readonly string[]) {
    super(`the database has migrations this program does not know: ${unknown.join(', ')}`)
    this.unknown = unknown
  }
}

/**
 * Brings the schema up to date, in one transaction and under a lock: of two processes that start at
 * once, one migrates and the other waits. Throws {@link NewerDatabase}, changing nothing.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await holdLock(transaction, 'migrate')
    await sql`create table if not exists migrations (name text primary key, applied_at text not null)`.execute(
      transaction,
    )
    const tables = transaction.withTables<MigrationTables>()
    const applied = new Set(
      (await tables.selectFrom('migrations').select('name').execute()).map((m) => m.name),
    )
    const known = new Set(migrations.map((migration) => migration.name))
    const unknown = [...applied].filter((name) => !known.has(name))
    if (unknown.length > 0) throw new NewerDatabase(unknown)

    for (const migration of migrations) {
      if (applied.has(migration.name)) continue
      await migration.up(transaction, engineOf(transaction))
      await tables
        .insertInto('migrations')
        .values({ name: migration.name, applied_at: Temporal.Now.instant().toString() })
        .execute()
    }
  })
}

/** True when nothing was ever migrated into this database. */
export async function isEmpty(database: Database): Promise<boolean> {
  const tables = await database.read.introspection.getTables()
  return !tables.some((table) => table.name === 'migrations')
}
