import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import type { Session } from './session.ts'

/** PostgreSQL's type number of `bigint`, which counts and sums have. */
const bigint = 20
const numeric = 1700

/** PostgreSQL (and what speaks its protocol: openGauss, KingbaseES, PolarDB). */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (id, format) =>
        id === bigint || id === numeric ? Number : pg.types.getTypeParser(id, format),
    },
  })
  pool.on('error', () => {}) // an idle connection that breaks is replaced; the next query tells
  const client = await pool.connect()
  client.release()
  const session: Session = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    engine: 'postgres',
    read: session,
    transaction: (work) => session.transaction().execute(work),
    version: () => null,
    // PostgreSQL keeps its own checksums and says so when it reads
    check: async () => [],
    close: () => session.destroy(),
  }
}
