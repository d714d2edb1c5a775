import type { Database, DatabaseAddress } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** Opens the database. Throws when the file cannot be opened or the server cannot be reached. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  return 'url' in address ? openPostgres(address.url) : openSqlite(address.file)
}
