export { openDatabase, type Database, type DatabaseAddress } from './database.ts'
export { isEmpty, migrate, NewerDatabase, type Migration } from './migrate.ts'
export { engineOf, holdLock, type Engine, type Session } from './session.ts'
