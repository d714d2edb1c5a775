import type { Migration, Session } from './platform/database/index.ts'

/** A data folder is a demonstration or real, for good. */
export type InstanceKind = 'demonstration' | 'real'

/** The one row that says what this data folder is. */
export type InstanceTables = {
  instance: {
    /** always 1 */
    id: number
    kind: InstanceKind
    /** the day on which a demonstration was first loaded; null for a real instance */
    anchor_day: string | null
    created_at: string
    /** null while a demonstration is being loaded */
    loaded_at: string | null
  }
}

export const instanceMigrations: readonly Migration[] = [
  {
    name: '0004-instance',
    async up(session) {
      await session.schema
        .createTable('instance')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('anchor_day', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('loaded_at', 'text')
        .execute()
    },
  },
]

export type InstanceRow = InstanceTables['instance']

/** The row, or null where no instance was made yet. */
export async function findInstance(session: Session): Promise<InstanceRow | null> {
  const row = await session
    .withTables<InstanceTables>()
    .selectFrom('instance')
    .selectAll()
    .where('id', '=', 1)
    .executeTakeFirst()
  return row ?? null
}

export async function insertInstance(transaction: Session, row: InstanceRow): Promise<void> {
  await transaction.withTables<InstanceTables>().insertInto('instance').values(row).execute()
}

export async function markInstanceLoaded(transaction: Session, at: string): Promise<void> {
  await transaction
    .withTables<InstanceTables>()
    .updateTable('instance')
    .set({ loaded_at: at })
    .where('id', '=', 1)
    .execute()
}
