import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type SqliteDatabase,
  type SqliteDialectConfig,
} from 'kysely'
import type { Database } from './database.ts'
import type { Session } from './session.ts'

/** How long a statement waits for another process' write before it gives up (ms). */
const busyTimeout = 10_000
/** How many prepared statements a connection keeps. */
const preparedLimit = 500

/**
 * SQLite through `node:sqlite`: one connection writes, one reads, so that a reader never waits for an
 * open transaction. WAL with `synchronous = FULL`: a committed transaction survives loss of power.
 */
export function openSqlite(file: string): Database {
  const writer = new DatabaseSync(file, { timeout: busyTimeout })
  writer.exec('pragma journal_mode = wal')
  writer.exec('pragma synchronous = full')
  writer.exec('pragma foreign_keys = on')
  writer.exec('pragma cache_size = -64000')
  const reader = new DatabaseSync(file, { timeout: busyTimeout })
  reader.exec('pragma query_only = on')
  reader.exec('pragma cache_size = -32000')

  const write: Session = new Kysely<unknown>({ dialect: new ImmediateDialect({ database: adapt(writer) }) })
  const read: Session = new Kysely<unknown>({ dialect: new SqliteDialect({ database: adapt(reader) }) })
  const version = watchVersion(reader)
  return {
    engine: 'sqlite',
    read,
    async transaction(work) {
      try {
        return await write.transaction().execute(work)
      } finally {
        version.moved()
      }
    },
    version: version.read,
    async check() {
      const broken = reader
        .prepare('pragma integrity_check')
        .all()
        .map((row) => String(row['integrity_check']))
      const strays = reader
        .prepare('pragma foreign_key_check')
        .all()
        .map((row) => `表 ${String(row['table'])} 的第 ${String(row['rowid'])} 行引用了不存在的记录`)
      return [...broken.filter((line) => line !== 'ok'), ...strays]
    },
    async close() {
      await write.destroy()
      await read.destroy()
      if (writer.isOpen) writer.close()
      if (reader.isOpen) reader.close()
    },
  }
}

/** How long another process' commit may go unseen (ms); a commit of this process is seen at once. */
const foreignCommitSeen = 20

/**
 * SQLite's own count of commits, as a connection that writes nothing sees it. Asking costs a few
 * microseconds: too much for every page, so it is asked after each commit here and every few milliseconds.
 */
function watchVersion(reader: DatabaseSync): { read: () => number; moved: () => void } {
  const statement = reader.prepare('pragma data_version')
  let known = Number.NaN
  let until = 0
  return {
    read() {
      const now = performance.now()
      if (now >= until) {
        known = Number(statement.get()?.['data_version'])
        until = now + foreignCommitSeen
      }
      return known
    },
    moved() {
      until = 0
    },
  }
}

/** Gives `node:sqlite` the shape that Kysely's dialect expects. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const prepare = (text: string): ReturnType<DatabaseSync['prepare']> => {
    const known = prepared.get(text)
    if (known) return known
    if (prepared.size >= preparedLimit) prepared.clear()
    const statement = database.prepare(text)
    // FTS5 numbers the rows of its own tables beyond what a number holds: told as numbers, they would be an error
    if (statement.columns().length === 0) statement.setReadBigInts(true)
    prepared.set(text, statement)
    return statement
  }
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = prepare(text)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run(parameters) {
          const [first] = parameters
          return first instanceof EachRow ? runEach(statement, first) : statement.run(...values(parameters))
        },
        iterate: (parameters) => database.prepare(text).iterate(...values(parameters)),
      }
    },
  }
}

/**
 * The only parameter of a statement that is to be run once for each of these rows. A statement of many rows would
 * be undone by itself where it fails, and for that SQLite empties the buffer of the full-text index each time.
 */
export class EachRow {
  readonly rows: readonly (readonly unknown[])[]

  constructor(rows: readonly (readonly unknown[])[]) {
    this.rows = rows
  }
}

function runEach(statement: StatementSync, { rows }: EachRow) {
  let changes = 0
  for (const row of rows) changes += Number(statement.run(...values(row)).changes)
  return { changes, lastInsertRowid: 0 }
}

function values(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value
    if (value instanceof Uint8Array) return value
    if (value instanceof Date) return value.toISOString()
    if (typeof value === 'boolean') return value ? 1 : 0
    if (value === undefined) return null
    throw new TypeError(`a ${typeof value} cannot be bound to a statement`)
  })
}

/** Transactions begin as writers, so that none of them fails half-way for want of the write lock. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config)
  }
}
