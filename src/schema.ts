import { auditMigrations } from './modules/audit/index.ts'
import { unitMigrations } from './modules/units/index.ts'
import type { Migration } from './platform/database/index.ts'
import { outboxMigrations } from './platform/outbox.ts'

/** The whole schema, in the order in which it grew. Forward only: never edit a step, add one. */
export const migrations: readonly Migration[] = [...outboxMigrations, ...auditMigrations, ...unitMigrations]

/** Tables whose rows are written once with their audit event; the chain vouches for them. */
export const sealedTables: readonly string[] = []
