export type { Database, DatabaseAddress } from './database.ts'
export { isEmpty, migrate, NewerDatabase, type Migration } from './migrate.ts'
export { engineOf, holdLock, type Engine, type Session } from './session.ts'
export { openDatabase } from './open-database.ts'
